using OptimizerGen.Optimizers;

namespace OptimizerGen.Tests.Catalogue;

/// <summary>A schedule of the catalogue as a function of step, epoch and initial value.</summary>
internal static class CatalogueSchedule
{
    public static Func<long, long, double, double> Create(string name, IEnumerable<KeyValuePair<string, double>> settings)
    {
        Schedule schedule = OptimizerCatalogue.CreateSchedule(name);
        foreach (KeyValuePair<string, double> setting in settings)
        {
            schedule.Hyperparameters[setting.Key] = setting.Value;
        }

        return (t, epoch, initial) => schedule.Value(new SchedulePoint(t, epoch, initial));
    }
}
