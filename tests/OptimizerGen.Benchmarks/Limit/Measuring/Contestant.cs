namespace OptimizerGen.Benchmarks.Limit.Measuring;

/// <summary>One of those who take turns, and the times of its turns.</summary>
/// <param name="elements">The elements that one call works on.</param>
internal abstract class Contestant(long elements)
{
    private double[] _sorted = [];

    /// <summary>Nanoseconds for each element, half of the turns being faster.</summary>
    public double Median => _sorted[_sorted.Length / 2];

    /// <summary>Nanoseconds for each element, a quarter of the turns being faster: how it is when nobody disturbs.</summary>
    public double BestQuartile => _sorted[_sorted.Length / 4];

    /// <summary>Nanoseconds for each element, over all turns.</summary>
    public double Mean => _sorted.Average();

    /// <summary>Nanoseconds for a whole call.</summary>
    public double MedianOfCall => Median * elements;

    /// <summary>Called before a turn; its time does not count.</summary>
    public virtual void Begin()
    {
    }

    public abstract void Run();

    /// <summary>Called after a turn; its time does not count.</summary>
    public virtual void End()
    {
    }

    public void Record(IEnumerable<double> secondsPerCall) =>
        _sorted = [.. secondsPerCall.Select(seconds => seconds * 1e9 / elements).Order()];
}
