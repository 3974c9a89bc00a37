namespace OptimizerGen;

/// <summary>Lets one user in at a time and refuses the others instead of making them wait.</summary>
internal sealed class ExclusiveUse
{
    private int _taken;

    public void Enter(string optimizer)
    {
        if (Interlocked.Exchange(ref _taken, 1) != 0)
        {
            throw new InvalidOperationException(
                $"{optimizer} was called while a step was still being taken, on another thread or from within a schedule: take one step at a time.");
        }
    }

    public void Leave() => Volatile.Write(ref _taken, 0);
}
