using OptimizerGen.Optimizers;
using OptimizerGen.Tests.References;

namespace OptimizerGen.Tests.Catalogue;

/// <summary>A schedule of the catalogue as a formula.</summary>
internal static class CatalogueSchedule
{
    public static ScheduleFormula Create(string name, string? constantName, double constant)
    {
        var schedule = OptimizerCatalogue.CreateSchedule(name);
        if (constantName is not null)
        {
            schedule.Hyperparameters[constantName] = constant;
        }

        return (t, epoch, initial, _) => schedule.Value(new SchedulePoint(t, epoch, initial));
    }
}
