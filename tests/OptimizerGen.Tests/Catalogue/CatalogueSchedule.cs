using OptimizerGen.Optimizers;
using OptimizerGen.Tests.References;
using OptimizerGen.Tests.Snapshots;

namespace OptimizerGen.Tests.Catalogue;

/// <summary>A schedule of the catalogue as a run meets it.</summary>
internal static class CatalogueSchedule
{
    public static RunningSchedule Create(string name, IEnumerable<KeyValuePair<string, double>> settings)
    {
        Schedule schedule = OptimizerCatalogue.CreateSchedule(name);
        Settings.Apply(schedule, [.. settings]);
        return Run(schedule);
    }

    public static RunningSchedule Run(Schedule schedule) => new(
        (t, epoch, initial) => schedule.Value(new SchedulePoint(t, epoch, initial)),
        schedule.Description.Inputs.Count == 0 ? null : number => schedule.Report(number));
}
