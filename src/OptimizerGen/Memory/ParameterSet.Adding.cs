namespace OptimizerGen;

public sealed partial class ParameterSet<T>
{
    // Blocks grow from 64 KiB to 32 MiB, so that a small model stays small and a large one has few blocks.
    private const int FirstBlockLines = 1 << 10;
    private const int LargestBlockLines = 1 << 19;

    private readonly List<MemoryBlock<T>> _ownBlocks = [];

    /// <summary>Adds a tensor of zeros.</summary>
    /// <param name="name">Its name, unique within the set.</param>
    /// <param name="shape">Its sizes along each axis, none of them negative; no sizes at all make a single number.</param>
    /// <returns>The tensor, to be filled.</returns>
    /// <exception cref="ArgumentException">The name is empty or taken.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative, or there are too many elements for one tensor.</exception>
    /// <exception cref="InvalidOperationException">An optimizer already keeps states for the set.</exception>
    public Parameter<T> Add(string name, params ReadOnlySpan<int> shape)
    {
        RequireNewName(name);
        int length = TensorShape.CountElements(name, shape, AlignedBuffer<T>.MaxLength);
        // Whole cache lines for each tensor: the next one starts on a 64-byte boundary too.
        int padded = (int)AlignedBuffer<T>.RoundUp(length);
        MemoryBlock<T> block = _ownBlocks.Find(own => own.Room >= padded) ?? AllocateBlock(padded);
        return Append(name, shape, block, block.Take(padded), length);
    }

    /// <summary>Adds a tensor whose values and gradient lie in memory that the caller already has, and goes on owning.</summary>
    /// <param name="name">Its name, unique within the set.</param>
    /// <param name="values">The values; the optimizer writes them in place.</param>
    /// <param name="gradient">The gradient, as long as the values.</param>
    /// <param name="shape">Its sizes along each axis; their product is the length of both.</param>
    /// <exception cref="ArgumentException">
    /// The name is empty or taken, a length is not the shape's, or the memory overlaps other memory of the set.
    /// </exception>
    /// <exception cref="InvalidOperationException">An optimizer already keeps states for the set.</exception>
    public Parameter<T> Adopt(string name, Memory<T> values, Memory<T> gradient, params ReadOnlySpan<int> shape)
    {
        RequireNewName(name);
        int length = TensorShape.CountElements(name, shape, AlignedBuffer<T>.MaxLength);
        RequireLength(name, "values", "have", values.Length, shape, length, nameof(values));
        RequireLength(name, "gradient", "has", gradient.Length, shape, length, nameof(gradient));
        if (values.Span.Overlaps(gradient.Span))
        {
            throw new ArgumentException($"The values of '{name}' overlap its gradient: hand over separate memory.", nameof(gradient));
        }

        RequireSeparate(name, "values", "overlap", values.Span, nameof(values));
        RequireSeparate(name, "gradient", "overlaps", gradient.Span, nameof(gradient));
        var block = MemoryBlock<T>.Around(values, gradient);
        _blocks.Add(block);
        return Append(name, shape, block, 0, length);
    }

    private static void RequireLength(string name, string what, string verb, int actual, ReadOnlySpan<int> shape, int length, string argument)
    {
        if (actual != length)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"The {what} of '{name}' {verb} {actual} elements, but its shape {TensorShape.Text(shape)} has {length}."),
                argument);
        }
    }

    private void RequireNewName(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
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

    private void RequireSeparate(string name, string what, string verb, Span<T> memory, string argument)
    {
        foreach (Parameter<T> other in _parameters)
        {
            if (memory.Overlaps(other.Values) || memory.Overlaps(other.Gradient))
            {
                throw new ArgumentException($"The {what} of '{name}' {verb} the memory of '{other.Name}': hand over separate memory.", argument);
            }
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
