using System.Numerics;
using OptimizerGen.Compiler.Interpretation;
using OptimizerGen.Specs.Tests.Running;
using OptimizerGen.Tests.Snapshots;

namespace OptimizerGen.Specs.Tests.Catalogue;

/// <summary>What a spec means, operation by operation, is what the hand-written rule does.</summary>
public sealed class BoundMeaning
{
    private static readonly int[] s_lengths = [1, 5, 17, 100];

    [Theory]
    [MemberData(nameof(CatalogueRules.Optimizers), MemberType = typeof(CatalogueRules))]
    public void In_double(string optimizer) => Check<double>(optimizer);

    [Theory]
    [MemberData(nameof(CatalogueRules.Optimizers), MemberType = typeof(CatalogueRules))]
    public void In_float(string optimizer) => Check<float>(optimizer);

    private static void Check<T>(string optimizer)
        where T : struct, IFloatingPointIeee754<T>
    {
        var rule = Specs.Catalogue.Bind(optimizer);
        foreach (string settings in SettingsTable.Of(optimizer))
        {
            foreach (int length in s_lengths)
            {
                T[] start = HardGradient.Start<T>(length);
                var reference = new ReferenceRunner<T>(optimizer, length);
                var bound = new InterpreterRunner<T>(rule, length, InterpretationMode.AsBound);
                Assert.Null(new NearRun<T>(optimizer, reference, bound, () => reference.States, settings).FindDifference(start));
            }
        }
    }
}
