using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Lowering.Plans;

/// <summary>One loop over the elements: everything is loaded, then computed, then stored. Each number is rounded once to the working precision.</summary>
public sealed record Pass : Stage
{
    /// <summary>What it goes over: the elements, or the numbers of a matrix of another shape.</summary>
    public Shape Over { get; init; } = Shape.Element;

    /// <summary>In what pieces it goes through a tensor.</summary>
    public PassDomain Domain { get; init; }

    /// <summary>Values that memory holds when the loop begins, and where.</summary>
    public required IReadOnlyList<Load> Loads { get; init; }

    /// <summary>The operations on elements, operands first.</summary>
    public required IReadOnlyList<Value> Body { get; init; }

    /// <summary>Those operations that have a name where they are written as text; the others are written where they are used.</summary>
    public IReadOnlyList<Value> Locals { get; init; } = [];

    public required IReadOnlyList<PassStore> Stores { get; init; }

    /// <summary>Those of its numbers that only say which of several states is meant.</summary>
    public IReadOnlyList<Value> Places { get; init; } = [];

    /// <summary>The numbers of rows, or of blocks, that it reads, each once for a piece.</summary>
    public IReadOnlyList<LineLoad> LineNumbers { get; init; } = [];

    /// <summary>The numbers of columns that it reads along each row, in the order of their places among the loads.</summary>
    public IReadOnlyList<LineLoad> Columns { get; init; } = [];

    /// <summary>Its reductions to a number for each row, column or block.</summary>
    public IReadOnlyList<LineStore> LineReductions { get; init; } = [];

    /// <summary>
    /// For each reduction that is a root of squares, the loop that writes out what was reduced. It runs when this one has,
    /// and only where squares of double have left their range.
    /// </summary>
    public IReadOnlyDictionary<Value, Pass> Again { get; init; } = new Dictionary<Value, Pass>();

    /// <summary>Whether it runs in double alone, and so seldom that one way to write it is enough.</summary>
    public bool IsRare { get; init; }

    /// <summary>The buffer that is set to 0 when it has been used, in a step that is to clear it.</summary>
    public ElementBuffer? Clears { get; init; }

    /// <summary>The reductions that a piece of elements has running totals of: all but those of columns.</summary>
    public IReadOnlyList<Value> LaneReductions =>
        [.. Reductions, .. LineReductions.Where(total => total.Buffer.Lines != Shape.Column).Select(total => total.Value)];

    /// <summary>The reductions that have a total for each column.</summary>
    public IReadOnlyList<LineStore> ColumnReductions => [.. LineReductions.Where(total => total.Buffer.Lines == Shape.Column)];

    /// <summary>The streams of random bits that its stores take, each for up to two states.</summary>
    public IEnumerable<int> RandomStreams =>
        Stores.Select(store => store.Random).OfType<RandomBits>().Select(random => random.Stream).Distinct().OrderBy(stream => stream);

    /// <summary>The calls whose random values it draws.</summary>
    public IEnumerable<int> DrawSites => Body.Where(value => value.Kind == OpKind.Draw).Select(value => value.Index).Distinct().OrderBy(site => site);

    /// <summary>
    /// Whether tensors are nothing to it, so that it may run over neighbouring ones as over one: it goes over elements, reduces
    /// nothing, draws nothing, and all it touches lies side by side as the parameters do.
    /// </summary>
    public bool CrossesTensors =>
        Over == Shape.Element && Domain == PassDomain.Elements && Reductions.Count + LineReductions.Count + LineNumbers.Count + Columns.Count == 0
        && !RandomStreams.Any() && !DrawSites.Any()
        && Loads.Select(load => load.Buffer).Concat(Stores.Select(store => store.Buffer))
            .All(buffer => buffer.Kind is BufferKind.Parameters or BufferKind.Gradient or BufferKind.State or BufferKind.Input or BufferKind.Output);

    /// <summary>What a step may ask of this loop beside the rule.</summary>
    public ExtraKinds Extras =>
        (Loads.Any(load => load.Shaping != LoadShaping.None) ? ExtraKinds.Shape : ExtraKinds.None)
        | (Stores.Any(store => store.Flushes) ? ExtraKinds.Flush : ExtraKinds.None)
        | (Clears is not null ? ExtraKinds.Clear : ExtraKinds.None);
}

/// <summary>What a step may do beside its rule; the runtime gives them the same numbers.</summary>
[Flags]
public enum ExtraKinds
{
    None = 0,

    /// <summary>What is loaded is scaled, limited or shrunk.</summary>
    Shape = 1,

    /// <summary>Subnormal values of states become 0 when they are stored.</summary>
    Flush = 2,

    /// <summary>The gradient becomes 0 when it has been used.</summary>
    Clear = 4,
}
