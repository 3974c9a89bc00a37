using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OptimizerGen.Generator.Tests.Driver;

namespace OptimizerGen.Generator.Tests.Pipeline;

/// <summary>What a project is called and how it compiles is its own affair: the generated classes compile there.</summary>
public class ProjectSettingsTests : GeneratorTest
{
    private static readonly TestSpec[] s_specs =
        [Rules.Descent, Rules.Adaptive, Rules.Decayed, Rules.Trusting, Rules.InverseTime, Counting];

    /// <summary>Has hyperparameters of every type, a number state, an input and a view.</summary>
    private static TestSpec Counting => new("specs/counting.optimizer.yaml", """
        optimizer: Counting
        hyperparameters: { learning_rate: 0.1, period: { type: integer, default: 3, range: "[1, 100]" }, slow: false, rate: learning_rate / 2 }
        inputs: { loss: scalar, weight: element }
        state: { seen: 0 }
        update:
          - seen = seen + 1
          - theta -= where(seen < period, rate, learning_rate) * where(slow, 0.5, 1) * weight * grad / (1 + loss)
        views: { halved: theta / 2 }

        """);

    /// <summary>What <c>dotnet new</c> writes as the root namespace of a project of that name, where that compiles.</summary>
    [Theory]
    [InlineData("my-rules", "my_rules")]
    [InlineData("3rules", "_3rules")]
    [InlineData("Acme.3D", "Acme._3D")]
    [InlineData("Acme+Rules", "Acme_Rules")]
    [InlineData("acme rules-2", "acme_rules_2")]
    [InlineData("C#Rules", "C_Rules")]
    [InlineData("a;b", "a_b")]
    [InlineData("a%b", "a_b")]
    [InlineData("1.2", "_1._2")]
    [InlineData("x.", "x_")]
    [InlineData("a.-b", "a._b")]
    [InlineData("Acme. Rules", "Acme._Rules")]
    [InlineData("A😀b", "A_b")]
    [InlineData("Größe.λ", "Größe.λ")]
    [InlineData("Acme.event", "Acme.event")]
    [InlineData("class", "class")]
    [InlineData("a..b", "a._b")]
    [InlineData(".x", "_x")]
    [InlineData("-", "_")]
    [InlineData("field.value.file", "field.value.file")]
    [InlineData("await", "await")]
    [InlineData("scoped.record.var.async", "scoped.record.var.async")]
    [InlineData("", "OptimizerGen.Generated")]
    [InlineData(null, "OptimizerGen.Generated")]
    public void A_project_of_any_name_has_a_namespace(string? name, string expected)
    {
        GeneratorRun run = Generate(new GeneratorHost([Rules.Descent, Rules.InverseTime], new TestProject { RootNamespace = name }));

        Assert.Empty(run.Diagnostics);
        AssertCompiles(run);
        foreach (string type in new[] { "Descent`1", "InverseTimeDecay", "OptimizerCatalogue" })
        {
            Assert.NotNull(run.CompilationWithOutput().GetTypeByMetadataName($"{expected}.{type}"));
        }
    }

    [Theory]
    [InlineData("My.event.Rules")]
    [InlineData("class")]
    [InlineData("Größe.λ")]
    public void A_spec_in_a_strange_namespace_breaks_neither_its_class_nor_the_list(string @namespace)
    {
        GeneratorRun run = Generate(Rules.Descent.With($"namespace: {@namespace}\n{Rules.Descent.Text}"), Rules.Adaptive);

        AssertCompiles(run);
        Assert.Contains("Adaptive.g.cs", run.Sources.Keys);
        Assert.True(
            run.Diagnostics.Any(found => found.Severity == DiagnosticSeverity.Error)
                || run.CompilationWithOutput().GetTypeByMetadataName($"{@namespace}.Descent`1") is not null,
            "The spec became neither a class nor an error.");
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp13, NullableContextOptions.Enable, true)]
    [InlineData(LanguageVersion.CSharp13, NullableContextOptions.Disable, false)]
    [InlineData(LanguageVersion.Latest, NullableContextOptions.Disable, true)]
    [InlineData(LanguageVersion.Preview, NullableContextOptions.Warnings, false)]
    public void The_output_compiles_without_a_word(LanguageVersion language, NullableContextOptions nullable, bool checksOverflow)
    {
        var project = new TestProject { Language = language, Nullable = nullable, ChecksOverflow = checksOverflow };

        GeneratorRun run = Generate(new GeneratorHost(s_specs, project));

        Assert.DoesNotContain(run.Diagnostics, found => found.Severity == DiagnosticSeverity.Error);
        AssertCompiles(run);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp12, "12.0")]
    [InlineData(LanguageVersion.CSharp7_3, "7.3")]
    public void A_language_that_is_too_old_is_said_at_each_spec_and_nothing_is_written(LanguageVersion language, string version)
    {
        GeneratorRun run = Generate(new GeneratorHost([Rules.Descent, Rules.InverseTime], new TestProject { Language = language }));

        Assert.Empty(run.Sources);
        Assert.Equal(2, run.Diagnostics.Count);
        Assert.All(run.Diagnostics, found =>
        {
            Assert.Equal("OPT0402", found.Id);
            Assert.Contains($"C# {version}:", found.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        });
    }
}
