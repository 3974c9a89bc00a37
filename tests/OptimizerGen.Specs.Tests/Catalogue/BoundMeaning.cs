using System.Numerics;
using OptimizerGen.Compiler.Interpretation;
using OptimizerGen.Specs.Tests.Running;
using OptimizerGen.Tests.Oracles;
using OptimizerGen.Tests.References;
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
            foreach (IReadOnlyList<int[]> shapes in s_lengths.Select(length => new[] { new[] { length } }).Concat(ReferenceTable<T>.SeesModels(optimizer) ? SampleModels.All : []))
            {
                T[] start = HardGradient.Start<T>(TensorPlace.LengthOf(shapes));
                var reference = new ReferenceRunner<T>(optimizer, shapes);
                var bound = new InterpreterRunner<T>(rule, shapes, InterpretationMode.AsBound);
                string? difference = new NearRun<T>(optimizer, reference, bound, () => reference.States, settings).FindDifference(start);
                Assert.True(difference is null, $"{settings}, {TensorPlace.Text(shapes)}: {difference}");
            }
        }
    }
}
