namespace OptimizerGen.Compiler.Kernels;

/// <summary>What kind of thing an operation is, as far as rewriting and printing care.</summary>
public enum OpKind
{
    Leaf,
    Arithmetic,
    Comparison,
    Logic,
    Function,

    /// <summary>A random value for each element, which has no operands and lies in no memory.</summary>
    Draw,
    Reduction,
    Matrix,

    /// <summary>What memory holds at a place that a number names.</summary>
    Place,

    /// <summary>A number of a list whose length only the run knows, or of all of its numbers.</summary>
    List,
}

/// <param name="Op">The operation.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Text">Its sign, or its name in kernel listings.</param>
/// <param name="IsLong">Whether it takes dozens of the operations that machines have.</param>
public sealed record OpInfo(Op Op, OpKind Kind, string Text, bool IsLong = false)
{
    /// <summary>Whether a result without a name of its own may be called what the operation is called.</summary>
    public bool NamesItsResult => Kind is OpKind.Leaf or OpKind.Reduction or OpKind.List;
}

/// <summary>One row for each operation.</summary>
public static class OpTable
{
    private static readonly OpInfo[] s_rows =
    [
        new(Op.Constant, OpKind.Leaf, ""),
        new(Op.Hyperparameter, OpKind.Leaf, ""),
        new(Op.StepNumber, OpKind.Leaf, "t"),
        new(Op.Epoch, OpKind.Leaf, "epoch"),
        new(Op.InitialValue, OpKind.Leaf, "initial"),
        new(Op.Size, OpKind.Leaf, "size"),
        new(Op.SizeOfModel, OpKind.Leaf, "size_of_model"),
        new(Op.Rows, OpKind.Leaf, "rows"),
        new(Op.Columns, OpKind.Leaf, "columns"),
        new(Op.Rank, OpKind.Leaf, "rank"),
        new(Op.NumberInput, OpKind.Leaf, ""),
        new(Op.NumberState, OpKind.Leaf, ""),
        new(Op.Blocks, OpKind.Leaf, "blocks"),
        new(Op.ListSize, OpKind.Leaf, ""),
        new(Op.ListItem, OpKind.Leaf, ""),
        new(Op.LineState, OpKind.Leaf, ""),
        new(Op.LineSize, OpKind.Leaf, "size_of_line"),
        new(Op.Parameters, OpKind.Leaf, "theta"),
        new(Op.Gradient, OpKind.Leaf, "grad"),
        new(Op.ElementState, OpKind.Leaf, ""),
        new(Op.ElementInput, OpKind.Leaf, ""),
        new(Op.ElementStateAt, OpKind.Place, ""),
        new(Op.MatrixState, OpKind.Leaf, ""),
        new(Op.Negate, OpKind.Arithmetic, "-"),
        new(Op.Add, OpKind.Arithmetic, "+"),
        new(Op.Subtract, OpKind.Arithmetic, "-"),
        new(Op.Multiply, OpKind.Arithmetic, "*"),
        new(Op.Divide, OpKind.Arithmetic, "/"),
        new(Op.Modulo, OpKind.Function, "modulo"),
        new(Op.Power, OpKind.Function, "power", IsLong: true),
        new(Op.FusedMultiplyAdd, OpKind.Function, "fma"),
        new(Op.Less, OpKind.Comparison, "<"),
        new(Op.LessOrEqual, OpKind.Comparison, "<="),
        new(Op.Greater, OpKind.Comparison, ">"),
        new(Op.GreaterOrEqual, OpKind.Comparison, ">="),
        new(Op.Equal, OpKind.Comparison, "=="),
        new(Op.NotEqual, OpKind.Comparison, "!="),
        new(Op.And, OpKind.Logic, "and"),
        new(Op.Or, OpKind.Logic, "or"),
        new(Op.Not, OpKind.Logic, "not"),
        new(Op.Select, OpKind.Function, "where"),
        new(Op.Wrap, OpKind.Function, "wrap"),
        new(Op.Pick, OpKind.Function, "pick"),
        new(Op.Sqrt, OpKind.Function, "sqrt"),
        new(Op.Abs, OpKind.Function, "abs"),
        new(Op.Sign, OpKind.Function, "sign"),
        new(Op.Min, OpKind.Function, "min"),
        new(Op.Max, OpKind.Function, "max"),
        new(Op.Floor, OpKind.Function, "floor"),
        new(Op.Ceiling, OpKind.Function, "ceil"),
        new(Op.Round, OpKind.Function, "round"),
        new(Op.CopySign, OpKind.Function, "copysign"),
        new(Op.IsFinite, OpKind.Function, "isfinite"),
        new(Op.Cbrt, OpKind.Function, "cbrt", IsLong: true),
        new(Op.Exp, OpKind.Function, "exp", IsLong: true),
        new(Op.ExpM1, OpKind.Function, "expm1", IsLong: true),
        new(Op.Log, OpKind.Function, "log", IsLong: true),
        new(Op.LogP1, OpKind.Function, "log1p", IsLong: true),
        new(Op.Tanh, OpKind.Function, "tanh", IsLong: true),
        new(Op.Sigmoid, OpKind.Function, "sigmoid", IsLong: true),
        new(Op.Erf, OpKind.Function, "erf", IsLong: true),
        new(Op.Sin, OpKind.Function, "sin", IsLong: true),
        new(Op.Cos, OpKind.Function, "cos", IsLong: true),
        new(Op.Atan2, OpKind.Function, "atan2", IsLong: true),
        new(Op.DrawNormal, OpKind.Draw, "normal", IsLong: true),
        new(Op.DrawUniform, OpKind.Draw, "uniform", IsLong: true),
        new(Op.DrawSign, OpKind.Draw, "rademacher", IsLong: true),
        new(Op.ReduceSum, OpKind.Reduction, "sum"),
        new(Op.ReduceNorm, OpKind.Reduction, "norm"),
        new(Op.ReduceRootMeanSquare, OpKind.Reduction, "rms"),
        new(Op.ReduceDot, OpKind.Reduction, "dot"),
        new(Op.ReduceProduct, OpKind.Reduction, "product"),
        new(Op.ReduceMin, OpKind.Reduction, "min_of"),
        new(Op.ReduceMax, OpKind.Reduction, "max_of"),
        new(Op.ListAt, OpKind.List, "at"),
        new(Op.ListSum, OpKind.List, "sum"),
        new(Op.ListProduct, OpKind.List, "product"),
        new(Op.ListMin, OpKind.List, "min_of"),
        new(Op.ListMax, OpKind.List, "max_of"),
        new(Op.Identity, OpKind.Matrix, "identity"),
        new(Op.MatrixMultiply, OpKind.Matrix, "@"),
        new(Op.Transpose, OpKind.Matrix, "transpose"),
        new(Op.Orthonormal, OpKind.Matrix, "orthonormal"),
        new(Op.Upper, OpKind.Matrix, "upper"),
        new(Op.Eigenvectors, OpKind.Matrix, "eigenvectors"),
        new(Op.Cholesky, OpKind.Matrix, "cholesky"),
        new(Op.InverseRoot, OpKind.Matrix, "inverse_root"),
        new(Op.Solve, OpKind.Matrix, "solve"),
        new(Op.Diagonal, OpKind.Matrix, "diagonal"),
    ];

    private static readonly Dictionary<Op, OpInfo> s_byOp = s_rows.ToDictionary(row => row.Op);

    public static IEnumerable<OpInfo> Rows => s_rows;

    public static OpInfo Of(Op op) => s_byOp[op];
}
