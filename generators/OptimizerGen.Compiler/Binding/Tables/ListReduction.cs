using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Binding.Tables;

/// <summary>What a reduction does with the numbers of lists, one after the other.</summary>
/// <param name="Name">As a spec writes it.</param>
/// <param name="OfList">The operation, where the length is known only at run time.</param>
/// <param name="Join">What joins two terms.</param>
/// <param name="Term">A term from the arguments.</param>
/// <param name="Finish">The result from what has been joined and the number of terms.</param>
internal sealed record ListReduction(
    string Name, Op OfList, Op Join, Func<ValueFactory, Value[], Value> Term, Func<ValueFactory, Value, Value, Value> Finish)
{
    private static readonly ListReduction[] s_rows =
    [
        new("sum", Op.ListSum, Op.Add, Plain, (_, sum, _) => sum),
        new("mean", Op.ListSum, Op.Add, Plain, (factory, sum, count) => factory.Make(Op.Divide, sum, count)),
        new("norm", Op.ListSum, Op.Add, Square, (factory, sum, _) => factory.Make(Op.Sqrt, sum)),
        new("rms", Op.ListSum, Op.Add, Square, (factory, sum, count) => factory.Make(Op.Sqrt, factory.Make(Op.Divide, sum, count))),
        new("dot", Op.ListSum, Op.Add, (factory, x) => factory.Make(Op.Multiply, x[0], x[1]), (_, sum, _) => sum),
        new("product", Op.ListProduct, Op.Multiply, Plain, (_, product, _) => product),
        new("min_of", Op.ListMin, Op.Min, Plain, (_, least, _) => least),
        new("max_of", Op.ListMax, Op.Max, Plain, (_, most, _) => most),
        new("size", Op.ListSum, Op.Add, Plain, (_, _, count) => count),
    ];

    private static readonly Dictionary<string, ListReduction> s_byName = s_rows.ToDictionary(row => row.Name);

    public static ListReduction Of(string function) => s_byName[function];

    private static Value Plain(ValueFactory factory, Value[] x) => x[0];

    private static Value Square(ValueFactory factory, Value[] x) => factory.Make(Op.Multiply, x[0], x[0]);
}
