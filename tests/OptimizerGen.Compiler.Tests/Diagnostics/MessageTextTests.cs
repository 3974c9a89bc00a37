using OptimizerGen.Compiler.Diagnostics;

namespace OptimizerGen.Compiler.Tests.Diagnostics;

public sealed class MessageTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("learning_rate * grad", "learning_rate * grad")]
    [InlineData(" Did you mean 'm'?", " Did you mean 'm'?")]
    [InlineData("a  b", "a  b")]
    [InlineData("a\r\n   b\tc", "a b c")]
    [InlineData("a\u2028b\u0085c", "a b c")]
    [InlineData("a\u200Bb", "a<U+200B>b")]
    [InlineData("\u202Eabc", "<U+202E>abc")]
    [InlineData("\u001B[31mred", "<U+001B>[31mred")]
    [InlineData("𝜃 \U000E0041", "𝜃 <U+E0041>")]
    [InlineData("θ ← √(v̂)", "θ ← √(v̂)")]
    public void A_text_becomes_one_visible_line(string text, string expected) => Assert.Equal(expected, MessageText.Of(text));

    [Fact]
    public void Half_a_character_is_shown_by_its_number() => Assert.Equal("<U+D800>x", MessageText.Of("\uD800x"));

    [Fact]
    public void A_long_word_and_a_long_text_are_cut()
    {
        Assert.Equal(new string('a', 80) + "… b", MessageText.Of(new string('a', 5000) + " b"));
        Assert.InRange(MessageText.Of(string.Concat(Enumerable.Repeat("word ", 5000))).Length, 590, 620);
    }

    /// <summary>Whatever a spec holds where, what is said about it is one line that a terminal shows as it is.</summary>
    [Theory]
    [InlineData("optimizer: \"A\\nB\"")]
    [InlineData("optimizer: A\nnamespace: \"x\\ty\"")]
    [InlineData("optimizer: A\nnumerics: \"str\\nict\"")]
    [InlineData("optimizer: A\nextends: \"a\\e[31m\"")]
    [InlineData("optimizer: A\n\"up\\ndate\": x")]
    [InlineData("optimizer: A\nlet: { \"x\\u200By\": 1 }")]
    [InlineData("optimizer: A\nlet: { \"x\\ny\": 1, \"x\\ny\": 2 }")]
    [InlineData("optimizer: A\nhyperparameters: { a: { range: \"x\\ny\" } }")]
    [InlineData("optimizer: A\nhyperparameters: { a: { type: \"re\\u202Eal\" } }")]
    [InlineData("optimizer: A\nhyperparameters: { a: { range: [0,\n 1] } }")]
    [InlineData("optimizer: A\nlet: { d: max(a,\n b) }")]
    public void A_message_is_one_line(string spec)
    {
        IReadOnlyList<SpecDiagnostic> found = SpecCompiler.Parse("x.yaml", spec).Diagnostics;

        Assert.NotEmpty(found);
        Assert.All(found, diagnostic => Assert.DoesNotMatch(@"[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]", $"{diagnostic}"));
    }

    [Theory]
    [InlineData("optimizer: A\nlet: { {0}-: 1 }")]
    [InlineData("optimizer: {0}_")]
    [InlineData("optimizer: A\nnumerics: {0}")]
    [InlineData("optimizer: A\n{0}: 1")]
    [InlineData("schedule: A\nvalue: 1{0}")]
    [InlineData("schedule: A\nvalue: x {0}")]
    public void A_message_has_an_end(string spec)
    {
        IReadOnlyList<SpecDiagnostic> found = SpecCompiler.Parse("x.yaml", spec.Replace("{0}", new string('a', 2000), StringComparison.Ordinal)).Diagnostics;

        Assert.NotEmpty(found);
        Assert.All(found, diagnostic => Assert.InRange(diagnostic.Message.Length, 20, 600));
    }
}
