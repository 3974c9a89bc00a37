using OptimizerGen.Optimizers;
using OptimizerGen.Tests.References;
using OptimizerGen.Tests.Snapshots;

namespace OptimizerGen.Tests.Catalogue;

/// <summary>A schedule laid on a generated class does what setting the value by hand before every step does.</summary>
public sealed class ScheduledRuns
{
    /// <summary>Rule, hyperparameter and schedule.</summary>
    public static TheoryData<string, string, string> Cases
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            foreach (string schedule in ScheduleReference.Rules.Keys)
            {
                rows.Add("GradientDescent", "learning_rate", schedule);
                rows.Add("ClassicalMomentum", "learning_rate", schedule);
                rows.Add("MomentumSum", "learning_rate", schedule);
                rows.Add("Nesterov", "momentum", schedule);
                rows.Add("Adam", "learning_rate", schedule);
                rows.Add("Adam", "beta1", schedule);
                rows.Add("AdamRateInside", "learning_rate", schedule);
                rows.Add("AdamW", "weight_decay", schedule);
                rows.Add("Lamb", "learning_rate", schedule);
                rows.Add("Lion", "learning_rate", schedule);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Follow_the_formula(string optimizer, string hyperparameter, string schedule)
    {
        double initial = ReferenceTable<double>.Create(optimizer, 1)[hyperparameter];
        var laid = OptimizerCatalogue.CreateSchedule(schedule);
        ScheduleRule rule = ScheduleReference.Rules[schedule];
        KeyValuePair<string, double>[] settings = [.. Settings.Parse(laid.Description.Inputs.Count == 0 ? rule.Trials.First() : rule.Settings[0])];
        Settings.Apply(laid, settings);
        RunningSchedule expected = rule.With(settings), actual = CatalogueSchedule.Run(laid);
        var run = new SideBySide<double>(optimizer, "", [5])
        {
            Before = (t, reference, generated) =>
            {
                long epoch = (t - 1) / 3;
                if (t > 1)
                {
                    expected.Report?.Invoke(RunningSchedule.Reported(t - 1));
                    actual.Report?.Invoke(RunningSchedule.Reported(t - 1));
                }

                reference[hyperparameter] = expected.Value(t, epoch, initial);
                generated.SetSchedule(hyperparameter, laid);
                generated.Epoch = epoch;
            },
        };

        run.Run(12);
    }
}
