using System.Diagnostics;
using OptimizerGen.Threading;

namespace OptimizerGen.Tests.Threading;

/// <summary>
/// Shares every phase that has more than one chunk, and proves it: a thread that begins its first chunk of a phase waits
/// until all that may take part have begun one, so that none is done alone. What it needs is made beforehand.
/// </summary>
internal sealed class SharingExecutor(int degree) : StepExecutor, IDisposable
{
    private readonly StepPool _pool = Pools.Eager(degree);
    private readonly MeetingWork _meeting = new();

    /// <summary>The phases that were shared.</summary>
    public int SharedPhases { get; private set; }

    /// <summary>The threads that took part in them beside the caller, phase by phase added up.</summary>
    public int Helpers => _meeting.Begun - SharedPhases;

    public override long SharedFrom => 0;

    public override void Prepare(int wanted)
    {
    }

    public override void Run(PooledWork work, int chunks, long elements, int most)
    {
        SharedPhases++;
        _meeting.Begin(work, Math.Min(Math.Min(most, degree), chunks));
        _pool.Run(_meeting, chunks, elements, most);
    }

    public void Dispose() => _pool.Dispose();

    private sealed class MeetingWork : PooledWork
    {
        private static long s_meetings;

        [ThreadStatic]
        private static long t_attended;

        private PooledWork? _work;
        private long _meeting;
        private int _expected;
        private int _begun;

        public int Begun => Volatile.Read(ref _begun);

        public void Begin(PooledWork work, int threads)
        {
            _work = work;
            _meeting = Interlocked.Increment(ref s_meetings);
            _expected = Begun + threads;
        }

        public override void RunChunk(int chunk)
        {
            if (t_attended != _meeting)
            {
                t_attended = _meeting;
                Interlocked.Increment(ref _begun);
                long start = Stopwatch.GetTimestamp();
                var spinner = default(SpinWait);
                while (Begun < _expected)
                {
                    Assert.True(Stopwatch.GetElapsedTime(start) < Pools.Patience, "A thread that may take part in a phase did not come.");
                    spinner.SpinOnce();
                }
            }

            _work!.RunChunk(chunk);
        }
    }
}
