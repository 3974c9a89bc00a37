using System.Numerics;
using OptimizerGen.Tests.Oracles;
using OptimizerGen.Tests.References;
using OptimizerGen.Tests.Snapshots;

namespace OptimizerGen.Tests.Catalogue;

/// <summary>The generated classes reproduce the hand-written trajectories, at sizes around every vector width, and on models where the rule sees more than a vector.</summary>
public sealed class GeneratedTrajectories
{
    private static readonly int[] s_lengths = [1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 64, 65, 100];

    /// <summary>Every rule with each of its settings.</summary>
    public static TheoryData<string, string> Cases
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (string optimizer in ReferenceTable<double>.Names)
            {
                foreach (string settings in SettingsTable.Of(optimizer))
                {
                    rows.Add(optimizer, settings);
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reproduce_the_references_in_double(string optimizer, string settings) => CheckAll<double>(optimizer, settings);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reproduce_the_references_in_float(string optimizer, string settings) => CheckAll<float>(optimizer, settings);

    private static void CheckAll<T>(string optimizer, string settings)
        where T : struct, IFloatingPointIeee754<T>
    {
        foreach (int length in s_lengths)
        {
            new SideBySide<T>(optimizer, settings, [length]).Run();
        }

        foreach (IReadOnlyList<int[]> model in ReferenceTable<T>.SeesModels(optimizer) ? SampleModels.All : [])
        {
            new SideBySide<T>(optimizer, settings, model).Run();
        }
    }
}
