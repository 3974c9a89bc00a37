namespace OptimizerGen.State;

/// <summary>The bytes of an entry, some at a time because there may be more than a span can have.</summary>
/// <param name="first">The first byte.</param>
/// <param name="count">How many.</param>
internal delegate Span<byte> StateBytes(long first, int count);

/// <summary>One thing that outlives a step.</summary>
/// <param name="Name">What it is, such as a state's name.</param>
/// <param name="Parameter">The tensor that it belongs to, or null where it is the optimizer's.</param>
/// <param name="Type">What its bytes are.</param>
/// <param name="Shape">Its sizes along each axis; none for a single number.</param>
/// <param name="Length">The number of its bytes.</param>
/// <param name="Bytes">Gives them to be read or written where they lie.</param>
internal sealed record StateEntry(string Name, string? Parameter, StateType Type, IReadOnlyList<int> Shape, long Length, StateBytes Bytes);
