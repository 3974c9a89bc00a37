using System.Runtime.CompilerServices;

namespace OptimizerGen;

public sealed unsafe partial class ParameterSet<T>
{
    /// <summary>Adds a vector whose values and gradient lie in memory that the caller already has, and goes on owning.</summary>
    /// <param name="name">Its name, unique within the set.</param>
    /// <param name="values">The values; the optimizer writes them in place.</param>
    /// <param name="gradient">The gradient, as long as the values.</param>
    /// <remarks>
    /// Memory that is no array is pinned for each step. Its owner must keep it for as long as the set is used: a step that
    /// cannot reach it is refused, with nothing changed.
    /// </remarks>
    /// <exception cref="ArgumentException">
    /// The name is empty or taken, has a space at an end or a character that patterns are written with, the lengths differ,
    /// or the memory overlaps other memory of the set.
    /// </exception>
    /// <exception cref="InvalidOperationException">An optimizer already keeps states for the set, or the owner of the memory does not give it out.</exception>
    public Parameter<T> Adopt(string name, Memory<T> values, Memory<T> gradient) => Adopt(name, values, gradient, [values.Length]);

    /// <summary>Adds a tensor whose values and gradient lie in memory that the caller already has, and goes on owning.</summary>
    /// <param name="name">Its name, unique within the set.</param>
    /// <param name="values">The values; the optimizer writes them in place.</param>
    /// <param name="gradient">The gradient, as long as the values.</param>
    /// <param name="shape">Its sizes along each axis; their product is the length of both. An empty shape is that of a single number.</param>
    /// <inheritdoc cref="Adopt(string, Memory{T}, Memory{T})" path="/remarks|/exception"/>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative, or there are too many elements for one tensor.</exception>
    public Parameter<T> Adopt(string name, Memory<T> values, Memory<T> gradient, params ReadOnlySpan<int> shape)
    {
        RequireNewName(name);
        int length = TensorShape.CountElements(name, shape, AlignedBuffer<T>.MaxLength);
        RequireLength(name, "values", "have", values.Length, shape, length, nameof(values));
        RequireLength(name, "gradient", "has", gradient.Length, shape, length, nameof(gradient));
        var block = MemoryBlock<T>.Around(values, gradient);
        block.Pin(name);
        try
        {
            RequireSeparate(name, values.Span, gradient.Span);
        }
        finally
        {
            block.Unpin();
        }

        _blocks.Add(block);
        return Append(name, shape, block, 0, length);
    }

    /// <summary>
    /// Adds a tensor whose values and gradient lie in memory outside the collected heap, such as another library's. They
    /// must stay there for as long as the set is used; nothing can check it.
    /// </summary>
    /// <param name="name">Its name, unique within the set.</param>
    /// <param name="values">The first value, on a boundary of <typeparamref name="T"/>; the optimizer writes the values in place.</param>
    /// <param name="gradient">The first element of the gradient.</param>
    /// <param name="shape">Its sizes along each axis, one at least; values and gradient are as long as their product.</param>
    /// <exception cref="ArgumentException">
    /// The name is empty or taken, has a space at an end or a character that patterns are written with, there is no size, an
    /// address is 0 or not on a boundary, or the memory overlaps other memory of the set.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative, or there are too many elements for one tensor.</exception>
    /// <exception cref="InvalidOperationException">An optimizer already keeps states for the set.</exception>
    public Parameter<T> Adopt(string name, void* values, void* gradient, params ReadOnlySpan<int> shape)
    {
        RequireNewName(name);
        RequireShape(name, shape, $"Adopt(\"{name}\", values, gradient, 128, 784)");
        int length = TensorShape.CountElements(name, shape, AlignedBuffer<T>.MaxLength);
        RequireAddress(name, "values", values, length, nameof(values));
        RequireAddress(name, "gradient", gradient, length, nameof(gradient));
        return Adopt(name, new NativeMemory<T>(values, length).Memory, new NativeMemory<T>(gradient, length).Memory, shape);
    }

    private static void RequireAddress(string name, string what, void* start, int length, string argument)
    {
        if ((start is null && length > 0) || (nuint)start % (nuint)Unsafe.SizeOf<T>() != 0)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"The {what} of '{name}' cannot begin at the address {(nuint)start}: hand over one that {Unsafe.SizeOf<T>()} divides, and not 0."),
                argument);
        }
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

    private void RequireSeparate(string name, ReadOnlySpan<T> values, ReadOnlySpan<T> gradient)
    {
        if (values.Overlaps(gradient))
        {
            throw new ArgumentException($"The values of '{name}' overlap its gradient: hand over separate memory.", nameof(gradient));
        }

        RequireSeparate(name, "values", "overlap", values, nameof(values));
        RequireSeparate(name, "gradient", "overlaps", gradient, nameof(gradient));
    }

    private void RequireSeparate(string name, string what, string verb, ReadOnlySpan<T> memory, string argument)
    {
        foreach (Parameter<T> other in _parameters)
        {
            if (memory.Overlaps(other.Values) || memory.Overlaps(other.Gradient))
            {
                throw new ArgumentException($"The {what} of '{name}' {verb} the memory of '{other.Name}': hand over separate memory.", argument);
            }
        }
    }
}
