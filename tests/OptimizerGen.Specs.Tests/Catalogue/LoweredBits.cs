using System.Numerics;
using OptimizerGen.Compiler.Binding;
using OptimizerGen.Optimizers;
using OptimizerGen.Specs.Tests.Running;
using OptimizerGen.Tests.Snapshots;

namespace OptimizerGen.Specs.Tests.Catalogue;

/// <summary>A generated class does to the bit what the interpreter does with the lowered kernels of its spec.</summary>
public abstract class LoweredBits<T>
    where T : struct, IFloatingPointIeee754<T>
{
    [Theory]
    [MemberData(nameof(CatalogueRules.Optimizers), MemberType = typeof(CatalogueRules))]
    public void Around_every_vector_width(string optimizer)
    {
        foreach (string settings in SettingsTable.Of(optimizer))
        {
            var bound = Specs.Catalogue.Bind(optimizer);
            foreach (int length in Sizes.AroundVectors)
            {
                Run(bound, settings, length, HostileGradient.Steps);
            }
        }
    }

    [Theory]
    [MemberData(nameof(CatalogueRules.Optimizers), MemberType = typeof(CatalogueRules))]
    public void Around_the_blocks_of_a_reduction(string optimizer)
    {
        foreach (int length in Sizes.AroundBlocks)
        {
            Run(Specs.Catalogue.Bind(optimizer), SettingsTable.Of(optimizer).Take(2).Last(), length, Sizes.StepsOnBlocks);
        }
    }

    private static void Run(BoundOptimizer rule, string settings, int length, int steps) =>
        new LockStep<T>(rule, OptimizerCatalogue.Create<T>(rule.Name, length), settings).Run(steps);
}
