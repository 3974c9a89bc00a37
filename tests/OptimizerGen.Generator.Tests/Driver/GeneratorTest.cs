using Microsoft.CodeAnalysis;

namespace OptimizerGen.Generator.Tests.Driver;

/// <summary>
/// The way every test runs the generator: beside what the test itself asks, an unrelated edit must leave all outputs alone,
/// a comment in a spec must leave the classes alone, and nothing of the compilation may be held in the steps' values.
/// </summary>
public abstract class GeneratorTest
{
    protected static GeneratorRun Generate(params TestSpec[] specs) => Generate(new GeneratorHost(specs));

    protected static GeneratorRun Generate(GeneratorHost host)
    {
        GeneratorRun run = host.Run();
        Assert.Null(run.Exception);
        ModelGraph.AssertHoldsNoCompilation(run);
        AssertUnrelatedEditChangesNothing(host);
        AssertCommentChangesNoClass(host, run);
        return run;
    }

    /// <summary>Runs the generator and demands that its output compiles without a word.</summary>
    protected static GeneratorRun GenerateWithoutWarnings(params TestSpec[] specs)
    {
        GeneratorRun run = Generate(specs);
        Assert.DoesNotContain(run.Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        AssertCompiles(run);
        return run;
    }

    protected static void AssertCompiles(GeneratorRun run)
    {
        IEnumerable<Diagnostic> complaints = run.CompilationWithOutput().GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        Assert.Empty(complaints);
    }

    private static void AssertUnrelatedEditChangesNothing(GeneratorHost host)
    {
        host.AddUnrelatedCode();
        GeneratorRun again = host.Run();
        Assert.All(again.OutputReasons, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    private static void AssertCommentChangesNoClass(GeneratorHost host, GeneratorRun before)
    {
        foreach (TestSpec spec in host.Specs.Where(spec => !spec.IsLibrary).Take(3).ToArray())
        {
            host.Edit(spec.With("# A comment.\n" + spec.Text));
            GeneratorRun after = host.Run();
            Assert.True(after.IsStill(TrackingNames.Sources), $"A comment in {spec.Path} wrote a class again.");
            Assert.True(after.IsStill(TrackingNames.Catalogue), $"A comment in {spec.Path} wrote the catalogue again.");
            Assert.Equal(before.Sources, after.Sources);
            host.Edit(spec);
            host.Run();
        }
    }
}
