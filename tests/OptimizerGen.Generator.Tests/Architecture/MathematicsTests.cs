using System.Text.RegularExpressions;

namespace OptimizerGen.Generator.Tests.Architecture;

/// <summary>Nothing that enters a step or a constant comes from the C library, whose functions differ between machines.</summary>
public class MathematicsTests
{
    [Theory]
    [InlineData("generators")]
    [InlineData("src/OptimizerGen")]
    public void Only_correctly_rounded_functions_are_used(string folder) => Assert.All(
        RepositoryFiles.Code(folder),
        path => Assert.DoesNotMatch(@"\bMathF?\.(Exp|Log|Pow|Sin|Cos|Tan|Sinh|Cosh|Tanh|Asin|Acos|Atan|Atan2|Cbrt|ReciprocalSqrtEstimate)\w*\(", Code(path)));

    private static string Code(string path) => Regex.Replace(File.ReadAllText(path), "//.*", "");
}
