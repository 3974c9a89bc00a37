namespace OptimizerGen.Compiler.Kernels;

/// <summary>Which values are others for each number of a list, so that they are worked out within the loop over it.</summary>
public static class ListItems
{
    private static readonly HashSet<Op> s_reductions = [Op.ListSum, Op.ListProduct, Op.ListMin, Op.ListMax];

    public static bool IsReduction(Value value) => s_reductions.Contains(value.Op);

    /// <param name="values">Values, operands first.</param>
    public static HashSet<Value> DependentOf(IEnumerable<Value> values)
    {
        var dependent = new HashSet<Value>();
        foreach (Value value in values)
        {
            if (value.Op == Op.ListItem || (!IsReduction(value) && value.Operands.Any(dependent.Contains)))
            {
                dependent.Add(value);
            }
        }

        return dependent;
    }

    /// <summary>The lists that a reduction goes through.</summary>
    public static IReadOnlyList<int> ListsOf(Value reduction) => [.. reduction.Operands.Skip(1).Select(size => size.Index)];

    /// <summary>What a reduction begins with, so that the first term stays what it is.</summary>
    public static double StartOf(Op reduction) => reduction switch
    {
        Op.ListSum => -0.0,
        Op.ListProduct => 1,
        Op.ListMin => double.PositiveInfinity,
        Op.ListMax => double.NegativeInfinity,
        _ => throw new InvalidOperationException($"{reduction} does not go through a list."),
    };

    /// <summary>What joins a term to those before.</summary>
    public static Op JoinOf(Op reduction) => reduction switch
    {
        Op.ListSum => Op.Add,
        Op.ListProduct => Op.Multiply,
        Op.ListMin => Op.Min,
        Op.ListMax => Op.Max,
        _ => throw new InvalidOperationException($"{reduction} does not go through a list."),
    };
}
