namespace OptimizerGen;

/// <summary>Tensors that are used together or not at all: no optimizer works on some of them without the others.</summary>
internal sealed class UseCell
{
    private int _taken;

    /// <summary>Whether the values are away at a gradient point, to come back when its scope ends.</summary>
    public bool IsAway { get; set; }

    /// <summary>Lets one user in at a time; the others are refused instead of being made to wait.</summary>
    public bool TryEnter() => Interlocked.Exchange(ref _taken, 1) == 0;

    public void Leave() => Volatile.Write(ref _taken, 0);
}
