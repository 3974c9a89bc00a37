using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Interpretation;

/// <summary>What leaves stand for while a rule is interpreted on one tensor.</summary>
internal sealed class InterpreterMemory<T>
    where T : struct
{
    private readonly IReadOnlyList<StateDeclaration> _states;
    private readonly T[]?[] _matrixStates;

    /// <param name="declarations">What leaves stand for.</param>
    /// <param name="shape">The sizes of the tensor along its axes.</param>
    public InterpreterMemory(Declarations declarations, params int[] shape)
    {
        int length = shape.Aggregate(1, (count, size) => count * size);
        Length = length;
        Shape = shape;
        BlockLength = declarations.BlockLength;
        Hyperparameters = new double[declarations.Hyperparameters.Count];
        NumberInputs = new double[declarations.Inputs.Count];
        ElementInputs = new T[declarations.Inputs.Count][];
        NumberStates = new double[declarations.States.Count];
        LineStates = [.. declarations.States.Select(state => ShapeInfo.IsLine(state.Shape) ? new double[Count(state.Shape)] : [])];
        _matrixStates = new T[declarations.States.Count][];
        _states = declarations.States;
        ElementStates = [.. declarations.States.Select(state => state.Shape == Kernels.Shape.Element ? new T[length] : [])];
    }

    public int Length { get; }

    public IReadOnlyList<int> Shape { get; }

    /// <summary>The elements of all tensors together.</summary>
    public long SizeOfModel { get; set; }

    public int Rows => Shape.Count > 0 ? Shape[0] : 1;

    public int Columns => Shape.Skip(1).Aggregate(1, (count, size) => count * size);

    /// <summary>Those of the tensor's group.</summary>
    public double[] Hyperparameters { get; init; }

    /// <summary>The lists of a schedule, whose lengths are their own.</summary>
    public double[][] Lists { get; init; } = [];

    /// <summary>Those of the step.</summary>
    public double[] NumberInputs { get; init; }

    public T[][] ElementInputs { get; }

    public double[] NumberStates { get; }

    public T[][] ElementStates { get; }

    /// <summary>The states with a number for each row, column or block.</summary>
    public double[][] LineStates { get; }

    /// <summary>How many elements a block has.</summary>
    public int BlockLength { get; }

    public T[] Parameters { get; set; } = [];

    public T[] Gradient { get; set; } = [];

    public long Step { get; set; } = 1;

    public long Epoch { get; set; }

    /// <summary>What random values are drawn with.</summary>
    public long Seed { get; set; }

    /// <summary>The tensor's place in the model.</summary>
    public int Tensor { get; init; }

    /// <summary>A random value for each element.</summary>
    public T[] Draw(Value draw, IElementArithmetic<T> arithmetic)
    {
        var noise = new NoiseArithmetic(Seed, Step, draw.Index, Tensor);
        ElementFunction function = NoiseArithmetic.Of(draw.Op);
        return [.. Enumerable.Range(0, Length).Select(i => arithmetic.Round(arithmetic.Function(function, noise.Words(i))))];
    }

    /// <summary>What a schedule starts from.</summary>
    public double InitialValue { get; set; }

    /// <summary>How many rows, columns or blocks there are.</summary>
    public int Count(Shape lines) => lines switch
    {
        Kernels.Shape.Row => Rows,
        Kernels.Shape.Column => Columns,
        Kernels.Shape.Block => BlockLength == 0 ? 0 : (Length + BlockLength - 1) / BlockLength,
        _ => throw new InvalidOperationException($"There are no lines of {lines}."),
    };

    /// <summary>The row, column or block that an element is in.</summary>
    public int LineOf(Shape lines, int element) => lines switch
    {
        Kernels.Shape.Row => element / Columns,
        Kernels.Shape.Column => element % Columns,
        Kernels.Shape.Block => element / BlockLength,
        _ => throw new InvalidOperationException($"There are no lines of {lines}."),
    };

    /// <summary>How many elements a row, column or block has.</summary>
    public double LineSize(Shape lines, int line) => lines switch
    {
        Kernels.Shape.Row => Columns,
        Kernels.Shape.Column => Rows,
        Kernels.Shape.Block => Math.Min(BlockLength, Length - (line * BlockLength)),
        _ => throw new InvalidOperationException($"There are no lines of {lines}."),
    };

    /// <summary>A leaf with a number for each row, column or block.</summary>
    public double[] LinesOf(Value leaf) => leaf.Op switch
    {
        Op.LineState => LineStates[leaf.Index],
        Op.LineSize => [.. Enumerable.Range(0, Count(leaf.Shape)).Select(line => LineSize(leaf.Shape, line))],
        _ => throw new InvalidOperationException($"Memory holds no lines of {leaf.Op}."),
    };

    /// <summary>How many numbers a value of elements, or of a matrix, has.</summary>
    public int LengthOf(Shape shape) => MatrixShape.Find(shape) is { } matrix
        ? SideOf(matrix.Rows) * SideOf(matrix.Columns)
        : throw new InvalidOperationException($"{shape} is no matrix.");

    /// <summary>Elements as a matrix of a shape.</summary>
    public InterpretedMatrix<T> MatrixOf(Shape shape, T[] elements) => MatrixShape.Find(shape) is { } matrix
        ? new InterpretedMatrix<T>(elements, SideOf(matrix.Rows), SideOf(matrix.Columns))
        : throw new InvalidOperationException($"{shape} is no matrix.");

    /// <summary>How many rows a matrix of a shape has.</summary>
    public int SideOf(Shape shape) => MatrixShape.Find(shape) is { } matrix
        ? SideOf(matrix.Rows)
        : throw new InvalidOperationException($"{shape} is no matrix.");

    private int SideOf(Extent extent) => extent == Extent.Rows ? Rows : Columns;

    public double NumberOf(Value leaf) => leaf.Op switch
    {
        Op.Constant => leaf.Constant,
        Op.Hyperparameter => Hyperparameters[leaf.Index],
        Op.StepNumber => Step,
        Op.Epoch => Epoch,
        Op.InitialValue => InitialValue,
        Op.Size => Length,
        Op.SizeOfModel => SizeOfModel,
        Op.Rows => Rows,
        Op.Columns => Columns,
        Op.Rank => Shape.Count,
        Op.Blocks => Count(Kernels.Shape.Block),
        Op.NumberInput => NumberInputs[leaf.Index],
        Op.NumberState => NumberStates[leaf.Index],
        Op.ListSize => Lists[leaf.Index].Length,
        _ => throw new InvalidOperationException($"{leaf.Op} is no number that memory holds."),
    };

    /// <summary>A state that is a matrix of another shape than the elements, zeros at first; there is none before it is asked for.</summary>
    public T[] MatrixState(int state) => _matrixStates[state] ??= new T[LengthOf(ShapeOf(state))];

    public Shape ShapeOf(int state) => _states[state].Shape;

    /// <summary>The same, or nothing where it has never been asked for.</summary>
    public T[] FindMatrixState(int state) => _matrixStates[state] ?? [];

    public T[] ElementsOf(Value leaf) => leaf.Op switch
    {
        Op.Parameters => Parameters,
        Op.Gradient => Gradient,
        Op.MatrixState => MatrixState(leaf.Index),
        Op.ElementState => ElementStates[leaf.Index],
        Op.ElementInput => ElementInputs[leaf.Index],
        _ => throw new InvalidOperationException($"Memory holds no elements of {leaf.Op}."),
    };
}
