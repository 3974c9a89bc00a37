using System.Globalization;
using System.Numerics;
using System.Text;

namespace OptimizerGen.Training;

/// <summary>Keeps the points of a run: step, loss and parameters.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
public sealed class TrajectoryRecorder<T>
    where T : struct, IFloatingPointIeee754<T>
{
    // Points lie in pages, so that nothing is copied when there are more and no array gets longer than a page or a point.
    private const int PageElements = 1 << 20;

    private readonly List<T[]> _pages = [];
    private readonly int _every;
    private readonly int _pointsOfPage;
    private long[] _steps;
    private double[] _losses;

    /// <summary>Records points of a given dimension.</summary>
    /// <param name="dimension">The number of parameters.</param>
    /// <param name="every">Only steps that are a multiple of this are kept, and the last.</param>
    /// <param name="capacity">Points for which room is reserved at once, as far as a million numbers reach; more is reserved when it is full.</param>
    public TrajectoryRecorder(int dimension, int every = 1, int capacity = 256)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dimension, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(every, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        Dimension = dimension;
        _every = every;
        _steps = new long[capacity];
        _losses = new double[capacity];
        _pointsOfPage = Math.Clamp(PageElements / dimension, 1, capacity);
        AddPage();
    }

    /// <summary>The number of parameters.</summary>
    public int Dimension { get; }

    /// <summary>How many points are kept.</summary>
    public int Count { get; private set; }

    /// <summary>The steps taken before each point.</summary>
    public ReadOnlySpan<long> Steps => _steps.AsSpan(0, Count);

    /// <summary>The loss at each point.</summary>
    public ReadOnlySpan<double> Losses => _losses.AsSpan(0, Count);

    /// <summary>The parameters of one record.</summary>
    public ReadOnlySpan<T> Point(int index) =>
        (uint)index < (uint)Count
            ? Room(index)
            : throw new ArgumentOutOfRangeException(nameof(index), index, $"The recorder keeps {Count} points, and there is none at {index}.");

    /// <summary>Whether the recorder keeps the point after this many steps.</summary>
    public bool Wants(long step) => step % _every == 0;

    /// <summary>Keeps a point; the same step twice is kept once.</summary>
    /// <exception cref="ArgumentException">The point has another dimension.</exception>
    public void Record(long step, double loss, ReadOnlySpan<T> parameters)
    {
        RequireDimension(parameters.Length);
        if (TryAdd(step, loss))
        {
            parameters.CopyTo(Room(Count - 1));
        }
    }

    /// <summary>Keeps the values of all tensors of a set, one after the other; the same step twice is kept once.</summary>
    /// <exception cref="ArgumentException">The set has another number of elements.</exception>
    public void Record(long step, double loss, ParameterSet<T> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        Record(step, loss, parameters.Length, parameters.GetEnumerator());
    }

    /// <summary>Keeps the values of the tensors of a selection, one after the other; the same step twice is kept once.</summary>
    /// <exception cref="ArgumentException">The selection has another number of elements.</exception>
    public void Record(long step, double loss, ParameterSelection<T> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        Record(step, loss, parameters.Length, parameters.GetEnumerator());
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

    /// <summary>Refuses points of another dimension.</summary>
    internal void RequireDimension(long dimension)
    {
        if (dimension != Dimension)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"The point has {dimension} parameters, but the recorder keeps {Dimension}."), nameof(dimension));
        }
    }

    private void Record(long step, double loss, long length, ParameterEnumerator<T> parameters)
    {
        RequireDimension(length);
        if (TryAdd(step, loss))
        {
            Span<T> point = Room(Count - 1);
            while (parameters.MoveNext())
            {
                parameters.Current.Values.CopyTo(point);
                point = point[parameters.Current.Length..];
            }
        }
    }

    private bool TryAdd(long step, double loss)
    {
        if (Count > 0 && _steps[Count - 1] == step)
        {
            return false;
        }

        if (Count == _steps.Length)
        {
            Array.Resize(ref _steps, 2 * Count);
            Array.Resize(ref _losses, 2 * Count);
        }

        if (Count / _pointsOfPage == _pages.Count)
        {
            AddPage();
        }

        _steps[Count] = step;
        _losses[Count] = loss;
        Count++;
        return true;
    }

    private void AddPage() => _pages.Add(new T[_pointsOfPage * Dimension]);

    private Span<T> Room(int index) => _pages[index / _pointsOfPage].AsSpan(index % _pointsOfPage * Dimension, Dimension);
}
