using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Tests.Text;

public sealed class AnnotatedTextTests
{
    [Fact]
    public void Marks_become_spans()
    {
        (string text, IReadOnlyList<TextSpan> spans) = AnnotatedText.Parse("a [|bc|] [||]d");
        Assert.Equal("a bc d", text);
        Assert.Equal([new TextSpan(2, 2), new TextSpan(5, 0)], spans);
    }

    [Fact]
    public void A_bracket_can_be_marked()
    {
        (string text, IReadOnlyList<TextSpan> spans) = AnnotatedText.Parse("a[|[|]1[|]|]");
        Assert.Equal("a[1]", text);
        Assert.Equal([new TextSpan(1, 1), new TextSpan(3, 1)], spans);
    }
}
