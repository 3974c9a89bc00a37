using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Binding.Tables;

/// <param name="Name">As a spec writes it.</param>
/// <param name="Arguments">What the language reference calls its arguments.</param>
/// <param name="Least">The fewest arguments.</param>
/// <param name="Most">The most arguments.</param>
/// <param name="Build">Makes the value; the scope is what a reduction goes over.</param>
/// <param name="Summary">One line for the language reference.</param>
/// <param name="Reduces">Whether it makes a number of the elements of a tensor.</param>
/// <param name="Draw">The draw that it is, of a function that gives each element a random value.</param>
/// <param name="Matrix">The operation that it is, of a function of whole matrices.</param>
public sealed record FunctionInfo(
    string Name, string Arguments, int Least, int Most, Func<ValueFactory, Value[], ReductionScope, Value> Build, string Summary, bool Reduces = false, Op? Draw = null, Op? Matrix = null);

/// <summary>One row for each function of the language.</summary>
public static class FunctionTable
{
    private static readonly FunctionInfo[] s_rows =
    [
        Plain("sqrt", "x", Op.Sqrt, "the square root"),
        Plain("cbrt", "x", Op.Cbrt, "the cube root, of a negative x too"),
        Plain("abs", "x", Op.Abs, "the magnitude"),
        Plain("sign", "x", Op.Sign, "−1, 0 or 1; `sign(0)` is 0"),
        Fold("min", Op.Min, "the smallest of two to eight; not a number if any is not"),
        Fold("max", Op.Max, "the largest of two to eight; not a number if any is not"),
        new("clamp", "x, low, high", 3, 3, (f, x, _) => f.Make(Op.Min, f.Make(Op.Max, x[0], x[1]), x[2]), "x kept between two bounds"),
        Plain("exp", "x", Op.Exp, "e to the power x"),
        Plain("expm1", "x", Op.ExpM1, "e to the power x, less 1, exact near 0"),
        Plain("log", "x", Op.Log, "the natural logarithm"),
        Plain("log1p", "x", Op.LogP1, "the natural logarithm of 1 + x, exact near 0"),
        Plain("tanh", "x", Op.Tanh, "the hyperbolic tangent"),
        Plain("sigmoid", "x", Op.Sigmoid, "1 / (1 + exp(−x))"),
        Plain("erf", "x", Op.Erf, "the error function"),
        Plain("sin", "x", Op.Sin, "the sine, of radians"),
        Plain("cos", "x", Op.Cos, "the cosine, of radians"),
        Plain("atan2", "y, x", Op.Atan2, "the angle of the point (x, y), in radians from −π to π"),
        Plain("floor", "x", Op.Floor, "the largest whole number not above x"),
        Plain("ceil", "x", Op.Ceiling, "the smallest whole number not below x"),
        Plain("round", "x", Op.Round, "the nearest whole number, halves to the even one"),
        new("lerp", "a, b, w", 3, 3, (f, x, _) => f.Make(Op.Add, x[0], f.Make(Op.Multiply, x[2], f.Make(Op.Subtract, x[1], x[0]))), "a + w·(b − a)"),
        new("where", "c, a, b", 3, 3, (f, x, _) => f.Make(Op.Select, Truth(f, x[0]), x[1], x[2]), "a where the condition c holds, else b"),
        Plain("copysign", "x, y", Op.CopySign, "the magnitude of x with the sign of y"),
        Plain("isfinite", "x", Op.IsFinite, "1 unless infinite or not a number"),
        Plain("identity", "n", Op.Identity, "the matrix of n × n with 1 on its diagonal and 0 elsewhere, where n is `rows` or `columns`") with
        {
            Build = (f, x, _) => f.Identity(x[0].Op == TensorWords.RowCount.Op ? Shape.RowSquare : Shape.ColumnSquare),
        },
        Plain("transpose", "x", Op.Transpose, "the matrix x with rows for columns"),
        Plain("orthonormal", "x", Op.Orthonormal, "the Q of x = Q·R, with no negative number on R's diagonal: orthonormal columns, or rows where x has more columns than rows"),
        Plain("eigenvectors", "x", Op.Eigenvectors, "the eigenvectors of a symmetric matrix as columns, that of the largest eigenvalue first, the largest element of each positive"),
        Plain("inverse_root", "x, p", Op.InverseRoot, "x to the power −1/p, of a symmetric matrix without negative eigenvalues"),
        Plain("cholesky", "x", Op.Cholesky, "the upper triangular R with Rᵀ·R = x, of a symmetric and positive definite matrix"),
        Plain("upper", "x", Op.Upper, "x without what lies below its diagonal"),
        Plain("solve", "a, b", Op.Solve, "the x with a @ x = b"),
        Plain("diagonal", "x", Op.Diagonal, "the diagonal of a square matrix, a number for each row or column; of such numbers the matrix that has them on its diagonal and 0 elsewhere"),
        Reduction("trace", "x", (r, x) => r.Reduce(Op.ReduceSum, r.Make(Op.Diagonal, x[0])), "the sum of the diagonal of a square matrix") with { Matrix = Op.Diagonal },
        Reduction("norm", "x", (r, x) => r.Norm(x[0]), "√Σx², also where the squares leave the range of `double`"),
        Reduction("sum", "x", (r, x) => r.Reduce(Op.ReduceSum, x[0]), "the sum"),
        Reduction("mean", "x", (r, x) => r.Make(Op.Divide, r.Reduce(Op.ReduceSum, x[0]), r.Size), "the mean"),
        Reduction("rms", "x", (r, x) => r.RootMeanSquare(x[0]), "the root of the mean square, likewise; both of them `per model` as long as the sum of squares stays in the range of `double`"),
        Reduction("dot", "x, y", (r, x) => r.Reduce(Op.ReduceDot, x[0], x[1]), "Σxy"),
        Reduction("product", "x", (r, x) => r.Reduce(Op.ReduceProduct, x[0]), "the product of all"),
        Reduction("min_of", "x", (r, x) => r.Reduce(Op.ReduceMin, x[0]), "the smallest element"),
        Reduction("max_of", "x", (r, x) => r.Reduce(Op.ReduceMax, x[0]), "the largest element"),
        Reduction("size", "x", (r, _) => r.Size, "the number of elements"),
        Random("normal", Op.DrawNormal, "from the normal distribution with mean 0 and variance 1"),
        Random("uniform", Op.DrawUniform, "from 0, which may occur, to 1, which does not"),
        Random("rademacher", Op.DrawSign, "−1 or 1, each as likely"),
    ];

    private static readonly Dictionary<string, FunctionInfo> s_byName = s_rows.ToDictionary(row => row.Name);

    public static IReadOnlyList<FunctionInfo> Rows => s_rows;

    public static IEnumerable<string> Names => s_rows.Select(row => row.Name);

    public static FunctionInfo? Find(string name) => s_byName.TryGetValue(name, out FunctionInfo? row) ? row : null;

    private static FunctionInfo Plain(string name, string arguments, Op op, string summary)
    {
        int count = arguments.Split(',').Length;
        return new(name, arguments, count, count, (f, x, _) => f.Make(op, x), summary, Matrix: OpTable.Of(op).Kind == OpKind.Matrix ? op : null);
    }

    private static FunctionInfo Fold(string name, Op op, string summary) =>
        new(name, "a, b, …", 2, 8, (f, x, _) => x.Aggregate((a, b) => f.Make(op, a, b)), summary);

    private static FunctionInfo Reduction(string name, string arguments, Func<ReductionBuilder, Value[], Value> build, string summary)
    {
        int count = arguments.Split(',').Length;
        return new(name, arguments, count, count, (f, x, scope) => build(new ReductionBuilder(f, scope, ShapeInfo.Join(x.Select(value => value.Shape))), x), summary, Reduces: true);
    }

    private static FunctionInfo Random(string name, Op draw, string summary) =>
        new(name, "", 0, 0, (f, _, _) => f.Draw(draw, 0), summary, Draw: draw);

    /// <summary>A number in the place of a condition holds unless it is 0, decided in double before anything is rounded.</summary>
    public static Value Truth(ValueFactory factory, Value condition) =>
        condition.IsElement || condition.Kind is OpKind.Comparison or OpKind.Logic
            ? condition
            : factory.Make(Op.NotEqual, condition, factory.Constant(0));
}
