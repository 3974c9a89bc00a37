using System.Runtime.Intrinsics;

namespace OptimizerGen.Tests.Elements;

/// <summary>The same bits from every width of vectors and from single elements, whether the machine has the vectors or not.</summary>
public sealed class ElementWidthTests
{
    private const int Count = 4096;

    public static TheoryData<string> Names => [.. ElementFunctions.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_doubles(string name)
    {
        ElementFunction function = ElementFunctions.Of(name);
        double[] x = Doubles(1), y = Doubles(2), actual = new double[Count];
        long[] expected = [.. x.Zip(y, (a, b) => Bits(function.Of(a, b)))];
        for (int i = 0; i < Count; i += 2)
        {
            function.Of(Vector128.LoadUnsafe(ref x[i]), Vector128.LoadUnsafe(ref y[i])).StoreUnsafe(ref actual[i]);
        }

        Assert.Equal(expected, actual.Select(Bits));
        for (int i = 0; i < Count; i += 4)
        {
            function.Of(Vector256.LoadUnsafe(ref x[i]), Vector256.LoadUnsafe(ref y[i])).StoreUnsafe(ref actual[i]);
        }

        Assert.Equal(expected, actual.Select(Bits));
        for (int i = 0; i < Count; i += 8)
        {
            function.Of(Vector512.LoadUnsafe(ref x[i]), Vector512.LoadUnsafe(ref y[i])).StoreUnsafe(ref actual[i]);
        }

        Assert.Equal(expected, actual.Select(Bits));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_floats(string name)
    {
        ElementFunction function = ElementFunctions.Of(name);
        float[] x = Floats(1), y = Floats(2), actual = new float[Count];
        int[] expected = [.. x.Zip(y, (a, b) => Bits(function.Of(a, b)))];
        for (int i = 0; i < Count; i += 4)
        {
            function.Of(Vector128.LoadUnsafe(ref x[i]), Vector128.LoadUnsafe(ref y[i])).StoreUnsafe(ref actual[i]);
        }

        Assert.Equal(expected, actual.Select(Bits));
        for (int i = 0; i < Count; i += 8)
        {
            function.Of(Vector256.LoadUnsafe(ref x[i]), Vector256.LoadUnsafe(ref y[i])).StoreUnsafe(ref actual[i]);
        }

        Assert.Equal(expected, actual.Select(Bits));
        for (int i = 0; i < Count; i += 16)
        {
            function.Of(Vector512.LoadUnsafe(ref x[i]), Vector512.LoadUnsafe(ref y[i])).StoreUnsafe(ref actual[i]);
        }

        Assert.Equal(expected, actual.Select(Bits));
    }

    /// <summary>Any bits at all, usual numbers, and special values among them.</summary>
    private static double[] Doubles(int seed)
    {
        var random = new Random(seed);
        double[] special = [0, -0.0, 1, -1, 0.5, 3, -3, double.Epsilon, -1e-310, double.MaxValue, double.MinValue, double.PositiveInfinity, double.NegativeInfinity, double.NaN, 5e6, -1e22];
        return [.. Enumerable.Range(0, Count).Select(i => (i % 4) switch
        {
            0 => special[random.Next(special.Length)],
            1 => BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue)),
            _ => (random.NextDouble() - 0.5) * 40,
        })];
    }

    private static float[] Floats(int seed) => [.. Doubles(seed).Select(x => (float)x)];

    /// <summary>NaN has many.</summary>
    private static long Bits(double x) => BitConverter.DoubleToInt64Bits(double.IsNaN(x) ? double.NaN : x);

    private static int Bits(float x) => BitConverter.SingleToInt32Bits(float.IsNaN(x) ? float.NaN : x);
}
