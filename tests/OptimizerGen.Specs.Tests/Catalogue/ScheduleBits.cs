using OptimizerGen.Specs.Tests.Mutations;
using OptimizerGen.Specs.Tests.Running;
using OptimizerGen.Tests.Catalogue;
using OptimizerGen.Tests.References;
using OptimizerGen.Tests.Snapshots;

namespace OptimizerGen.Specs.Tests.Catalogue;

/// <summary>A generated schedule gives to the bit the numbers that the interpreter finds.</summary>
public sealed class ScheduleBits
{
    [Theory]
    [MemberData(nameof(CatalogueRules.Schedules), MemberType = typeof(CatalogueRules))]
    public void At_every_step(string name)
    {
        foreach (string settings in ScheduleReference.Rules[name].Trials)
        {
            var actual = CatalogueSchedule.Create(name, Settings.Parse(settings));
            long t = 0;
            foreach (double expected in ScheduleProbe.Values(name, Specs.Catalogue.All, settings))
            {
                t++;
                Bits.Same($"{name} {settings} at {t}", expected, actual.Pass(t, (t - 1) / 3, ScheduleProbe.Initial));
            }
        }
    }
}
