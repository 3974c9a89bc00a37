using OptimizerGen.Threading;

namespace OptimizerGen.Tests.Threading;

/// <summary>A caller that has to wait long for a chunk that another thread holds.</summary>
public sealed class SharedRunWaitTests : IDisposable
{
    private readonly StepPool _pool = Pools.Eager(2);
    private readonly ManualResetEventSlim _hasBegun = new(), _callerIsDone = new(), _mayGoOn = new();
    private Exception? _thrown;
    private bool _returned;

    public void Dispose()
    {
        _pool.Dispose();
        _hasBegun.Dispose();
        _callerIsDone.Dispose();
        _mayGoOn.Dispose();
    }

    [Fact]
    public void It_sleeps_in_the_end()
    {
        Thread caller = Start(() => { });
        Assert.True(SpinWait.SpinUntil(() => (caller.ThreadState & ThreadState.WaitSleepJoin) != 0, Pools.Patience));
        Finish(caller);
        Assert.Null(_thrown);
    }

    [Fact]
    public void Interrupted_it_stays_until_the_chunk_is_done_and_is_interrupted_at_its_own_next_wait()
    {
        Thread caller = Start(() => Thread.Sleep(Timeout.Infinite));
        caller.Interrupt();
        // Time to leave too early.
        Thread.Sleep(30);
        Assert.False(Volatile.Read(ref _returned));
        Finish(caller);
        Assert.True(_returned);
        Assert.IsType<ThreadInterruptedException>(_thrown);
    }

    private Thread Start(Action afterwards)
    {
        var caller = new Thread(() => _thrown = Record.Exception(() =>
        {
            int own = Environment.CurrentManagedThreadId;
            _pool.Run(new ActionWork(_ => Work(own)), 2, 1000, 2);
            Volatile.Write(ref _returned, true);
            afterwards();
        }));
        caller.Start();
        Assert.True(_callerIsDone.Wait(Pools.Patience));
        return caller;
    }

    private void Work(int caller)
    {
        if (Environment.CurrentManagedThreadId == caller)
        {
            Assert.True(_hasBegun.Wait(Pools.Patience));
            _callerIsDone.Set();
        }
        else
        {
            _hasBegun.Set();
            Assert.True(_mayGoOn.Wait(Pools.Patience));
        }
    }

    private void Finish(Thread caller)
    {
        _mayGoOn.Set();
        Assert.True(caller.Join(Pools.Patience));
    }
}
