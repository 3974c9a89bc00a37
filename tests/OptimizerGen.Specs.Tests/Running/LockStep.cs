using System.Numerics;
using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Interpretation;
using OptimizerGen.Tests.Snapshots;

namespace OptimizerGen.Specs.Tests.Running;

/// <summary>The interpreter and a generated class, step by step on the same gradients: every number must have the same bits.</summary>
internal sealed class LockStep<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly BoundOptimizer _rule;
    private readonly ReferenceInterpreter<T> _interpreter;
    private readonly Optimizer<T> _generated;
    private readonly string _place;

    public LockStep(BoundOptimizer rule, Optimizer<T> generated, string settings)
    {
        _rule = rule;
        _generated = generated;
        _interpreter = new ReferenceInterpreter<T>(rule, (int)generated.Length, InterpretationMode.AsLowered);
        _place = $"{rule.Name} {settings} n = {generated.Length}";
        foreach (var (name, value) in Settings.Parse(settings))
        {
            _interpreter.Set(name, value);
            _generated.Hyperparameters[name] = value;
        }
    }

    public void Run(int steps)
    {
        int length = (int)_generated.Length;
        T[] expected = HostileGradient.Start<T>(length);
        T[] actual = HostileGradient.Start<T>(length);
        var gradient = new T[length];
        CompareViews($"{_place} before the first step", expected);
        for (int t = 1; t <= steps; t++)
        {
            _interpreter.Epoch = _generated.Epoch = (t - 1) / 3;
            Evaluate(t, expected, actual, gradient);
            StepBoth(t, expected, actual, gradient);
            Bits.Same<T>($"{_place} step {t} theta", expected, actual);
            CompareStates($"{_place} step {t}");
            CompareViews($"{_place} step {t}", expected);
        }
    }

    /// <summary>The gradients of a step, found at the points that both ask for.</summary>
    private void Evaluate(int t, T[] expected, T[] actual, T[] gradient)
    {
        foreach (GradientRequest<T> request in _generated.GradientPoints(actual, new T[gradient.Length], gradient))
        {
            T[] point = _interpreter.GradientPoint(expected);
            Bits.Same<T>($"{_place} step {t} point of {request.Name}", point, request.Point);
            HostileGradient.Fill<T>(t + request.Index, point, gradient);
            if (!request.IsLast)
            {
                _interpreter.KeepGradient(gradient);
            }
        }
    }

    private void StepBoth(int t, T[] expected, T[] actual, T[] gradient)
    {
        StepInputs<T> inputs = default;
        for (int i = 0; i < _rule.Inputs.Count; i++)
        {
            string name = _rule.Inputs[i].Name;
            if (_rule.Inputs[i].Shape == Compiler.Kernels.Shape.Number)
            {
                double number = SampleInputs.Number(t, i);
                _interpreter.SetInput(name, number);
                inputs.SetNumber(i, number);
            }
            else
            {
                T[] elements = SampleInputs.Elements<T>(t, i, gradient.Length);
                _interpreter.SetInput(name, elements);
                inputs.SetElements(i, elements);
            }
        }

        _interpreter.Step(expected, gradient);
        _generated.Step(actual, gradient, inputs);
    }

    private void CompareStates(string place)
    {
        foreach (StateDescription state in _generated.States)
        {
            if (state.Shape == StateShape.Element)
            {
                Bits.Same<T>($"{place} {state.Name}", [.. _interpreter.State(state.Name)], _generated.States[state.Name].ToArray());
            }
            else if (state.Shape == StateShape.Number)
            {
                Bits.Same($"{place} {state.Name}", _interpreter.NumberState(state.Name), _generated.States.Number(state.Name).Value);
            }
            else if (state.Shape is StateShape.RowSquare or StateShape.ColumnSquare or StateShape.Transposed)
            {
                Bits.Same<T>($"{place} {state.Name}", [.. _interpreter.MatrixState(state.Name)], _generated.States.Matrix(state.Name).Values);
            }
            else
            {
                Bits.Same<double>($"{place} {state.Name}", [.. _interpreter.LineState(state.Name)], _generated.States.Lines(state.Name).Values);
            }
        }
    }

    private void CompareViews(string place, T[] theta)
    {
        foreach (ViewDescription view in _generated.Description.Views)
        {
            var read = new T[theta.Length];
            _generated.ReadView(view.Name, theta, read);
            Bits.Same<T>($"{place} view {view.Name}", _interpreter.View(view.Name, theta), read);
        }
    }
}
