using System.Numerics;
using OptimizerGen.Compiler.Binding;
using OptimizerGen.Optimizers;
using OptimizerGen.Specs.Tests.Catalogue;
using OptimizerGen.Specs.Tests.Rules;

namespace OptimizerGen.Specs.Tests.Sets;

/// <summary>A class steps rows by themselves to the bit as the interpreter does, or both refuse it.</summary>
public sealed class RowBits
{
    /// <summary>What those of the rules do that are there for it: how many steps are taken before one is refused.</summary>
    public static TheoryData<string, string, int> Rules => new()
    {
        { "DecayByStep", "", 20 },
        { "DecayByStep", "beta=0.5", 20 },
        { "ShrinkingParameters", "", 20 },
        { "ShrinkingParameters", "weight_decay=100", 20 },
        { "ShrinkingParameters", "weight_decay=0.1 momentum=0", 20 },
        { "DecayedMaximum", "", 20 },
        { "KeptGradient", "", 20 },
        { "KeptGradient", "l2=0.5", 0 },
        { "FloorInMaximum", "", 20 },
        { "FloorInMaximum", "least=0.5", 0 },
    };

    public static TheoryData<string, string, int> CatalogueSettings => new()
    {
        { "Adam", "", 20 },
        { "AdamW", "", 20 },
        { "AdaGrad", "", 20 },
        { "AdaMax", "", 20 },
        { "AdamBFloat16", "", 20 },
        { "RmsProp", "", 20 },
        { "Lion", "", 20 },
        { "GradientDescent", "", 20 },
        { "ClassicalMomentum", "", 20 },
        { "SgdPyTorch", "momentum=0.9", 20 },
        { "SgdPyTorch", "momentum=0 weight_decay=0.1", 20 },
        { "SgdPyTorch", "momentum=0.9 weight_decay=0.1", 0 },
        { "AdamPyTorch", "", 20 },
        { "AdamPyTorch", "weight_decay=0.1", 0 },
        { "AdamWPyTorch", "amsgrad=1", 0 },
        { "LookaheadSgd", "", 4 },
        { "AmsGrad", "", 0 },
        { "Lamb", "", 0 },
        { "Nesterov", "", 0 },
    };

    [Theory]
    [MemberData(nameof(CatalogueRules.Optimizers), MemberType = typeof(CatalogueRules))]
    public void The_catalogue(string optimizer)
    {
        Run<double>(Specs.Catalogue.Bind(optimizer), set => OptimizerCatalogue.Create(optimizer, set), "");
        Run<float>(Specs.Catalogue.Bind(optimizer), set => OptimizerCatalogue.Create(optimizer, set), "");
    }

    [Theory]
    [MemberData(nameof(CatalogueSettings))]
    public void What_a_rule_of_the_catalogue_can(string optimizer, string settings, int steps)
    {
        Assert.Equal(steps, Run<double>(Specs.Catalogue.Bind(optimizer), set => OptimizerCatalogue.Create(optimizer, set), settings));
        Assert.Equal(steps, Run<float>(Specs.Catalogue.Bind(optimizer), set => OptimizerCatalogue.Create(optimizer, set), settings));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void What_a_rule_of_these_tests_can(string rule, string settings, int steps)
    {
        Assert.Equal(steps, Run<double>(RuleTable.Bind(rule), set => RuleAssembly.Create<double>(rule, set), settings));
        Assert.Equal(steps, Run<float>(RuleTable.Bind(rule), set => RuleAssembly.Create<float>(rule, set), settings));
    }

    [Theory]
    [MemberData(nameof(RuleRows.Names), MemberType = typeof(RuleRows))]
    public void The_rules_of_these_tests(string rule)
    {
        Run<double>(RuleTable.Bind(rule), set => RuleAssembly.Create<double>(rule, set), "");
        Run<float>(RuleTable.Bind(rule), set => RuleAssembly.Create<float>(rule, set), "");
    }

    private static int Run<T>(BoundOptimizer bound, Func<ParameterSet<T>, Optimizer<T>> create, string settings)
        where T : struct, IFloatingPointIeee754<T>
    {
        // A number beside the gradient only a step over all tensors can be handed.
        return bound.Inputs.Any(input => input.Shape == Compiler.Kernels.Shape.Number) ? 0 : new RowLockStep<T>(bound, create, settings).Run();
    }
}
