namespace OptimizerGen.Tests.Oracles;

/// <summary>Which schedule of the catalogue a recorded one is, and whether its argument counts epochs or steps.</summary>
internal static class ScheduleTable
{
    /// <param name="Name">The catalogue's name.</param>
    /// <param name="Constant">The record's and the catalogue's name of the schedule's own number; null: it has none.</param>
    /// <param name="ByEpoch">Whether the record's argument is the epoch; else it is the step t.</param>
    public sealed record Row(string Name, (string Recorded, string Ours)? Constant, bool ByEpoch);

    private static readonly Dictionary<string, Row> s_rows = new()
    {
        ["formula.inverse_time_epoch"] = new("InverseTime", ("gamma", "decay"), ByEpoch: true),
        ["formula.inverse_sqrt_epoch"] = new("InverseSqrtEpoch", null, ByEpoch: true),
        ["formula.exponential_epoch"] = new("ExponentialEpoch", ("base", "base"), ByEpoch: true),
        ["formula.inverse_sqrt_step"] = new("InverseSqrtStep", null, ByEpoch: false),
        ["formula.exponential_step"] = new("ExponentialStep", ("base", "base"), ByEpoch: false),
    };

    /// <summary>The row of a record, whose id is "formula.kind/config"; null: a schedule that the catalogue does not claim.</summary>
    public static Row? Find(ScheduleRecord record) => s_rows.GetValueOrDefault(record.Id.Split('/')[0]);
}
