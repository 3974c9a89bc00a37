using System.Numerics;
using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Interpretation;
using OptimizerGen.Tests.Oracles;

namespace OptimizerGen.Specs.Tests.Running;

/// <summary>Runs a bound rule in the interpreter.</summary>
internal sealed class InterpreterRunner<T>(BoundOptimizer rule, int length, InterpretationMode mode) : IRunner<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly ReferenceInterpreter<T> _interpreter = new(rule, length, mode);

    public void Set(string hyperparameter, double value) => _interpreter.Set(hyperparameter, value);

    public int EarlierGradients => rule.EarlierGradients.Count;

    public void KeepGradient(ReadOnlySpan<T> gradient) => _interpreter.KeepGradient(gradient.ToArray());

    public void GradientPoint(ReadOnlySpan<T> theta, Span<T> point) => _interpreter.GradientPoint(theta.ToArray()).CopyTo(point);

    public void Step(Span<T> theta, ReadOnlySpan<T> gradient)
    {
        T[] moved = theta.ToArray();
        _interpreter.Step(moved, gradient.ToArray());
        moved.CopyTo(theta);
    }

    public ReadOnlySpan<T> State(string name) => _interpreter.State(name).ToArray();

    public double Number(string name) => _interpreter.NumberState(name);
}
