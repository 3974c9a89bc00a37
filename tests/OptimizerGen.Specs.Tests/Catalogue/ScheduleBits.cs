using OptimizerGen.Optimizers;
using OptimizerGen.Specs.Tests.Mutations;
using OptimizerGen.Specs.Tests.Running;

namespace OptimizerGen.Specs.Tests.Catalogue;

/// <summary>A generated schedule gives to the bit the numbers that the interpreter finds.</summary>
public sealed class ScheduleBits
{
    [Theory]
    [MemberData(nameof(CatalogueRules.Schedules), MemberType = typeof(CatalogueRules))]
    public void At_every_step(string name)
    {
        Schedule schedule = OptimizerCatalogue.CreateSchedule(name);
        long t = 0;
        foreach (double expected in ScheduleProbe.Values(name, Specs.Catalogue.All, ""))
        {
            t++;
            Bits.Same($"{name} at {t}", expected, schedule.Value(new SchedulePoint(t, (t - 1) / 3, ScheduleProbe.Initial)));
        }
    }
}
