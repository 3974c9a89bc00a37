using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Text;
using OptimizerGen.Compiler.Yaml;

namespace OptimizerGen.Compiler.Tests.Yaml;

public sealed class YamlReaderTests
{
    [Theory]
    [InlineData("k: a b   # c\n", "a b", "a b", "a b")]
    [InlineData("k: 'a b'\n", "a b", "'a b'", "a b")]
    [InlineData("k: 'it''s'\n", "it's", "'it''s'", null)]
    [InlineData("k: \"a\\tb\"\n", "a\tb", "\"a\\tb\"", null)]
    [InlineData("k: |- # c\n  a\n   b\nl: 1", "a\n b", "|- # c\n  a\n   b\n", "\n  a\n   b\n")]
    [InlineData("k: |\r\n  a\r\nl: 1", "a\n", "|\r\n  a\r\n", "\r\n  a\r\n")]
    [InlineData("k: >\n  a\n  b\n", "a b\n", ">\n  a\n  b\n", null)]
    [InlineData("k:\nl: 1", "", "", "")]
    [InlineData("k: 🙂 β₁\n", "🙂 β₁", "🙂 β₁", "🙂 β₁")]
    public void A_scalar_knows_its_text_and_places(string content, string value, string whole, string? inner)
    {
        (SpecText text, YamlMapping map) = Read(content);
        var scalar = Assert.IsType<YamlScalar>(map.Entries[0].Value);
        Assert.Equal(value, scalar.Value);
        Assert.Equal(whole, text.Slice(scalar.Span));
        Assert.Equal(inner, scalar.ContentSpan is { } span ? text.Slice(span) : null);
    }

    [Theory]
    [InlineData("k: { a: 1, b: [x] }  # c\n", "{ a: 1, b: [x] }")]
    [InlineData("k: [ 1,\n  2 ]\nl: 3", "[ 1,\n  2 ]")]
    public void A_flow_collection_ends_with_its_bracket(string content, string whole)
    {
        (SpecText text, YamlMapping map) = Read(content);
        Assert.Equal(whole, text.Slice(map.Entries[0].Value.Span));
    }

    [Fact]
    public void Entries_stay_in_the_order_written()
    {
        (_, YamlMapping map) = Read("b: 1\na: { d: x, c: y }\n? e\n: - 1\n  - 2\n");
        Assert.Equal(["b", "a", "e"], map.Entries.Select(entry => entry.Key.Value));
        Assert.Equal(["d", "c"], Assert.IsType<YamlMapping>(map.Entries[1].Value).Entries.Select(entry => entry.Key.Value));
        Assert.Equal(2, Assert.IsType<YamlSequence>(map.Entries[2].Value).Items.Count);
    }

    [Fact]
    public void A_document_may_have_its_marks_and_comments()
    {
        (_, YamlMapping map) = Read("# first\n%YAML 1.2\n---\nk: 1\t# tab\n  \n   # between\n...\n# last\n");
        Assert.Single(map.Entries);
    }

    private static (SpecText Text, YamlMapping Map) Read(string content)
    {
        var text = new SpecText("x.yaml", content);
        var diagnostics = new DiagnosticBag();
        YamlMapping? map = YamlReader.Read(text, diagnostics);
        Assert.Empty(diagnostics.Items);
        return (text, map!);
    }
}
