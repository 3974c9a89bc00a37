using System.Numerics;
using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Interpretation;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Tests.Oracles;
using OptimizerGen.Tests.References;

namespace OptimizerGen.Specs.Tests.Running;

/// <summary>Runs a bound rule in the interpreter, on tensors that lie one after the other in one vector.</summary>
internal sealed class InterpreterRunner<T>(BoundOptimizer rule, IReadOnlyList<int[]> shapes, InterpretationMode mode) : IRunner<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly ModelInterpreter<T> _interpreter = new(rule, shapes, new int[shapes.Count], mode);
    private readonly IReadOnlyList<TensorPlace> _tensors = TensorPlace.All(shapes);

    public void Set(string hyperparameter, double value) => _interpreter.Set(hyperparameter, value);

    public int EarlierGradients => rule.EarlierGradients.Count;

    public void KeepGradient(ReadOnlySpan<T> gradient) => _interpreter.KeepGradient(TensorPlace.Split(_tensors, gradient));

    public void GradientPoint(ReadOnlySpan<T> theta, Span<T> point) => Write(_interpreter.GradientPoint(TensorPlace.Split<T>(_tensors, theta)), point);

    public void Step(Span<T> theta, ReadOnlySpan<T> gradient)
    {
        T[][] moved = TensorPlace.Split<T>(_tensors, theta);
        _interpreter.Step(moved, TensorPlace.Split(_tensors, gradient));
        Write(moved, theta);
    }

    public double[] State(string name)
    {
        Shape shape = rule.States.Single(state => state.Name == name).Shape;
        return [.. _tensors.SelectMany(tensor => StateOf(tensor.Index, name, shape))];
    }

    public IEnumerable<string> Views => rule.Views.Select(view => view.Name);

    public T[] View(string name, ReadOnlySpan<T> theta) => [.. _interpreter.View(name, TensorPlace.Split(_tensors, theta)).SelectMany(tensor => tensor)];

    private IEnumerable<double> StateOf(int tensor, string name, Shape shape) =>
        shape == Shape.Element ? _interpreter.State(tensor, name).Select(element => double.CreateTruncating(element))
        : shape == Shape.Number ? [_interpreter.NumberState(tensor, name)]
        : _interpreter.LineState(tensor, name);

    private void Write(T[][] tensors, Span<T> model)
    {
        foreach (TensorPlace tensor in _tensors)
        {
            tensors[tensor.Index].CopyTo(tensor.Of(model));
        }
    }
}
