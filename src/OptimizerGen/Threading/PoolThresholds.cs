namespace OptimizerGen.Threading;

/// <summary>When a run is worth more than one thread.</summary>
/// <param name="SharedFrom">The elements from which threads that are awake take part.</param>
/// <param name="WokenFrom">The elements from which parked threads are woken.</param>
/// <param name="Following">The longest pause between two runs that count as following each other.</param>
/// <param name="Spinning">How long a thread looks out for more work before it parks.</param>
/// <param name="Resting">For how many times as long as a run was held up by a thread that lost its core the next runs are done alone.</param>
internal readonly record struct PoolThresholds(long SharedFrom, long WokenFrom, TimeSpan Following, TimeSpan Spinning, int Resting = 0)
{
    /// <summary>
    /// A thread that is awake answers within a microsecond and pays from 5 000 to 10 000 elements on; waking a parked
    /// one takes some 70 microseconds and pays from 300 000 to 400 000 elements on. Both limits lie above those, so that
    /// a run never gets slower by being shared. A thread stays awake as long as a run may come and still count as
    /// following: were it shorter, it would be woken anew for every run. Another process that wants the core takes it for
    /// milliseconds; resting keeps what such waits cost to an eighth. Longer ones are rare, see <see cref="PoolRest"/>.
    /// </summary>
    public static PoolThresholds Default { get; } =
        new(16_384, 393_216, TimeSpan.FromMicroseconds(200), TimeSpan.FromMicroseconds(200), Resting: 8);
}
