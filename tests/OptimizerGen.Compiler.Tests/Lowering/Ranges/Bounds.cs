namespace OptimizerGen.Compiler.Tests.Lowering.Ranges;

/// <summary>What a value may be when every operation errs within bounds; NaN ends where nothing is promised.</summary>
internal readonly record struct Bounds(double Low, double High)
{
    public static readonly Bounds Unknown = new(double.NaN, double.NaN);

    public bool IsKnown => !double.IsNaN(Low) && !double.IsNaN(High);

    public bool IsExact => Low == High;

    public bool IsTrue => IsKnown && (Low > 0 || High < 0);

    public bool IsFalse => Low == 0 && High == 0;

    public bool Contains(double value) => value >= Low && value <= High;

    public bool IsInfinite => IsExact && double.IsInfinity(Low);

    public static Bounds Exactly(double value) => new(value, value);

    public static Bounds Over(params double[] ends) => ends.Any(double.IsNaN) ? Unknown : new Bounds(ends.Min(), ends.Max());

    public static Bounds Truth(bool surely, bool never) => surely ? Exactly(1) : never ? Exactly(0) : new Bounds(0, 1);

    public Bounds Union(Bounds other) => Over(Low, High, other.Low, other.High);
}
