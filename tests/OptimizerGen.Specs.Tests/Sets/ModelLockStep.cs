using System.Numerics;
using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Interpretation;
using OptimizerGen.Specs.Tests.Running;
using OptimizerGen.Tests.Snapshots;

namespace OptimizerGen.Specs.Tests.Sets;

/// <summary>The interpreter and a class on a set of tensors in two groups, with all extras, step by step.</summary>
internal sealed class ModelLockStep<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private const double Scale = 0.5;
    private const double Limit = 0.75;
    private const double Rate = 0.03;
    private static readonly double[] s_decays = [0.01, 0.2];
    private static readonly (int[] Shape, int Group)[] s_tensors =
    [
        ([37], 0), ([1], 1), ([4099], 0), ([0], 1), ([13, 10], 1), ([3, 5], 0), ([65, 17], 1), ([1, 9], 0), ([9, 1], 1), ([1, 1], 0), ([0, 4], 1),
        ([4, 0], 0), ([2, 3, 5], 1), ([2, 2, 3, 4], 0), ([2, 4100], 1), ([], 0),
    ];

    // Matrices of columns × columns are not for that many.
    private const int MostColumnsOfMatrix = 100;

    private readonly BoundOptimizer _rule;
    private readonly (int[] Shape, int Group)[] _tensors;
    private readonly ParameterSet<T> _set = new() { ClearGradientsAfterStep = true };
    private readonly Optimizer<T> _generated;
    private readonly ModelInterpreter<T> _interpreter;
    private readonly bool _hasRate;

    public ModelLockStep(BoundOptimizer rule, Func<ParameterSet<T>, Optimizer<T>> create, string settings = "")
    {
        _rule = rule;
        _tensors = [.. s_tensors.Where(tensor => !rule.Update.HasMatrices || tensor.Shape.Skip(1).All(size => size <= MostColumnsOfMatrix))];
        for (int i = 0; i < _tensors.Length; i++)
        {
            string name = $"{_tensors[i].Group}.{i}";
            Parameter<T> parameter = _tensors[i].Shape.Length == 0 ? _set.AddScalar(name) : _set.Add(name, _tensors[i].Shape);
            HostileGradient.Start<T>(parameter.Length).CopyTo(parameter.Values);
        }

        _generated = create(_set);
        _interpreter = new ModelInterpreter<T>(
            rule, [.. _tensors.Select(tensor => tensor.Shape)], [.. _tensors.Select(tensor => tensor.Group)], InterpretationMode.AsLowered);
        _hasRate = rule.Hyperparameters.Any(symbol => symbol.Name == "learning_rate") && rule.Schedules.Count == 0;
        foreach (var (name, value) in Settings.Parse(settings))
        {
            _interpreter.Set(name, value);
            _generated.Hyperparameters[name] = value;
        }

        ParameterGroup<T> group = _generated.ParameterGroups.Add("1.*");
        if (_hasRate)
        {
            group.Hyperparameters["learning_rate"] = Rate;
            _interpreter.Set(1, "learning_rate", Rate);
        }

        _generated.Seed = _interpreter.Seed = 20251125;
        SetExtras(group);
    }

    public void Run()
    {
        T[][] expected = [.. _set.Select(parameter => parameter.Values.ToArray())];
        for (int t = 1; t <= HostileGradient.Steps; t++)
        {
            _interpreter.Epoch = _generated.Epoch = (t - 1) / 3;
            T[][] gradients = ComparePoints(t, expected);
            StepInputs<T> inputs = SetInputs(t);
            _interpreter.Step(expected, gradients);
            _generated.Step(inputs);
            foreach (Parameter<T> parameter in _set)
            {
                Compare(t, parameter, expected, gradients);
            }
        }
    }

    private void SetExtras(ParameterGroup<T> group)
    {
        _generated.GradientScale = Scale;
        _generated.ClipGradientValue = Limit;
        _generated.FlushSubnormals = true;
        bool decays = _hasRate && _generated.Description.ReadsParameters;
        if (decays)
        {
            _generated.DecoupledWeightDecay = s_decays[0];
            group.DecoupledWeightDecay = s_decays[1];
        }

        double[] rates = [_hasRate ? _generated.Hyperparameters["learning_rate"] : 0, Rate];
        for (int i = 0; i < rates.Length; i++)
        {
            _interpreter.SetExtras(i, new InterpretedExtras(
                Scale, Limit, decays ? 1 - (rates[i] * s_decays[i]) : 1, FlushesSubnormals: true, _generated.Description.ClearsGradient));
        }
    }

    /// <summary>The last gradients of the step, all of which are found at the points that both ask for.</summary>
    private T[][] ComparePoints(int t, T[][] theta)
    {
        foreach (GradientRequest<T> request in _generated.GradientPoints())
        {
            T[][] points = _interpreter.GradientPoint(theta);
            foreach (Parameter<T> parameter in _set)
            {
                Bits.Same<T>($"{_rule.Name} step {t} {parameter.Name} point of {request.Name}", points[parameter.Index], parameter.Values);
                Assert.Equal(-1, parameter.Gradient.IndexOfAnyExcept(T.Zero));
                HostileGradient.Fill<T>(t + parameter.Index + request.Index, points[parameter.Index], parameter.Gradient);
            }

            if (!request.IsLast)
            {
                _interpreter.KeepGradient([.. _set.Select(parameter => parameter.Gradient.ToArray())]);
            }
        }

        return [.. _set.Select(parameter => parameter.Gradient.ToArray())];
    }

    private StepInputs<T> SetInputs(int t)
    {
        StepInputs<T> inputs = default;
        for (int i = 0; i < _rule.Inputs.Count; i++)
        {
            string name = _rule.Inputs[i].Name;
            if (_rule.Inputs[i].Shape == Compiler.Kernels.Shape.Number)
            {
                _interpreter.SetInput(name, SampleInputs.Number(t, i));
                inputs.SetNumber(i, SampleInputs.Number(t, i));
                continue;
            }

            foreach (Parameter<T> parameter in _set)
            {
                T[] elements = SampleInputs.Elements<T>(t, i, parameter.Length);
                _interpreter.SetInput(parameter.Index, name, elements);
                elements.CopyTo(_generated.GetInput(name)[parameter]);
            }
        }

        return inputs;
    }

    private void Compare(int t, Parameter<T> parameter, T[][] theta, T[][] gradients)
    {
        string place = $"{_rule.Name} step {t} {parameter.Name}";
        Bits.Same<T>($"{place} theta", theta[parameter.Index], parameter.Values);
        Bits.Same<T>($"{place} gradient", _generated.Description.ClearsGradient ? gradients[parameter.Index] : new T[parameter.Length], parameter.Gradient);
        foreach (StateDescription state in _generated.States)
        {
            if (state.Shape == StateShape.Element)
            {
                Bits.Same<T>($"{place} {state.Name}", [.. _interpreter.State(parameter.Index, state.Name)], _generated.States[state.Name].ToArray(parameter));
            }
            else if (state.Shape == StateShape.Number)
            {
                Bits.Same($"{place} {state.Name}", _interpreter.NumberState(parameter.Index, state.Name), _generated.States.Number(state.Name)[parameter]);
            }
            else if (state.Shape is StateShape.RowSquare or StateShape.ColumnSquare or StateShape.Transposed)
            {
                Bits.Same<T>($"{place} {state.Name}", [.. _interpreter.MatrixState(parameter.Index, state.Name)], _generated.States.Matrix(state.Name)[parameter]);
            }
            else
            {
                Bits.Same<double>($"{place} {state.Name}", [.. _interpreter.LineState(parameter.Index, state.Name)], _generated.States.Lines(state.Name)[parameter]);
            }
        }

        foreach (ViewDescription view in _generated.Description.Views)
        {
            var read = new T[parameter.Length];
            _generated.ReadView(view.Name, parameter, read);
            Bits.Same<T>($"{place} view {view.Name}", _interpreter.View(view.Name, theta)[parameter.Index], read);
        }
    }
}
