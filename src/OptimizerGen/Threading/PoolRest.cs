namespace OptimizerGen.Threading;

/// <summary>
/// How long a pool does its runs alone after one of its threads, or the caller, was held up: a multiple of that time, twice as
/// long when it happens again, and never longer than a tenth of a second. A thread may lose its core for minutes (a process
/// that was stopped, a machine that slept), and that says nothing about the minutes to come.
/// </summary>
/// <param name="times">For how many times as long as a run was held up the pool rests.</param>
/// <param name="clock">What tells the time.</param>
internal sealed class PoolRest(int times, TimeProvider clock)
{
    private readonly long _longest = clock.TimestampFrequency / 10;
    // 0 while nothing was held up.
    private long _until;
    private long _length;

    /// <summary>Whether runs are done alone for now.</summary>
    public bool IsOn => Volatile.Read(ref _until) is var until && until != 0 && clock.GetTimestamp() < until;

    /// <summary>Begins a rest after a run that was held up for so many ticks of the clock.</summary>
    public void Begin(long heldUp)
    {
        // Held up again soon after a rest, it was too short for the system to find other places.
        long now = clock.GetTimestamp();
        bool isAgain = now - _until < _length;
        long wanted = times * Math.Min(heldUp, _longest);
        _length = Math.Min(Math.Max(wanted, isAgain ? 2 * _length : 0), _longest);
        Volatile.Write(ref _until, now + _length);
    }
}
