using System.Diagnostics;

namespace OptimizerGen.Tests.Threading;

/// <summary>A clock that a test moves.</summary>
internal sealed class ManualClock : TimeProvider
{
    // Not 0, which a clock may well show that has just been started.
    private long _now = Stopwatch.Frequency;

    public void Advance(TimeSpan time) => Interlocked.Add(ref _now, Ticks(time));

    public override long GetTimestamp() => Volatile.Read(ref _now);

    public static long Ticks(TimeSpan time) => (long)(time.TotalSeconds * Stopwatch.Frequency);
}
