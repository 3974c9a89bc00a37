using System.Globalization;
using System.Numerics;
using System.Text;

namespace OptimizerGen.Training;

/// <summary>Keeps the points of a run: step, loss and parameters.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
public sealed class TrajectoryRecorder<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly int _every;
    private long[] _steps;
    private double[] _losses;
    private T[] _points;

    /// <summary>Records points of a given dimension.</summary>
    /// <param name="dimension">The number of parameters.</param>
    /// <param name="every">Only steps that are a multiple of this are kept, and the last.</param>
    /// <param name="capacity">Room reserved at once; more is reserved when it is full.</param>
    public TrajectoryRecorder(int dimension, int every = 1, int capacity = 256)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dimension, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(every, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        Dimension = dimension;
        _every = every;
        _steps = new long[capacity];
        _losses = new double[capacity];
        _points = new T[capacity * dimension];
    }

    /// <summary>The number of parameters.</summary>
    public int Dimension { get; }

    /// <summary>How many points are kept.</summary>
    public int Count { get; private set; }

    /// <summary>The updates made before each point.</summary>
    public ReadOnlySpan<long> Steps => _steps.AsSpan(0, Count);

    /// <summary>The loss at each point.</summary>
    public ReadOnlySpan<double> Losses => _losses.AsSpan(0, Count);

    /// <summary>The parameters of one record.</summary>
    public ReadOnlySpan<T> Point(int index) =>
        index < Count ? _points.AsSpan(index * Dimension, Dimension) : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>Whether the recorder keeps the point after this many updates.</summary>
    public bool Wants(long step) => step % _every == 0;

    /// <summary>Keeps a point; the same step twice is kept once.</summary>
    public void Record(long step, double loss, ReadOnlySpan<T> parameters)
    {
        if (parameters.Length != Dimension)
        {
            throw new ArgumentException($"The point has {parameters.Length} parameters, but the recorder keeps {Dimension}.", nameof(parameters));
        }

        if (Count > 0 && _steps[Count - 1] == step)
        {
            return;
        }

        if (Count == _steps.Length)
        {
            Array.Resize(ref _steps, 2 * Count);
            Array.Resize(ref _losses, 2 * Count);
            Array.Resize(ref _points, 2 * Count * Dimension);
        }

        _steps[Count] = step;
        _losses[Count] = loss;
        parameters.CopyTo(_points.AsSpan(Count * Dimension, Dimension));
        Count++;
    }

    /// <summary>Forgets everything and keeps the room.</summary>
    public void Clear() => Count = 0;

    /// <summary>
    /// The trajectory as text: a line of names, then a line for each point, separated by spaces. Numbers are the
    /// shortest that read back to the same bits, whatever the culture.
    /// </summary>
    public string ToText()
    {
        var text = new StringBuilder("step loss");
        for (int k = 0; k < Dimension; k++)
        {
            text.Append(CultureInfo.InvariantCulture, $" theta[{k}]");
        }

        text.Append('\n');
        for (int i = 0; i < Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{_steps[i]} {_losses[i]:R}");
            foreach (T value in Point(i))
            {
                text.Append(' ').Append(value.ToString("R", CultureInfo.InvariantCulture));
            }

            text.Append('\n');
        }

        return text.ToString();
    }
}
