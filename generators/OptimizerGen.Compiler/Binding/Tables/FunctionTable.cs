using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Binding.Tables;

/// <param name="Name">As a spec writes it.</param>
/// <param name="Least">The fewest arguments.</param>
/// <param name="Most">The most arguments.</param>
/// <param name="Build">Makes the value; the scope is what a reduction goes over.</param>
/// <param name="Summary">One line for the language reference.</param>
/// <param name="Reduces">Whether it makes a number of the elements of a tensor.</param>
/// <param name="Operation">The operation that it is, of those that are just one; it decides whether elements may be given.</param>
public sealed record FunctionInfo(
    string Name, int Least, int Most, Func<ValueFactory, Value[], ReductionScope, Value> Build, string Summary, bool Reduces = false, Op? Operation = null)
{
    public bool IsOnElements => Operation is not { } operation || OpTable.Of(operation).OnElements;
}

/// <summary>One row for each function of the language.</summary>
public static class FunctionTable
{
    private static readonly FunctionInfo[] s_rows =
    [
        Plain("sqrt", Op.Sqrt, "the square root"),
        Plain("cbrt", Op.Cbrt, "the cube root"),
        Plain("abs", Op.Abs, "the magnitude"),
        Plain("sign", Op.Sign, "−1, 0 or 1; sign(0) is 0"),
        Fold("min", Op.Min, "the smallest argument"),
        Fold("max", Op.Max, "the largest argument"),
        new("clamp", 3, 3, (f, x, _) => f.Make(Op.Min, f.Make(Op.Max, x[0], x[1]), x[2]), "clamp(x, low, high)"),
        Plain("exp", Op.Exp, "e to the power x"),
        Plain("expm1", Op.ExpM1, "e to the power x, less 1"),
        Plain("log", Op.Log, "the natural logarithm"),
        Plain("log1p", Op.LogP1, "the natural logarithm of 1 + x"),
        Plain("tanh", Op.Tanh, "the hyperbolic tangent"),
        Plain("sin", Op.Sin, "the sine, of radians"),
        Plain("cos", Op.Cos, "the cosine, of radians"),
        Plain("atan2", Op.Atan2, "the angle of the point (x, y): atan2(y, x)", 2),
        Plain("floor", Op.Floor, "the largest whole number not above x"),
        Plain("ceil", Op.Ceiling, "the smallest whole number not below x"),
        Plain("round", Op.Round, "the nearest whole number, halves to the even one"),
        new("lerp", 3, 3, (f, x, _) => f.Make(Op.Add, x[0], f.Make(Op.Multiply, x[2], f.Make(Op.Subtract, x[1], x[0]))), "lerp(a, b, w) = a + w·(b − a)"),
        new("where", 3, 3, (f, x, _) => f.Make(Op.Select, Truth(f, x[0]), x[1], x[2]), "where(condition, a, b): a where the condition holds, else b"),
        Plain("copysign", Op.CopySign, "the magnitude of the first with the sign of the second", 2),
        Plain("isfinite", Op.IsFinite, "1 unless infinite or NaN"),
        Reduction("norm", 1, (r, x) => r.Norm(x[0]), "the 2-norm"),
        Reduction("sum", 1, (r, x) => r.Reduce(Op.ReduceSum, x[0]), "the sum"),
        Reduction("mean", 1, (r, x) => r.Make(Op.Divide, r.Reduce(Op.ReduceSum, x[0]), r.Size), "the mean"),
        Reduction("rms", 1, (r, x) => r.RootMeanSquare(x[0]), "the root of the mean square"),
        Reduction("dot", 2, (r, x) => r.Reduce(Op.ReduceDot, x[0], x[1]), "the inner product"),
        Reduction("product", 1, (r, x) => r.Reduce(Op.ReduceProduct, x[0]), "the product"),
        Reduction("min_of", 1, (r, x) => r.Reduce(Op.ReduceMin, x[0]), "the smallest element"),
        Reduction("max_of", 1, (r, x) => r.Reduce(Op.ReduceMax, x[0]), "the largest element"),
        Reduction("size", 1, (r, x) => r.Size, "the number of elements"),
    ];

    private static readonly Dictionary<string, FunctionInfo> s_byName = s_rows.ToDictionary(row => row.Name);

    public static IReadOnlyList<FunctionInfo> Rows => s_rows;

    public static IEnumerable<string> Names => s_rows.Select(row => row.Name);

    public static FunctionInfo? Find(string name) => s_byName.TryGetValue(name, out FunctionInfo? row) ? row : null;

    private static FunctionInfo Plain(string name, Op op, string summary, int count = 1) =>
        new(name, count, count, (f, x, _) => f.Make(op, x), summary, Operation: op);

    private static FunctionInfo Fold(string name, Op op, string summary) =>
        new(name, 2, 8, (f, x, _) => x.Aggregate((a, b) => f.Make(op, a, b)), summary, Operation: op);

    private static FunctionInfo Reduction(
        string name, int count, Func<ReductionBuilder, Value[], Value> build, string summary) =>
        new(name, count, count, (f, x, scope) => build(new ReductionBuilder(f, scope), x), summary, Reduces: true);

    /// <summary>A number in the place of a condition holds unless it is 0, decided in double before anything is rounded.</summary>
    private static Value Truth(ValueFactory factory, Value condition) =>
        condition.IsElement || condition.Kind is OpKind.Comparison or OpKind.Logic
            ? condition
            : factory.Make(Op.NotEqual, condition, factory.Constant(0));
}
