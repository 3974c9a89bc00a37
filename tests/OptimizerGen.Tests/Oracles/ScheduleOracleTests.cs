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
    public void Every_shipped_record_is_claimed()
    {
        if (OracleFolder.IsShipped)
        {
            Assert.Equal(33, OracleFolder.Current.Schedules.Count);
            Assert.Empty(OracleFolder.Current.Schedules.Except(Claimed).Select(record => record.Id));
        }
    }

    [Fact]
    public void Roots_take_the_larger_of_the_epoch_and_one()
    {
        foreach (var engine in Engines.All)
        {
            Assert.Equal(0.3, Engines.CreateSchedule(engine, "InverseSqrtEpoch", []).Value(1, 0, 0.3));
            Assert.Equal(0.3, Engines.CreateSchedule(engine, "InverseSqrtStep", []).Value(1, 0, 0.3));
            Assert.Equal(0.3, Engines.CreateSchedule(engine, "Constant", []).Value(7, 5, 0.3));
        }
    }

    private static void Check(Engine engine, ScheduleRecord record, ScheduleRow row)
    {
        Compare(engine, record, row, record.Rates, ScheduleRow.Number(record, row.Initial), row.Settings(record));
        if (record.Momenta.Length > 0)
        {
            var (initial, settings) = row.Momentum!(record);
            Compare(engine, record, row, record.Momenta, initial, settings.ToDictionary(setting => setting.Name, setting => setting.Value));
        }
    }

    private static void Compare(Engine engine, ScheduleRecord record, ScheduleRow row, double[] expected, double initial, Dictionary<string, double> settings)
    {
        var schedule = Engines.CreateSchedule(engine, row.Name, settings);
        double scale = expected.Max(Math.Abs);
        for (int i = 0; i < expected.Length; i++)
        {
            long argument = record.FirstArgument + i;
            double actual = row.Argument switch
            {
                ScheduleArgument.Epoch => schedule.Value(argument + 1, argument, initial),
                ScheduleArgument.Step => schedule.Value(argument, 0, initial),
                _ => schedule.Value(argument + 1, 0, initial),
            };
            Tolerance.Check($"{record.Id}, argument {argument}", expected[i], actual, record.Tolerance * scale);
            if (record.Reports.Length > 0)
            {
                schedule.Report!(record.Reports[i]);
            }
        }
    }
}
