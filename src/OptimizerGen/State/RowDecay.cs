using OptimizerGen.Numerics.Functions;

namespace OptimizerGen.State;

/// <summary>What rows of a tensor have been multiplied by, step by step: the product of all steps, and for each row what it was when the row last moved.</summary>
internal sealed class RowDecay(int rows)
{
    private readonly double[] _now = [1, 0, 0, 0];
    private double[]? _ofRows;

    /// <summary>High and low part, exponent, and the last step that multiplied by 0, which is left out of the product.</summary>
    public Span<double> Now => _now;

    /// <summary>For each row the first three of these; 0 stands for an empty product. Null as long as every step has multiplied by 1.</summary>
    public double[]? OfRows => _ofRows;

    /// <summary>One more step.</summary>
    public void Multiply(double factor, long step)
    {
        if (factor == 0)
        {
            _now[3] = step;
        }
        else if (factor != 1)
        {
            RunningProduct product = Product(_now).Times(factor);
            (_now[0], _now[1], _now[2]) = (product.Mantissa.High, product.Mantissa.Low, product.Exponent);
        }

        if (factor != 1)
        {
            Reserve();
        }
    }

    /// <summary>What the steps have multiplied by in which a row did not move.</summary>
    /// <param name="row">The row.</param>
    /// <param name="touched">The step in which it last moved.</param>
    public double Missed(int row, double touched) =>
        _ofRows is null ? 1 : _now[3] > touched ? 0 : Product(_now).Since(Product(_ofRows.AsSpan(3 * row, 3)));

    /// <summary>Notes that a row is where all steps have brought it.</summary>
    public void Touch(int row)
    {
        if (_ofRows is not null)
        {
            _now.AsSpan(0, 3).CopyTo(_ofRows.AsSpan(3 * row, 3));
        }
    }

    /// <summary>Begins anew, with all rows up to date.</summary>
    public void Restart()
    {
        (_now[0], _now[1], _now[2], _now[3]) = (1, 0, 0, 0);
        _ofRows?.AsSpan().Clear();
    }

    /// <summary>Makes room for the rows.</summary>
    public void Reserve() => _ofRows ??= new double[checked(3 * rows)];

    private static RunningProduct Product(ReadOnlySpan<double> parts) =>
        parts[0] == 0 ? RunningProduct.One : new RunningProduct(new DoubleDouble(parts[0], parts[1]), parts[2]);
}
