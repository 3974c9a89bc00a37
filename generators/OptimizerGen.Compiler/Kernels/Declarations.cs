namespace OptimizerGen.Compiler.Kernels;

/// <summary>What the leaves of a rule's kernels stand for.</summary>
public sealed record Declarations(
    IReadOnlyList<HyperparameterDeclaration> Hyperparameters,
    IReadOnlyList<InputDeclaration> Inputs,
    IReadOnlyList<StateDeclaration> States)
{
    /// <summary>How many elements a block has; 0 where no value has one for each block.</summary>
    public int BlockLength { get; init; }

    /// <summary>The place of a state among those that take random bits, which decides the bits that it gets.</summary>
    public int RandomOrdinalOf(int state) => States.Take(state).Count(earlier => earlier.IsRandom);
}

/// <summary>A hyperparameter's name and the values it may take.</summary>
public sealed record HyperparameterDeclaration(string Name, NumberInterval Range);

public sealed record InputDeclaration(string Name, Shape Shape);

/// <param name="Name">As the spec writes it.</param>
/// <param name="Shape">A number is always kept in full.</param>
/// <param name="Storage">How its elements are kept between steps; a step itself computes in full precision.</param>
/// <param name="Rounding">How they are rounded when they are stored in fewer bits.</param>
public sealed record StateDeclaration(
    string Name, Shape Shape, StateStorage Storage = StateStorage.Full, StateRounding Rounding = StateRounding.Nearest)
{
    /// <summary>The first of several states of one name, of which this is one; none where its name is its own.</summary>
    public int? FirstOfList { get; init; }

    /// <summary>What several states are called together.</summary>
    public string ListName => Name.Split('[')[0];

    /// <summary>Whether what is stored may differ from what was computed.</summary>
    public bool IsRounded => Shape == Shape.Element && StorageFormat.Of(Storage).IsRounded;

    /// <summary>Whether storing it takes random bits.</summary>
    public bool IsRandom => IsRounded && RoundingInfo.Of(Rounding).TakesRandomBits;
}
