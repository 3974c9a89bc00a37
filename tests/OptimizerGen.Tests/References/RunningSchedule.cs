namespace OptimizerGen.Tests.References;

/// <summary>A schedule as a run meets it, whoever works it out.</summary>
/// <param name="Value">From step (from 1), epoch (from 0) and initial value to the value in force.</param>
/// <param name="Report">Tells it a number between steps; null for a closed form.</param>
internal sealed record RunningSchedule(Func<long, long, double, double> Value, Action<double>? Report = null)
{
    /// <summary>What a schedule with a memory is told after step t, where no record says it: both its minima and its maxima drift away.</summary>
    public static double Reported(long t) => 5 + 0.12 * t * Math.Cos(2.1 * t);

    /// <summary>The value at a step, after which it is told what is reported there.</summary>
    public double Pass(long t, long epoch, double initial)
    {
        double value = Value(t, epoch, initial);
        Report?.Invoke(Reported(t));
        return value;
    }
}
