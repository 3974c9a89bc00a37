using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Lowering.Plans;

/// <summary>A piece of work on a tensor, in a phase. The stages of a phase run one after the other, by one thread where there are several.</summary>
public abstract record Stage
{
    /// <summary>The numbers that it uses.</summary>
    public required IReadOnlyList<Value> Numbers { get; init; }

    /// <summary>Its reductions to one number for the tensor, or for the model.</summary>
    public required IReadOnlyList<Value> Reductions { get; init; }

    /// <summary>What has to hold for it to be done; where it does not, nothing reads what it would have worked out.</summary>
    public IReadOnlyList<Guard> Guards { get; init; } = [];

    /// <summary>The numbers that it has to be given: the constants it knows.</summary>
    public IEnumerable<Value> Arguments => Numbers.Where(number => number.Op != Op.Constant);

    /// <summary>These, and those that decide whether it is done.</summary>
    public IEnumerable<Value> Wanted => Arguments.Concat(Guards.Select(guard => guard.Condition).Where(condition => condition.Op != Op.Constant));
}

/// <summary>In what pieces a loop over elements goes through a tensor.</summary>
public enum PassDomain
{
    /// <summary>In any: no element asks where it is.</summary>
    Elements,

    /// <summary>Row by row, so that numbers of rows are one number for each piece and columns have their places in it.</summary>
    Rows,

    /// <summary>Block by block.</summary>
    Blocks,
}

/// <summary>A loop over the rows, columns or blocks of a tensor, in double: everything is loaded, then computed, then stored.</summary>
public sealed record LinePass : Stage
{
    public required Shape Lines { get; init; }

    public required IReadOnlyList<LineLoad> Loads { get; init; }

    /// <summary>The operations, operands first.</summary>
    public required IReadOnlyList<Value> Body { get; init; }

    public required IReadOnlyList<LineStore> Stores { get; init; }
}

/// <summary>One operation on whole matrices in scratch, which the runtime does.</summary>
public sealed record MatrixCall : Stage
{
    public required Op Op { get; init; }

    /// <summary>What it is done with.</summary>
    public required IReadOnlyList<MatrixPlace> Operands { get; init; }

    /// <summary>Where its result goes; null where that is a number for each row or column.</summary>
    public required MatrixPlace? Result { get; init; }

    /// <summary>The numbers of rows or columns that it reads, or, where it has no other result, writes.</summary>
    public LineBuffer? Lines { get; init; }

    /// <summary>The matrices that it reads and writes.</summary>
    public IEnumerable<MatrixPlace> Places => Result is { } result ? Operands.Append(result) : Operands;
}

/// <summary>A matrix in scratch.</summary>
/// <param name="Buffer">Where it lies.</param>
/// <param name="Shape">The shape in which it lies there.</param>
/// <param name="IsTransposed">Whether it is read with rows for columns.</param>
public sealed record MatrixPlace(ElementBuffer Buffer, Shape Shape, bool IsTransposed = false);
