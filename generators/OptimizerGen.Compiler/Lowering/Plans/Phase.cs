using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Lowering.Plans;

/// <summary>
/// What is done for every tensor before anything more is done for any: numbers are worked out, stages run. Where a
/// number needs all elements of a tensor, a phase ends.
/// </summary>
public sealed record Phase
{
    /// <summary>The numbers that have a name, each after those that it is worked out from.</summary>
    public required IReadOnlyList<PhaseNumber> Numbers { get; init; }

    /// <summary>What runs when the numbers are known.</summary>
    public required IReadOnlyList<Stage> Stages { get; init; }

    /// <summary>The states of one number that are written; no number is read afterwards.</summary>
    public required IReadOnlyList<Store> NumberStores { get; init; }

    /// <summary>The numbers that its stages have to be given, each once.</summary>
    public IReadOnlyList<Value> Arguments => [.. Stages.SelectMany(stage => stage.Arguments).Distinct()];

    /// <summary>The numbers that it is all for: those that loops take and states become.</summary>
    public IEnumerable<Value> Wanted => Stages.SelectMany(stage => stage.Wanted).Distinct()
        .Concat(Numbers.SelectMany(number => number.Again?.Arguments ?? []))
        .Concat(NumberStores.Select(store => store.Value));

    /// <summary>Whether a tensor goes through its loops whole, by one thread: where some work is on its rows, columns or blocks.</summary>
    public bool TakesWhole => Loops.Any(stage => stage is LinePass or Pass { Domain: not PassDomain.Elements });

    /// <summary>The stages that are loops, of which all come before what is done with whole matrices.</summary>
    public IReadOnlyList<Stage> Loops => [.. Stages.Where(stage => stage is not MatrixCall)];

    /// <summary>The numbers that its loops have to be given, each once.</summary>
    public IReadOnlyList<Value> ArgumentsOfLoops => [.. Loops.SelectMany(stage => stage.Arguments).Distinct()];

    /// <summary>Whether nothing is done.</summary>
    public bool IsEmpty => Numbers.Count == 0 && Stages.Count == 0 && NumberStores.Count == 0;
}

/// <summary>Where a phase has a number from.</summary>
public enum NumberSource
{
    /// <summary>It is a leaf, which can be read in every phase.</summary>
    Leaf,

    /// <summary>It is worked out here.</summary>
    Computed,

    /// <summary>It is the result of a reduction of the phase before.</summary>
    Total,

    /// <summary>The same over all tensors.</summary>
    TotalOfModel,

    /// <summary>An earlier phase has left it.</summary>
    Kept,
}

/// <summary>A number that has a name in a phase.</summary>
/// <param name="Value">The number.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record PhaseNumber(Value Value, NumberSource Source)
{
    /// <summary>Which of the reductions of the phase before, of a total; which of the kept numbers, of one that an earlier phase has left.</summary>
    public int Place { get; init; }

    /// <summary>The place that it is left in for a later phase, among the numbers of the group or of the tensor.</summary>
    public int? KeptAt { get; init; }

    /// <summary>Whether this phase itself reads it.</summary>
    public bool IsRead { get; init; } = true;

    /// <summary>Of a total that is a root of squares, the loop that writes out what was reduced, which a sum out of range asks for.</summary>
    public Pass? Again { get; init; }

    /// <summary>Whether it is worked out once for all tensors of a group.</summary>
    public bool IsOfGroup { get; init; }
}
