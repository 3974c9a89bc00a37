namespace OptimizerGen.Compiler.Kernels;

/// <summary>What a value of a kernel is computed by. <see cref="OpTable"/> says how each is written.</summary>
public enum Op
{
    // Leaves: numbers
    Constant,
    Hyperparameter,
    StepNumber,
    Epoch,
    InitialValue,
    Size,
    SizeOfModel,
    Rows,
    Columns,
    Rank,
    NumberInput,
    NumberState,
    Blocks,

    // Leaves: lists of any length
    ListSize,
    ListItem,

    // Leaves: rows, columns, blocks
    LineState,
    LineSize,

    // Leaves: elements
    Parameters,
    Gradient,
    ElementState,
    ElementInput,

    /// <summary>One of several states, whose place is an operand: a value of memory like a leaf.</summary>
    ElementStateAt,

    // Leaves: matrices of other shapes
    MatrixState,

    // Arithmetic
    Negate,
    Add,
    Subtract,
    Multiply,
    Divide,
    Modulo,
    Power,
    FusedMultiplyAdd,

    // Comparisons and logic: 1 or 0
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Equal,
    NotEqual,
    And,
    Or,
    Not,
    Select,

    /// <summary>The place that an index names among so many, from 0.</summary>
    Wrap,

    /// <summary>The operand behind the first whose place the first is.</summary>
    Pick,

    // Functions of elements and numbers
    Sqrt,
    Abs,
    Sign,
    Min,
    Max,
    Floor,
    Ceiling,
    Round,
    CopySign,
    IsFinite,
    Cbrt,
    Exp,
    ExpM1,
    Log,
    LogP1,
    Tanh,
    Sigmoid,
    Erf,
    Sin,
    Cos,
    Atan2,

    // Draws: a random value for each element
    DrawNormal,
    DrawUniform,
    DrawSign,

    // Reductions: elements to a number
    ReduceSum,
    ReduceNorm,
    ReduceRootMeanSquare,
    ReduceDot,
    ReduceProduct,
    ReduceMin,
    ReduceMax,

    // Numbers of lists of any length
    ListAt,
    ListSum,
    ListProduct,
    ListMin,
    ListMax,

    // Whole matrices
    Identity,
    MatrixMultiply,
    Transpose,
    Orthonormal,
    Upper,
    Eigenvectors,
    Cholesky,
    InverseRoot,
    Solve,
    Diagonal,
}
