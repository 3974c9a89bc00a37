using OptimizerGen.Compiler.Binding;

namespace OptimizerGen.Compiler.Interpretation;

/// <summary>Runs a rule on one vector.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
public sealed class ReferenceInterpreter<T>(BoundOptimizer optimizer, int length, InterpretationMode mode)
    where T : struct
{
    private readonly ModelInterpreter<T> _model = new(optimizer, [[length]], [0], mode);

    public long StepCount => _model.StepCount;

    public long Epoch
    {
        get => _model.Epoch;
        set => _model.Epoch = value;
    }

    /// <summary>Sets a hyperparameter by its name in the spec.</summary>
    public void Set(string name, double value) => _model.Set(name, value);

    public void SetInput(string name, double value) => _model.SetInput(name, value);

    public void SetInput(string name, T[] values) => _model.SetInput(0, name, values);

    /// <summary>A state with a value for each element.</summary>
    public IReadOnlyList<T> State(string name) => _model.State(0, name);

    /// <summary>A state with a number for each row, column or block.</summary>
    public IReadOnlyList<double> LineState(string name) => _model.LineState(0, name);

    /// <summary>A state that is a matrix of another shape than the elements, row after row; empty where there is none.</summary>
    public IReadOnlyList<T> MatrixState(string name) => _model.MatrixState(0, name);

    public double NumberState(string name) => _model.NumberState(0, name);

    public void Step(T[] parameters, T[] gradient) => _model.Step([parameters], [gradient]);

    /// <summary>The point at which the next step wants its gradient.</summary>
    public T[] GradientPoint(T[] parameters) => _model.GradientPoint([parameters])[0];

    /// <summary>Takes over the gradient at the point asked for, of a step that wants another one after it.</summary>
    public void KeepGradient(T[] gradient) => _model.KeepGradient([gradient]);

    public T[] View(string name, T[] parameters) => _model.View(name, [parameters])[0];
}
