using System.Numerics;

namespace OptimizerGen;

/// <summary>One tensor of a <see cref="ParameterSet{T}"/>: its values and their gradient.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
public sealed partial class Parameter<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly MemoryBlock<T> _block;
    private readonly int[] _shape;

    internal Parameter(ParameterSet<T> set, string name, int[] shape, int index, MemoryBlock<T> block, SegmentRow row)
    {
        Set = set;
        Name = name;
        _shape = shape;
        Index = index;
        _block = block;
        Row = row;
    }

    /// <summary>The set it belongs to.</summary>
    public ParameterSet<T> Set { get; }

    /// <summary>Its name, unique within the set.</summary>
    public string Name { get; }

    /// <summary>Its sizes along each axis.</summary>
    public IReadOnlyList<int> Shape => _shape;

    /// <summary>The number of its axes: 1 for a vector, 2 for a matrix, 0 for a single number.</summary>
    public int Rank => _shape.Length;

    /// <summary>The number of its elements: the product of the shape.</summary>
    public int Length => Row.Length;

    /// <summary>Its place in the set, in the order of adding.</summary>
    public int Index { get; }

    /// <summary>Its values, in row-major order. The span stays valid as long as it is held.</summary>
    /// <remarks>
    /// A step, and a move to a gradient point or back, write them: while one is being taken, do not read or write them from another
    /// thread. Between steps they are the caller's to read and to write; what is written at a gradient point is lost when its scope ends.
    /// </remarks>
    public Span<T> Values => _block.Values.Span.Slice(Row.Offset, Row.Length);

    /// <summary>Its gradient, in the same order as the values. The span stays valid as long as it is held.</summary>
    public Span<T> Gradient => _block.Gradient.Span.Slice(Row.Offset, Row.Length);

    internal SegmentRow Row { get; }

    internal MemoryBlock<T> Memory => _block;

    /// <summary>Name and shape, such as <c>fc.weight (128 × 784)</c>.</summary>
    public override string ToString() => $"{Name} ({TensorShape.Text(_shape)})";
}
