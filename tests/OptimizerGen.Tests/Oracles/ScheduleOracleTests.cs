using OptimizerGen.Tests.References;

namespace OptimizerGen.Tests.Oracles;

/// <summary>The schedules give the recorded learning rates.</summary>
public sealed class ScheduleOracleTests
{
    private static IEnumerable<ScheduleRecord> Claimed => OracleFolder.Current.Schedules.Where(record => ScheduleTable.Find(record) is not null);

    // One test for all records: a folder need not contain any.
    [Theory]
    [InlineData(Engine.ByHand)]
    [InlineData(Engine.Generated)]
    public void Schedules_give_the_recorded_rates(Engine engine)
    {
        foreach (var record in Claimed)
        {
            Check(engine, record, ScheduleTable.Find(record)!);
        }
    }

    [Fact]
    public void Five_schedule_records_are_shipped()
    {
        if (OracleFolder.IsShipped)
        {
            Assert.Equal(5, Claimed.Count());
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

    private static void Check(Engine engine, ScheduleRecord record, ScheduleTable.Row row)
    {
        Assert.Empty(record.Hyperparameters.Keys.Except(["a0", row.Constant?.Recorded ?? "a0"]));
        double initial = record.Hyperparameters["a0"].GetDouble();
        double constant = row.Constant is { } name ? record.Hyperparameters[name.Recorded].GetDouble() : 0;
        var value = Engines.CreateSchedule(engine, row.Name, row.Constant?.Ours, constant);
        double scale = record.Rates.Max(Math.Abs);

        for (int i = 0; i < record.Rates.Length; i++)
        {
            long argument = record.FirstArgument + i;
            double actual = row.ByEpoch ? value(argument + 1, argument, initial, constant) : value(argument, 0, initial, constant);
            Tolerance.Check($"{record.Id}, argument {argument}", record.Rates[i], actual, record.Tolerance * scale);
        }
    }
}
