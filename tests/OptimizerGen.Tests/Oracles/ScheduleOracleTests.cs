using OptimizerGen.Tests.References;

namespace OptimizerGen.Tests.Oracles;

/// <summary>The schedules give the recorded learning rates.</summary>
public sealed class ScheduleOracleTests
{
    /// <summary>Every record of a schedule that the catalogue claims.</summary>
    public static TheoryData<Engine, string> Claimed
    {
        get
        {
            var rows = new TheoryData<Engine, string>();
            foreach (var record in OracleFolder.Current.Schedules.Where(record => ScheduleTable.Find(record) is not null))
            {
                foreach (var engine in Engines.All)
                {
                    rows.Add(engine, record.Id);
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Claimed))]
    public void Gives_the_recorded_rates(Engine engine, string id)
    {
        var record = OracleFolder.Current.Schedules.Single(record => record.Id == id);
        var row = ScheduleTable.Find(record)!;
        Assert.Empty(record.Hyperparameters.Keys.Except(["a0", row.Constant?.Recorded ?? "a0"]));
        double initial = record.Hyperparameters["a0"].GetDouble();
        double constant = row.Constant is { } name ? record.Hyperparameters[name.Recorded].GetDouble() : 0;
        var value = Engines.CreateSchedule(engine, row.Name, row.Constant?.Ours, constant);
        double scale = record.Rates.Max(Math.Abs);

        for (int i = 0; i < record.Rates.Length; i++)
        {
            long argument = record.FirstArgument + i;
            double actual = row.ByEpoch ? value(argument + 1, argument, initial, constant) : value(argument, 0, initial, constant);
            Tolerance.Check($"argument {argument}", record.Rates[i], actual, record.Tolerance * scale);
        }
    }

    [Fact]
    public void Five_schedule_records_are_shipped()
    {
        if (OracleFolder.IsShipped)
        {
            Assert.Equal(5, OracleFolder.Current.Schedules.Count(record => ScheduleTable.Find(record) is not null));
        }
    }

    [Fact]
    public void Roots_take_the_larger_of_the_epoch_and_one()
    {
        foreach (var engine in Engines.All)
        {
            Assert.Equal(0.3, Engines.CreateSchedule(engine, "InverseSqrtEpoch", null, 0)(1, 0, 0.3, 0));
            Assert.Equal(0.3, Engines.CreateSchedule(engine, "InverseSqrtStep", null, 0)(1, 0, 0.3, 0));
            Assert.Equal(0.3, Engines.CreateSchedule(engine, "Constant", null, 0)(7, 5, 0.3, 0));
        }
    }
}
