using System.Numerics;
using OptimizerGen.Training;

namespace OptimizerGen.Problems;

/// <summary>
/// Least squares for h(x) = θ·x with any number of features: J(θ) = 1/(2n) Σ (h(xᵢ) − yᵢ)².
/// Evaluating allocates nothing; one instance serves one thread at a time.
/// </summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
public sealed class LinearRegression<T> : ISampledObjective<T>
    where T : struct, IFloatingPointIeee754<T>
{
    // A block's residuals stay in the first cache level while every feature is multiplied with them.
    private const int BlockLength = 512;

    private readonly T[][] _columns;
    private readonly T[] _targets;
    private readonly T[] _residuals = new T[BlockLength];
    private readonly double[] _sums;

    /// <summary>Takes the data by feature: <paramref name="columns"/>[k][i] is feature k of sample i.</summary>
    public LinearRegression(T[][] columns, T[] targets)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(targets);
        if (columns.Length == 0 || targets.Length == 0)
        {
            throw new ArgumentException("A regression needs at least one feature and one sample.", nameof(columns));
        }

        foreach (T[] column in columns)
        {
            if (column.Length != targets.Length)
            {
                throw new ArgumentException(
                    $"A feature has {column.Length} values but there are {targets.Length} targets; give one value for each sample.", nameof(columns));
            }
        }

        _columns = columns;
        _targets = targets;
        _sums = new double[columns.Length];
    }

    /// <inheritdoc/>
    public int Dimension => _columns.Length;

    /// <inheritdoc/>
    public int SampleCount => _targets.Length;

    /// <summary>All values of one feature, in the order of the samples.</summary>
    public ReadOnlySpan<T> Feature(int index) => _columns[index];

    /// <summary>The values to be fitted, in the order of the samples.</summary>
    public ReadOnlySpan<T> Targets => _targets;

    /// <inheritdoc/>
    public double Value(ReadOnlySpan<T> point)
    {
        CheckLength(point.Length, nameof(point));
        double squares = 0;
        for (int start = 0; start < SampleCount; start += BlockLength)
        {
            ReadOnlySpan<T> residuals = WriteResiduals(point, start);
            squares += BlockSum.Dot(residuals, residuals);
        }

        return squares / (2.0 * SampleCount);
    }

    /// <inheritdoc/>
    public double Gradient(ReadOnlySpan<T> point, Span<T> gradient)
    {
        CheckLength(point.Length, nameof(point));
        CheckLength(gradient.Length, nameof(gradient));
        Array.Clear(_sums);
        double squares = 0;
        for (int start = 0; start < SampleCount; start += BlockLength)
        {
            ReadOnlySpan<T> residuals = WriteResiduals(point, start);
            squares += BlockSum.Dot(residuals, residuals);
            for (int k = 0; k < _sums.Length; k++)
            {
                _sums[k] += BlockSum.Dot(residuals, _columns[k].AsSpan(start, residuals.Length));
            }
        }

        WriteMeans(SampleCount, gradient);
        return squares / (2.0 * SampleCount);
    }

    /// <inheritdoc/>
    public double Gradient(ReadOnlySpan<T> point, ReadOnlySpan<int> samples, Span<T> gradient)
    {
        CheckLength(point.Length, nameof(point));
        CheckLength(gradient.Length, nameof(gradient));
        if (samples.IsEmpty)
        {
            throw new ArgumentException("A mean gradient needs at least one sample.", nameof(samples));
        }

        Array.Clear(_sums);
        double squares = 0;
        foreach (int sample in samples)
        {
            T residual = Residual(point, sample);
            squares += double.CreateTruncating(residual * residual);
            for (int k = 0; k < _sums.Length; k++)
            {
                _sums[k] += double.CreateTruncating(residual * _columns[k][sample]);
            }
        }

        WriteMeans(samples.Length, gradient);
        return squares / (2.0 * samples.Length);
    }

    private T Residual(ReadOnlySpan<T> point, int sample)
    {
        T hypothesis = point[0] * _columns[0][sample];
        for (int k = 1; k < _columns.Length; k++)
        {
            hypothesis += point[k] * _columns[k][sample];
        }

        return hypothesis - _targets[sample];
    }

    private ReadOnlySpan<T> WriteResiduals(ReadOnlySpan<T> point, int start)
    {
        Span<T> residuals = _residuals.AsSpan(0, Math.Min(BlockLength, SampleCount - start));
        for (int k = 0; k < _columns.Length; k++)
        {
            BlockSum.AddScaled(residuals, point[k], _columns[k].AsSpan(start, residuals.Length), overwrite: k == 0);
        }

        BlockSum.AddScaled(residuals, -T.One, _targets.AsSpan(start, residuals.Length), overwrite: false);
        return residuals;
    }

    private void WriteMeans(int count, Span<T> gradient)
    {
        for (int k = 0; k < _sums.Length; k++)
        {
            gradient[k] = T.CreateTruncating(_sums[k] / count);
        }
    }

    private void CheckLength(int length, string name)
    {
        if (length != Dimension)
        {
            throw new ArgumentException($"'{name}' has {length} entries but the regression has {Dimension} parameters.", name);
        }
    }
}
