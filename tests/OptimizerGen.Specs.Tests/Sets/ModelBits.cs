using System.Numerics;
using OptimizerGen.Compiler.Binding;
using OptimizerGen.Optimizers;
using OptimizerGen.Specs.Tests.Catalogue;
using OptimizerGen.Specs.Tests.Rules;
using OptimizerGen.Specs.Tests.Running;
using OptimizerGen.Tests.Snapshots;

namespace OptimizerGen.Specs.Tests.Sets;

/// <summary>
/// A class does to the bit what the interpreter does with the plans of its spec: with several tensors, groups with numbers of
/// their own, and everything that a step does beside its rule.
/// </summary>
public sealed class ModelBits
{
    [Theory]
    [MemberData(nameof(CatalogueRules.Optimizers), MemberType = typeof(CatalogueRules))]
    public void The_catalogue(string optimizer)
    {
        BoundOptimizer bound = Specs.Catalogue.Bind(optimizer);
        // One vector shows the settings of a rule that sees no more than that.
        foreach (string settings in WideRules.IsWide(bound) ? SettingsTable.Of(optimizer) : [""])
        {
            new ModelLockStep<double>(bound, set => OptimizerCatalogue.Create(optimizer, set), settings).Run();
            new ModelLockStep<float>(bound, set => OptimizerCatalogue.Create(optimizer, set), settings).Run();
        }
    }

    [Theory]
    [MemberData(nameof(RuleRows.Names), MemberType = typeof(RuleRows))]
    public void The_rules_of_these_tests(string rule)
    {
        BoundOptimizer bound = RuleTable.Bind(rule);
        new ModelLockStep<double>(bound, set => RuleAssembly.Create<double>(rule, set)).Run();
        new ModelLockStep<float>(bound, set => RuleAssembly.Create<float>(rule, set)).Run();
    }
}
