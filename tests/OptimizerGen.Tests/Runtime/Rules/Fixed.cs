namespace OptimizerGen.Tests.Runtime.Rules;

/// <summary>A schedule as a user writes one by hand, without a description.</summary>
internal sealed class Fixed(Func<SchedulePoint, double> value) : Schedule
{
    public override double Value(in SchedulePoint point) => value(point);
}
