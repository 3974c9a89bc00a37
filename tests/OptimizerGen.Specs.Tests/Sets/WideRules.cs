using System.Numerics;
using OptimizerGen.Compiler.Binding;
using OptimizerGen.Optimizers;
using OptimizerGen.Specs.Tests.Rules;

namespace OptimizerGen.Specs.Tests.Sets;

/// <summary>The rules that have numbers of the model, of rows, of columns or of blocks: of the catalogue and of these tests.</summary>
public static class WideRules
{
    public static TheoryData<string> Names =>
    [
        .. Specs.Catalogue.Optimizers.Where(name => IsWide(Specs.Catalogue.Bind(name))),
        .. RuleTable.Names.Where(name => IsWide(RuleTable.Bind(name))).Except(MatrixNames),
    ];

    /// <summary>Rules that keep matrices, which are not for tensors of any size; in them there are such numbers too.</summary>
    public static TheoryData<string> NamesOfMatrices => [.. MatrixNames];

    private static IEnumerable<string> MatrixNames => MatrixStateRules.All.Select(rule => rule.Yaml.Split('\n')[0]["optimizer: ".Length..]);

    internal static bool IsWide(BoundOptimizer rule) => rule.Update.HasLines || rule.Update.HasNumbersOfModel;

    internal static BoundOptimizer Bind(string rule) => Specs.Catalogue.Optimizers.Contains(rule) ? Specs.Catalogue.Bind(rule) : RuleTable.Bind(rule);

    internal static Optimizer<T> Create<T>(string rule, ParameterSet<T> set)
        where T : struct, IFloatingPointIeee754<T> =>
        Specs.Catalogue.Optimizers.Contains(rule) ? OptimizerCatalogue.Create(rule, set) : RuleAssembly.Create<T>(rule, set);
}
