using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Binding.Tables;

/// <summary>A number that says how large a tensor is.</summary>
/// <param name="Name">The word.</param>
/// <param name="Op">What the kernels have for it.</param>
/// <param name="Summary">One line for the language reference.</param>
public sealed record TensorWord(string Name, Op Op, string Summary)
{
    public Value Leaf(ValueFactory factory) => factory.Leaf(Op, Shape.Number, name: Name);
}

/// <summary>The words for the shape of a tensor.</summary>
public static class TensorWords
{
    public static readonly TensorWord Size = new("size", Op.Size, "the number of elements");

    /// <summary>It has no word of its own: it is <c>size(theta, per model)</c>.</summary>
    public static readonly TensorWord SizeOfModel = new("size_of_model", Op.SizeOfModel, "the number of elements of all tensors that a step moves");

    /// <summary>It has no word of its own either.</summary>
    public static readonly TensorWord BlockCount = new("blocks", Op.Blocks, "the number of blocks of a tensor");

    public static readonly TensorWord RowCount = new("rows", Op.Rows, "the size along the first axis; of a vector its length, of a single number 1");

    public static readonly TensorWord ColumnCount = new("columns", Op.Columns, "the sizes along all other axes, multiplied; of a vector 1");

    /// <summary>Those that a spec can write.</summary>
    public static readonly IReadOnlyList<TensorWord> Rows =
    [
        RowCount,
        ColumnCount,
        new("rank", Op.Rank, "the number of axes: 1 for a vector, 2 for a matrix"),
        Size,
    ];
}
