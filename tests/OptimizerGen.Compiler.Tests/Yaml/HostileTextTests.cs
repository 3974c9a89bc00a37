using OptimizerGen.Compiler.Diagnostics;

namespace OptimizerGen.Compiler.Tests.Yaml;

/// <summary>Texts that are meant to break a reader: each has an answer, and has it soon.</summary>
public sealed class HostileTextTests
{
    public static readonly TheoryData<string, int> Repeated = new()
    {
        { "[", 400_000 }, { "{", 400_000 }, { "- ", 200_000 }, { "? ", 200_000 }, { "{a: ", 100_000 }, { "[[a]: ", 100_000 },
        { "'", 400_000 }, { "\"", 400_000 }, { "&a ", 100_000 }, { "!", 400_000 }, { "a: ", 100_000 }, { "%", 400_000 },
        { "|\n", 200_000 }, { "\n ", 200_000 }, { "-\n", 200_000 }, { "*a ", 100_000 }, { "a:\n", 100_000 }, { "---\n", 100_000 },
        { "\\", 400_000 }, { "\t", 400_000 }, { ",", 400_000 }, { "a\n", 200_000 }, { "range: [", 50_000 },
    };

    [Theory]
    [MemberData(nameof(Repeated))]
    public void A_sign_repeated_without_end_is_refused(string sign, int count) =>
        Refuse(string.Concat(Enumerable.Repeat(sign, count)));

    [Theory]
    [MemberData(nameof(Repeated))]
    public void A_sign_repeated_behind_a_key_is_answered(string sign, int count) =>
        SpecCompiler.Parse("x.yaml", "optimizer: A\nsummary: " + string.Concat(Enumerable.Repeat(sign, count)));

    [Theory]
    [InlineData("(")]
    [InlineData("-")]
    [InlineData("√")]
    [InlineData("not ")]
    [InlineData("f(")]
    [InlineData("x^")]
    [InlineData("x + ")]
    [InlineData("x[0]")]
    [InlineData("1 < ")]
    [InlineData("𝜃")]
    public void An_expression_without_end_is_refused(string part) =>
        Refuse("schedule: A\nvalue: |\n  x" + string.Concat(Enumerable.Repeat(part, 100_000)) + "x\n");

    [Fact]
    public void A_deeply_indented_map_is_refused() =>
        Refuse("optimizer: A\n" + string.Concat(Enumerable.Range(0, 1000).Select(depth => new string(' ', depth) + "a:\n")));

    [Fact]
    public void A_file_of_ten_megabytes_is_refused() => Refuse("optimizer: A\nsummary: " + new string('x', 10_000_000));

    [Fact]
    public void A_large_file_within_the_limit_is_read()
    {
        string lines = string.Concat(Enumerable.Range(0, 20_000).Select(line => $"  x{line} = theta * {line}\n"));
        ParsedSpec spec = SpecCompiler.Parse("x.yaml", "optimizer: A\nupdate: |\n" + lines);
        Assert.Empty(spec.Diagnostics);
        Assert.Equal(20_000, spec.Syntax!.Update!.Count);
    }

    [Fact]
    public void Many_keys_and_many_mistakes_are_answered()
    {
        string lines = string.Concat(Enumerable.Range(0, 5_000).Select(line => $"  x{line}: !a 1 +\n  x{line}: 2 $\n"));
        Assert.NotEmpty(SpecCompiler.Parse("x.yaml", "optimizer: A\nlet:\n" + lines).Diagnostics);
    }

    private static void Refuse(string content)
    {
        ParsedSpec spec = SpecCompiler.Parse("x.yaml", content);
        Assert.Contains(spec.Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }
}
