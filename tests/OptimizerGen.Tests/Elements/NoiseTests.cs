using OptimizerGen.Elements.Noise;

namespace OptimizerGen.Tests.Elements;

/// <summary>Random values: the generator's published answers, the same bits from every width, and what chance says of many.</summary>
public sealed class NoiseTests
{
    private const int Count = 1 << 16;

    /// <summary>The answers that the authors of the generator give for twenty rounds.</summary>
    [Theory]
    [InlineData(0u, 0u, 0u, 0u, 0x6B20_0159u, 0x99BA_4EFEu)]
    [InlineData(0xFFFF_FFFFu, 0xFFFF_FFFFu, 0xFFFF_FFFFu, 0xFFFF_FFFFu, 0x1CB9_96FCu, 0xBB00_2BE7u)]
    [InlineData(0x1319_8A2Eu, 0x0370_7344u, 0x243F_6A88u, 0x85A3_08D3u, 0xC492_3A9Cu, 0x483D_F7A0u)]
    public void Threefry_gives_its_known_answers(uint key0, uint key1, uint counter0, uint counter1, uint first, uint second)
    {
        uint actual = Threefry.Words(key0, key1, new OneWord(counter0), new OneWord(counter1), out OneWord other).Value;
        Assert.Equal((first, second), (actual, other.Value));
    }

    [Fact]
    public void Every_width_draws_the_same()
    {
        AssertWidths<NormalDraw>();
        AssertWidths<UniformDraw>();
        AssertWidths<SignDraw>();
    }

    [Fact]
    public void A_draw_is_what_it_was()
    {
        var noise = new DoubleNoise(Noise(seed: 1, step: 2, site: 3, tensor: 4));
        double[] actual =
        [
            noise.DrawScalar<NormalDraw>(0), noise.DrawScalar<UniformDraw>(0), noise.DrawScalar<SignDraw>(0),
            noise.DrawScalar<NormalDraw>(1), noise.DrawScalar<UniformDraw>(1),
        ];
        double[] expected = [-0.58183040584091061, 0.2210929204466866, 1, -1.6241278367312457, 0.20721381520059523];
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Normal_values_have_the_moments_of_the_normal_distribution()
    {
        double[] values = Draws<NormalDraw>(Noise());
        Assert.InRange(values.Average(), -4 / 256.0, 4 / 256.0);
        Assert.InRange(values.Average(x => x * x), 1 - (4 * Math.Sqrt(2) / 256), 1 + (4 * Math.Sqrt(2) / 256));
        Assert.InRange(values.Average(x => x * x * x), -4 * Math.Sqrt(15) / 256, 4 * Math.Sqrt(15) / 256);
        Assert.InRange(values.Average(x => x * x * x * x), 3 - (4 * Math.Sqrt(96) / 256), 3 + (4 * Math.Sqrt(96) / 256));
        Assert.InRange(values.Max(Math.Abs), 3.8, 6.7);

        // Within one, two and three standard deviations.
        Assert.InRange(values.Average(x => Math.Abs(x) < 1 ? 1 : 0), 0.6827 - 0.0073, 0.6827 + 0.0073);
        Assert.InRange(values.Average(x => Math.Abs(x) < 2 ? 1 : 0), 0.9545 - 0.0033, 0.9545 + 0.0033);
        Assert.InRange(values.Average(x => Math.Abs(x) < 3 ? 1 : 0), 0.9973 - 0.0009, 0.9973 + 0.0009);
    }

    [Fact]
    public void Uniform_values_fill_their_interval_evenly()
    {
        const int Bins = 64;
        int[] counts = new int[Bins];
        double[] values = Draws<UniformDraw>(Noise());
        foreach (double value in values)
        {
            Assert.InRange(value, 0, Math.BitDecrement(1.0));
            counts[(int)(value * Bins)]++;
        }

        const double Expected = (double)Count / Bins;
        Assert.InRange(counts.Sum(count => (count - Expected) * (count - Expected) / Expected), 27, 114); // 99.99 % of χ² with 63 degrees
        Assert.InRange(values.Average(), 0.5 - 0.0046, 0.5 + 0.0046);
    }

    [Fact]
    public void Signs_are_as_often_up_as_down() => Assert.InRange(Draws<SignDraw>(Noise()).Sum(), -1024, 1024);

    /// <summary>Whatever is changed by one: the values are those of another draw, and neighbours know nothing of each other.</summary>
    [Fact]
    public void Draws_have_nothing_to_do_with_each_other()
    {
        double[] values = Draws<NormalDraw>(Noise());
        double[][] others =
        [
            Draws<NormalDraw>(Noise(seed: 1)), Draws<NormalDraw>(Noise(seed: -1)), Draws<NormalDraw>(Noise(step: 2)),
            Draws<NormalDraw>(Noise(site: 1)), Draws<NormalDraw>(Noise(tensor: 1)), [.. values.Skip(1), values[0]], [.. values.Skip(16), .. values.Take(16)],
        ];
        Assert.All(others, other => Assert.InRange(values.Zip(other, (a, b) => a * b).Average(), -4 / 256.0, 4 / 256.0));
    }

    private static void AssertWidths<TDraw>()
        where TDraw : struct, IElementFunctionOfTwo
    {
        NoiseStream stream = Noise(seed: 3);
        (FloatNoise single, DoubleNoise noise) = (new(stream), new(stream));
        for (nuint i = 0; i < 256; i += 16)
        {
            float[] floats = [.. Enumerable.Range((int)i, 16).Select(k => single.DrawScalar<TDraw>((nuint)k))];
            double[] doubles = [.. Enumerable.Range((int)i, 8).Select(k => noise.DrawScalar<TDraw>((nuint)k))];
            Assert.Equal(floats, Enumerable.Range(0, 16).Select(k => single.Draw512<TDraw>(i)[k]));
            Assert.Equal(floats[..8], Enumerable.Range(0, 8).Select(k => single.Draw256<TDraw>(i)[k]));
            Assert.Equal(floats[..4], Enumerable.Range(0, 4).Select(k => single.Draw128<TDraw>(i)[k]));
            Assert.Equal(doubles, Enumerable.Range(0, 8).Select(k => noise.Draw512<TDraw>(i)[k]));
            Assert.Equal(doubles[..4], Enumerable.Range(0, 4).Select(k => noise.Draw256<TDraw>(i)[k]));
            Assert.Equal(doubles[..2], Enumerable.Range(0, 2).Select(k => noise.Draw128<TDraw>(i)[k]));
        }
    }

    private static double[] Draws<TDraw>(NoiseStream stream)
        where TDraw : struct, IElementFunctionOfTwo => [.. Enumerable.Range(0, Count).Select(i => new DoubleNoise(stream).DrawScalar<TDraw>((nuint)i))];

    private static NoiseStream Noise(long seed = 0, long step = 1, int site = 0, uint tensor = 0) => new(new NoiseKey(seed, step, site), tensor, 0);
}
