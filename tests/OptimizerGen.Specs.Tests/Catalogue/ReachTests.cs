using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Specs.Tests.Catalogue;

/// <summary>The catalogue's page says of every rule that sees more than an element what it sees.</summary>
public sealed class ReachTests
{
    /// <summary>How the lines of the page begin, and what the kernels of their rules have.</summary>
    private static readonly (string Line, Func<Kernel, bool> Has)[] s_reaches =
    [
        ("the tensor, by norms, sums and means of it", kernel => kernel.Values.Any(value => value.Kind == OpKind.Reduction && value.Shape == Shape.Number) && !kernel.HasNumbersOfModel),
        ("the rows and columns of a matrix", kernel => kernel.HasLines),
        ("whole matrices, by products and factors", kernel => kernel.HasMatrices),
        ("the whole model, by norms, sums and means of it", kernel => kernel.HasNumbersOfModel),
    ];

    public static TheoryData<string> Lines => [.. s_reaches.Select(reach => reach.Line)];

    [Theory]
    [MemberData(nameof(Lines))]
    public void The_page_names_the_rules(string line)
    {
        Func<Kernel, bool> has = s_reaches.Single(reach => reach.Line == line).Has;
        string[] expected = [.. Specs.Catalogue.Optimizers.Where(name => KernelsOf(Specs.Catalogue.Bind(name)).Any(has)).Order(StringComparer.Ordinal)];
        string page = File.ReadAllText(Path.Combine(Specs.Repository.Root, "specs", "CATALOGUE.md"));
        string written = page.Split('\n').SingleOrDefault(text => text.StartsWith($"- {line}: ", StringComparison.Ordinal))?[$"- {line}: ".Length..] ?? "";

        Assert.Equal(string.Join(", ", expected.Select(name => $"`{name}`")), written);
    }

    private static IEnumerable<Kernel> KernelsOf(BoundOptimizer rule) =>
        new[] { rule.Update, rule.GradientPoint }.Concat(rule.EarlierGradients.Select(earlier => earlier.Point)).OfType<Kernel>();
}
