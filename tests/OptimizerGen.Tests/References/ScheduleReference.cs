namespace OptimizerGen.Tests.References;

/// <summary>The schedules of the catalogue, written by hand: a value from step t (from 1), epoch (from 0) and initial value α₀.</summary>
internal static class ScheduleReference
{
    public static IReadOnlyDictionary<string, ScheduleFormula> Formulas { get; } = new Dictionary<string, ScheduleFormula>
    {
        ["Constant"] = (_, _, initial, _) => initial,
        ["InverseTime"] = (_, epoch, initial, decay) => initial / (1 + decay * epoch),
        ["InverseSqrtEpoch"] = (_, epoch, initial, _) => initial / Math.Sqrt(Math.Max(epoch, 1)),
        ["ExponentialEpoch"] = (_, epoch, initial, factor) => Math.Pow(factor, epoch) * initial,
        ["InverseSqrtStep"] = (t, _, initial, _) => initial / Math.Sqrt(Math.Max(t, 1)),
        ["ExponentialStep"] = (t, _, initial, factor) => Math.Pow(factor, t) * initial,
    };
}
