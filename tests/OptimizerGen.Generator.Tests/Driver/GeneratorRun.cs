using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace OptimizerGen.Generator.Tests.Driver;

/// <summary>What one run of the generator gave.</summary>
public sealed class GeneratorRun(GeneratorRunResult result, CSharpCompilation compilation)
{
    private static readonly IncrementalStepRunReason[] s_still = [IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged];

    public Exception? Exception => result.Exception;

    public IReadOnlyList<Diagnostic> Diagnostics => result.Diagnostics;

    public IReadOnlyDictionary<string, string> Sources { get; } =
        result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    /// <summary>The values that a named step passed on.</summary>
    public IEnumerable<object> ValuesOf(string step) =>
        StepsOf(step).SelectMany(run => run.Outputs).Select(output => output.Value);

    public IEnumerable<IncrementalStepRunReason> ReasonsOf(string step) =>
        StepsOf(step).SelectMany(run => run.Outputs).Select(output => output.Reason);

    public bool IsStill(string step) => ReasonsOf(step).All(reason => s_still.Contains(reason));

    /// <summary>Why each output of the generator was written again, or was not.</summary>
    public IEnumerable<IncrementalStepRunReason> OutputReasons =>
        result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs).Select(output => output.Reason);

    /// <summary>The consumer with the generated classes in it.</summary>
    public CSharpCompilation CompilationWithOutput() => compilation.AddSyntaxTrees(result.GeneratedSources.Select(source => source.SyntaxTree));

    private ImmutableArray<IncrementalGeneratorRunStep> StepsOf(string step) =>
        result.TrackedSteps.TryGetValue(step, out var runs) ? runs : [];
}
