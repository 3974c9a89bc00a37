using System.Numerics;
using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Interpretation;
using OptimizerGen.Specs.Tests.Running;

namespace OptimizerGen.Specs.Tests.Sets;

/// <summary>
/// The interpreter and a class on embeddings of which each step moves some rows, beside tensors that are moved as a whole, in two groups with all extras.
/// </summary>
internal sealed class RowLockStep<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private const int Steps = 20;
    private const double Scale = 0.5;
    private const double Limit = 0.75;
    private static readonly double[] s_decays = [0.01, 0.2];
    private static readonly (int[] Shape, int Group)[] s_tensors =
        [([50, 7], 0), ([9], 0), ([40, 16], 1), ([3, 5], 1), ([30, 2, 3], 0), ([12], 1), ([5, 0], 0)];

    // The others are moved as a whole.
    private static readonly int[] s_embeddings = [0, 2, 4, 5, 6];

    private readonly BoundOptimizer _rule;
    private readonly ParameterSet<T> _set = new() { ClearGradientsAfterStep = true };
    private readonly Optimizer<T> _generated;
    private readonly ModelInterpreter<T> _interpreter;
    private readonly Random _random = new(5);
    private readonly bool _hasRate;

    public RowLockStep(BoundOptimizer rule, Func<ParameterSet<T>, Optimizer<T>> create, string settings)
    {
        _rule = rule;
        for (int i = 0; i < s_tensors.Length; i++)
        {
            Parameter<T> parameter = _set.Add($"{s_tensors[i].Group}.{i}", s_tensors[i].Shape);
            HostileGradient.Start<T>(parameter.Length).CopyTo(parameter.Values);
        }

        _generated = create(_set);
        _generated.RequiresGradientPoint = false;
        _interpreter = new ModelInterpreter<T>(
            rule, [.. s_tensors.Select(tensor => tensor.Shape)], [.. s_tensors.Select(tensor => tensor.Group)], InterpretationMode.AsLowered);
        foreach (string setting in settings.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = setting.Split('=');
            double value = double.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture);
            _generated.Hyperparameters[parts[0]] = value;
            _interpreter.Set(parts[0], value);
        }

        _hasRate = rule.Hyperparameters.Any(symbol => symbol.Name == "learning_rate") && rule.Schedules.Count == 0;
        _generated.Seed = _interpreter.Seed = 20251125;
        ParameterGroup<T> group = _generated.ParameterGroups.Add("1.*");
        _generated.GradientScale = Scale;
        _generated.ClipGradientValue = Limit;
        _generated.FlushSubnormals = true;
        if (Decays)
        {
            _generated.DecoupledWeightDecay = s_decays[0];
            group.DecoupledWeightDecay = s_decays[1];
        }
    }

    private bool Decays => _hasRate && _generated.Description.ReadsParameters;

    /// <summary>Runs until a step is refused, which both must do at once.</summary>
    /// <returns>The steps taken.</returns>
    public int Run()
    {
        T[][] expected = [.. _set.Select(parameter => parameter.Values.ToArray())];
        for (int t = 1; t <= Steps; t++)
        {
            _interpreter.Epoch = _generated.Epoch = (t - 1) / 3;
            SetNumbers(t);
            if (!Step(t, expected))
            {
                return t - 1;
            }

            if (t % 8 == 0)
            {
                _generated.CatchUp();
                _interpreter.CatchUp(expected);
            }

            foreach (Parameter<T> parameter in _set)
            {
                Compare(t, parameter, expected);
            }
        }

        return Steps;
    }

    /// <summary>A rate that goes by the step, and with it what decays by it.</summary>
    private void SetNumbers(int t)
    {
        double rate = 0.02 + (0.001 * (t % 7));
        if (_hasRate)
        {
            _generated.Hyperparameters["learning_rate"] = rate;
            _interpreter.Set("learning_rate", rate);
        }

        for (int group = 0; group < s_decays.Length; group++)
        {
            _interpreter.SetExtras(group, new InterpretedExtras(
                Scale, Limit, Decays ? 1 - (rate * s_decays[group]) : 1, FlushesSubnormals: true, _generated.Description.ClearsGradient));
        }

        for (int i = 0; i < _rule.Inputs.Count; i++)
        {
            foreach (Parameter<T> parameter in _set)
            {
                T[] elements = SampleInputs.Elements<T>(t, i, parameter.Length);
                _interpreter.SetInput(parameter.Index, _rule.Inputs[i].Name, elements);
                elements.CopyTo(_generated.GetInput(_rule.Inputs[i].Name)[parameter]);
            }
        }
    }

    private bool Step(int t, T[][] expected)
    {
        var gradients = new T[_set.Count][];
        var rows = new Dictionary<int, IReadOnlyCollection<int>>();
        var calls = new List<(Parameter<T> Parameter, int[] Indices, T[] Gradients)>();
        foreach (Parameter<T> parameter in _set)
        {
            gradients[parameter.Index] = new T[parameter.Length];
            if (!s_embeddings.Contains(parameter.Index) || (t + parameter.Index) % 6 == 0)
            {
                HostileGradient.Fill<T>(t, parameter.Values, parameter.Gradient);
                parameter.Gradient.CopyTo(gradients[parameter.Index]);
                continue;
            }

            int columns = parameter.Shape.Skip(1).Aggregate(1, (count, size) => count * size);
            int[] indices = [.. Enumerable.Range(0, _random.Next(12)).Select(_ => _random.Next(parameter.Shape[0]))];
            var given = new T[indices.Length * columns];
            HostileGradient.Fill<T>(t, given, given);
            for (int i = 0; i < given.Length; i++)
            {
                // Sums of the same row in the order given.
                ref T sum = ref gradients[parameter.Index][(indices[i / columns] * columns) + (i % columns)];
                sum = Array.IndexOf(indices, indices[i / columns]) == i / columns ? given[i] : sum + given[i];
            }

            rows.Add(parameter.Index, indices.ToHashSet());
            calls.Add((parameter, indices, given));
        }

        if (Fails(() => _interpreter.Step(expected, gradients, rows)))
        {
            Assert.ThrowsAny<Exception>(() => calls.ForEach(call => _generated.StepRows(call.Parameter, call.Indices, call.Gradients)));
            return false;
        }

        foreach ((Parameter<T> parameter, int[] indices, T[] given) in calls.OrderBy(_ => _random.Next()))
        {
            _generated.StepRows(parameter, indices, given);
        }

        _generated.EndStep();
        return true;
    }

    private static bool Fails(Action step)
    {
        try
        {
            step();
            return false;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }

    private void Compare(int t, Parameter<T> parameter, T[][] theta)
    {
        string place = $"{_rule.Name} step {t} {parameter.Name}";
        Bits.Same<T>($"{place} theta", theta[parameter.Index], parameter.Values);
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
        }
    }
}
