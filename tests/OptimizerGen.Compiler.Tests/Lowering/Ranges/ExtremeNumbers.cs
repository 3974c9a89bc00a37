using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Tests.Lowering.Ranges;

/// <summary>Random numbers of every size: exponents over the whole range, subnormals, zeros of both signs, infinities, NaN.</summary>
internal sealed class ExtremeNumbers(Random random, int lowest, int highest)
{
    private static readonly double[] s_special = [0, -0.0, double.PositiveInfinity, double.NegativeInfinity, double.NaN, 1, -1];

    /// <summary>Some elements: of any size, or all of about one size.</summary>
    public double[] Elements(int count)
    {
        int size = random.Next(lowest + 12, highest - 12);
        return random.Next(3) == 0
            ? [.. Enumerable.Range(0, count).Select(_ => Sized(size + random.Next(-12, 12)) * (random.Next(2) == 0 ? 1 : -1))]
            : [.. Enumerable.Range(0, count).Select(_ => Element())];
    }

    private double Element() => random.Next(16) == 0 ? s_special[random.Next(s_special.Length)]
        : Sized(random.Next(3) == 0 ? random.Next(-12, 12) : random.Next(lowest, highest)) * (random.Next(2) == 0 ? 1 : -1);

    /// <summary>A hyperparameter: its standard, an end of its range, or anything in between.</summary>
    public double Within(NumberInterval range, double standard)
    {
        NumberInterval closed = range.Closed;
        double drawn = random.Next(8) switch
        {
            0 => closed.Lower,
            1 => closed.Upper,
            2 => Sized(random.Next(-1074, 1024)),
            3 => Sized(random.Next(lowest, highest)),
            4 => 1 - Sized(random.Next(-53, -1)),
            5 => Sized(random.Next(-30, 4)),
            _ => standard,
        };
        return range.Contains(drawn) ? drawn : standard;
    }

    private double Sized(int exponent) => Math.ScaleB(1 + random.NextDouble(), exponent);
}
