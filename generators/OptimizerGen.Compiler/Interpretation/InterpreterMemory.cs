using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Interpretation;

/// <summary>What leaves stand for while a rule is interpreted on one tensor.</summary>
internal sealed class InterpreterMemory<T>
    where T : struct
{
    public InterpreterMemory(Declarations declarations, int length)
    {
        Length = length;
        Hyperparameters = new double[declarations.Hyperparameters.Count];
        NumberInputs = new double[declarations.Inputs.Count];
        ElementInputs = new T[declarations.Inputs.Count][];
        NumberStates = new double[declarations.States.Count];
        ElementStates = [.. declarations.States.Select(state => state.Shape == Shape.Element ? new T[length] : [])];
    }

    public int Length { get; }

    /// <summary>Those of the tensor's group.</summary>
    public double[] Hyperparameters { get; init; }

    /// <summary>Those of the step.</summary>
    public double[] NumberInputs { get; init; }

    public T[][] ElementInputs { get; }

    public double[] NumberStates { get; }

    public T[][] ElementStates { get; }

    public T[] Parameters { get; set; } = [];

    public T[] Gradient { get; set; } = [];

    public long Step { get; set; } = 1;

    public long Epoch { get; set; }

    /// <summary>What a schedule starts from.</summary>
    public double InitialValue { get; set; }

    public double NumberOf(Value leaf) => leaf.Op switch
    {
        Op.Constant => leaf.Constant,
        Op.Hyperparameter => Hyperparameters[leaf.Index],
        Op.StepNumber => Step,
        Op.Epoch => Epoch,
        Op.InitialValue => InitialValue,
        Op.Size => Length,
        Op.NumberInput => NumberInputs[leaf.Index],
        Op.NumberState => NumberStates[leaf.Index],
        _ => throw new InvalidOperationException($"{leaf.Op} is no number that memory holds."),
    };

    public T[] ElementsOf(Value leaf) => leaf.Op switch
    {
        Op.Parameters => Parameters,
        Op.Gradient => Gradient,
        Op.ElementState => ElementStates[leaf.Index],
        Op.ElementInput => ElementInputs[leaf.Index],
        _ => throw new InvalidOperationException($"Memory holds no elements of {leaf.Op}."),
    };
}
