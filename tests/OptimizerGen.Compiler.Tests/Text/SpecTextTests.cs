using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Tests.Text;

public sealed class SpecTextTests
{
    [Theory]
    [InlineData("a\nb", 2, 1, 0)]
    [InlineData("a\r\nb", 3, 1, 0)]
    [InlineData("a\rb", 2, 1, 0)]
    [InlineData("a\n", 2, 1, 0)]
    [InlineData("abc", 2, 0, 2)]
    [InlineData("abc", 99, 0, 3)]
    [InlineData("", 0, 0, 0)]
    public void Offsets_become_lines_and_columns(string content, int offset, int line, int character) =>
        Assert.Equal(new LinePosition(line, character), new SpecText("x.yaml", content).PositionOf(offset));
}
