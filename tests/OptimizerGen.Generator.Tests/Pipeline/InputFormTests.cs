using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OptimizerGen.Generator.Tests.Driver;

namespace OptimizerGen.Generator.Tests.Pipeline;

/// <summary>Forms in which specs come that must make no difference: words of C# as names, names of files, marks and ends of lines.</summary>
public sealed class InputFormTests : GeneratorTest
{
    // Words of the specs' own language, functions of it, and members that every optimizer has.
    private static readonly string[] s_refused = ["and", "equals", "false", "group", "not", "or", "true", "where"];

    private static readonly string[] s_words =
    [
        .. SyntaxFacts.GetKeywordKinds().Concat(SyntaxFacts.GetContextualKeywordKinds()).Concat(SyntaxFacts.GetPreprocessorKeywordKinds())
            .Select(SyntaxFacts.GetText).Where(word => word.All(char.IsAsciiLetterLower)).Distinct().Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void Every_word_of_CSharp_is_a_name()
    {
        Assert.True(s_words.Length > 100, $"{s_words.Length} words");
        TestSpec[] specs = [.. s_words.Select((word, i) => new TestSpec($"specs/word{i}.optimizer.yaml", $$"""
            optimizer: Word{{i}}
            hyperparameters: { {{word}}: 0.5, rate_of_{{word}}: {{word}} * 2 }
            state: { {{word}}_state: {{word}} }
            let: { {{word}}_let: grad * {{word}} }
            update: [ {{word}}_state += {{word}}_let, {{word}}_sum = {{word}}_state + theta, theta -= rate_of_{{word}} * {{word}}_sum ]
            views: { {{word}}_view: theta * {{word}} }

            """))];

        GeneratorRun run = new GeneratorHost(specs).Run();

        AssertCompiles(run);
        string[] refused = [.. s_words.Where((_, i) => !run.Sources.ContainsKey($"Word{i}.g.cs"))];
        Assert.Equal(s_refused, refused);
        Assert.All(refused, word => Assert.Contains(run.Diagnostics, found =>
            found.Severity == DiagnosticSeverity.Error && found.Location.GetLineSpan().Path == $"specs/word{Array.IndexOf(s_words, word)}.optimizer.yaml"));
    }

    [Theory]
    [InlineData("descent.optimizer.yaml")]
    [InlineData("specs/de scent.optimizer.yaml")]
    [InlineData("specs/größe-λ-降下.optimizer.yaml")]
    [InlineData("specs/#1; 100%25 'quoted' & [x] {y} $(z) @w!.optimizer.yaml")]
    [InlineData("/absolute/../specs/descent.optimizer.yaml")]
    [InlineData("C:\\Users\\an o\\specs\\descent.optimizer.yaml")]
    [InlineData("specs/..optimizer.yaml")]
    [InlineData("specs/a.b.c.optimizer.yml")]
    [InlineData("specs/class.optimizer.yaml")]
    [InlineData("specs/CON.optimizer.yaml")]
    public void The_name_of_a_file_changes_nothing(string path)
    {
        GeneratorRun run = GenerateWithoutWarnings(Rules.Descent with { Path = path });

        Assert.Empty(run.Diagnostics);
        Assert.Equal(Generate(Rules.Descent).Sources, run.Sources);
        TestSpec broken = Rules.Broken with { Path = path };
        Assert.Equal(path, Assert.Single(Generate(broken).Diagnostics).Location.GetLineSpan().Path);
    }

    [Theory]
    [InlineData("\uFEFF", "\n")]
    [InlineData("\uFEFF", "\r\n")]
    [InlineData("", "\r\n")]
    [InlineData("", "\r")]
    [InlineData("\n\n", "\n")]
    [InlineData("# only a comment\n---\n", "\n")]
    public void Marks_before_the_text_and_ends_of_lines_change_nothing(string before, string lineEnd)
    {
        TestSpec spec = Rules.Adaptive.With(before + Rules.Adaptive.Text.Replace("\n", lineEnd, StringComparison.Ordinal));

        // Without the edits that other tests make: a comment before a byte-order mark would leave it in the middle.
        GeneratorRun run = new GeneratorHost([spec]).Run(), cut = new GeneratorHost([spec.With(spec.Text.TrimEnd())]).Run();

        AssertCompiles(run);
        Assert.Empty(run.Diagnostics);
        Assert.Equal(Generate(Rules.Adaptive).Sources, run.Sources);
        Assert.Equal(run.Sources, cut.Sources);
    }

    /// <summary>The place of a mistake behind a byte-order mark or other ends of lines is the same.</summary>
    [Theory]
    [InlineData("\uFEFF", "\n")]
    [InlineData("", "\r\n")]
    [InlineData("\uFEFF", "\r")]
    public void A_mistake_has_the_same_place(string before, string lineEnd)
    {
        TestSpec spec = Rules.Broken.With(before + Rules.Broken.Text.Replace("\n", lineEnd, StringComparison.Ordinal));

        FileLinePositionSpan place = Assert.Single(new GeneratorHost([spec]).Run().Diagnostics).Location.GetLineSpan();

        Assert.Equal(Assert.Single(Generate(Rules.Broken).Diagnostics).Location.GetLineSpan().Span, place.Span);
    }
}
