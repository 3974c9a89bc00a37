namespace OptimizerGen.Tests.References;

/// <summary>A tensor of a model whose tensors lie one after the other in one vector.</summary>
/// <param name="Index">Its number among the tensors.</param>
/// <param name="Start">Where its first element lies.</param>
/// <param name="Sizes">Its sizes along its axes; none for a single number.</param>
internal sealed record TensorPlace(int Index, int Start, int[] Sizes)
{
    public int Rank => Sizes.Length;

    public int Length => Rows * Columns;

    /// <summary>The rows of the tensor as a matrix: its first axis stands against all others.</summary>
    public int Rows => Rank == 0 ? 1 : Sizes[0];

    public int Columns => Sizes.Skip(1).Aggregate(1, (product, size) => product * size);

    public Span<T> Of<T>(Span<T> model) => model.Slice(Start, Length);

    public ReadOnlySpan<T> Of<T>(ReadOnlySpan<T> model) => model.Slice(Start, Length);

    /// <summary>Copies out of a vector of the whole model, as it is handed to what goes tensor by tensor.</summary>
    public static T[][] Split<T>(IReadOnlyList<TensorPlace> tensors, ReadOnlySpan<T> model)
    {
        var parts = new T[tensors.Count][];
        foreach (TensorPlace tensor in tensors)
        {
            parts[tensor.Index] = tensor.Of(model).ToArray();
        }

        return parts;
    }

    public static IReadOnlyList<TensorPlace> All(IReadOnlyList<int[]> shapes)
    {
        var tensors = new List<TensorPlace>();
        foreach (int[] shape in shapes)
        {
            tensors.Add(new TensorPlace(tensors.Count, tensors.Count == 0 ? 0 : tensors[^1].Start + tensors[^1].Length, shape));
        }

        return tensors;
    }

    public static int LengthOf(IReadOnlyList<int[]> shapes) => All(shapes).Sum(tensor => tensor.Length);

    /// <summary>"3x5 7 2x3x4", in which a tensor without axes is "number".</summary>
    public static string Text(IEnumerable<int[]> shapes) => string.Join(' ', shapes.Select(shape => shape.Length == 0 ? "number" : string.Join('x', shape)));
}
