namespace OptimizerGen;

public sealed partial class ParameterSet<T>
{
    // Blocks grow from 64 KiB to 32 MiB, so that a small model stays small and a large one has few blocks.
    private const int FirstBlockLines = 1 << 10;
    private const int LargestBlockLines = 1 << 19;

    private readonly List<MemoryBlock<T>> _ownBlocks = [];

    /// <summary>Adds a tensor of zeros.</summary>
    /// <param name="name">Its name, unique within the set.</param>
    /// <param name="shape">Its sizes along each axis, one at least, none of them negative.</param>
    /// <returns>The tensor, to be filled.</returns>
    /// <exception cref="ArgumentException">
    /// The name is empty or taken, has a space at an end or a character that patterns are written with, or there is no
    /// size: a single number is added with <see cref="AddScalar"/>.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative, or there are too many elements for one tensor.</exception>
    /// <exception cref="InvalidOperationException">An optimizer already keeps states for the set.</exception>
    public Parameter<T> Add(string name, params ReadOnlySpan<int> shape)
    {
        RequireNewName(name);
        RequireShape(name, shape, $"Add(\"{name}\", 128, 784)");
        return AddTensor(name, shape);
    }

    /// <summary>Adds a tensor without axes: a single number.</summary>
    /// <param name="name">Its name, unique within the set.</param>
    /// <param name="value">Its value, rounded to <typeparamref name="T"/>.</param>
    /// <exception cref="ArgumentException">The name is empty or taken, or has a space at an end or a character that patterns are written with.</exception>
    /// <exception cref="InvalidOperationException">An optimizer already keeps states for the set.</exception>
    public Parameter<T> AddScalar(string name, double value = 0)
    {
        RequireNewName(name);
        return AddTensor(name, []).Fill(value);
    }

    private Parameter<T> AddTensor(string name, ReadOnlySpan<int> shape)
    {
        int length = TensorShape.CountElements(name, shape, AlignedBuffer<T>.MaxLength);
        // Whole cache lines for each tensor: the next one starts on a 64-byte boundary too.
        int padded = (int)AlignedBuffer<T>.RoundUp(length);
        MemoryBlock<T> block = _ownBlocks.Find(own => own.Room >= padded) ?? AllocateBlock(padded);
        return Append(name, shape, block, block.Take(padded), length);
    }

    private static void RequireShape(string name, ReadOnlySpan<int> shape, string example)
    {
        if (shape.IsEmpty)
        {
            throw new ArgumentException(
                $"'{name}' was added without a shape: write its sizes, as in {example}, or AddScalar(\"{name}\") for a single number.", nameof(shape));
        }
    }

    private void RequireNewName(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (!NamePattern.CanMean(name))
        {
            throw new ArgumentException(
                $"The name '{name}' cannot be written in a pattern, as for groups and selections: leave out the characters *, ? and |, and spaces at its ends.", nameof(name));
        }

        if (_firstOptimizer is not null)
        {
            throw new InvalidOperationException(
                $"'{name}' cannot be added, because {_firstOptimizer} already keeps states for this set: add every parameter before making an optimizer.");
        }

        if (_byName.ContainsKey(name))
        {
            throw new ArgumentException($"The set already has a parameter '{name}': give each one a name of its own.", nameof(name));
        }
    }

    private MemoryBlock<T> AllocateBlock(int needed)
    {
        int lines = (int)Math.Min((long)FirstBlockLines << Math.Min(_ownBlocks.Count, 16), LargestBlockLines);
        var block = MemoryBlock<T>.Allocate(Math.Max(needed, lines * AlignedBuffer<T>.ElementsPerLine));
        _ownBlocks.Add(block);
        _blocks.Add(block);
        return block;
    }

    private Parameter<T> Append(string name, ReadOnlySpan<int> shape, MemoryBlock<T> block, int offset, int length)
    {
        var row = new SegmentRow(_blocks.IndexOf(block), offset, length, 0);
        var parameter = new Parameter<T>(this, name, shape.ToArray(), _parameters.Count, block, row);
        _parameters.Add(parameter);
        _byName.Add(name, parameter);
        Length += length;
        return parameter;
    }
}
