using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Binding.Tables;
using OptimizerGen.Compiler.Lowering;

namespace OptimizerGen.Compiler.Interpretation;

/// <summary>
/// Runs a rule on the tensors of a model, element by element: the second opinion on every generated class.
/// </summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
public sealed class ModelInterpreter<T>
    where T : struct
{
    private readonly BoundOptimizer _optimizer;
    private readonly IRuleRunner<T> _runner;
    private readonly InterpretedGroup<T>[] _groups;
    private readonly InterpretedTensor<T>[] _tensors;
    private readonly Dictionary<int, double> _settings = [];
    private readonly HyperparameterValues<T> _hyperparameters;
    private readonly double[] _inputs;
    private readonly IElementArithmetic<T> _arithmetic;
    private readonly RowsInterpreter<T> _rows;
    private bool _isInitialized;
    private int _kept;

    /// <param name="optimizer">The rule.</param>
    /// <param name="shapes">The sizes of each tensor along its axes.</param>
    /// <param name="groups">The group of each tensor, from 0; each has at least one.</param>
    /// <param name="mode">What is run of the rule.</param>
    public ModelInterpreter(BoundOptimizer optimizer, IReadOnlyList<int[]> shapes, IReadOnlyList<int> groups, InterpretationMode mode)
    {
        object arithmetic = typeof(T) == typeof(float) ? new FloatArithmetic()
            : typeof(T) == typeof(double) ? new DoubleArithmetic()
            : throw new NotSupportedException($"Rules are interpreted in float or double, not in {typeof(T).Name}.");
        var precision = (IElementArithmetic<T>)arithmetic;
        _optimizer = optimizer;
        _runner = mode == InterpretationMode.AsBound ? new GraphRunner<T>(optimizer, precision)
            : new PlanRunner<T>(
                Lowerer.Lower(
                    optimizer.Update, optimizer.Initialize, optimizer.EarlierGradients.Select(earlier => earlier.Point), optimizer.GradientPoint,
                    optimizer.Views.Select(view => view.Kernel), optimizer.Numerics),
                precision);
        _arithmetic = precision;
        _rows = new RowsInterpreter<T>(
            RowPlanner.Plan(optimizer.Update, optimizer.Initialize, optimizer.GradientPoint is not null || optimizer.EarlierGradients.Count > 0), optimizer.Declarations, precision);
        _inputs = new double[optimizer.Inputs.Count];
        _groups = [.. Enumerable.Range(0, groups.Max() + 1).Select(_ => new InterpretedGroup<T>(optimizer.Hyperparameters.Count))];
        _tensors = [.. shapes.Select((shape, i) =>
            new InterpretedTensor<T>(optimizer.Declarations, i, shape, _groups[groups[i]].Hyperparameters, _inputs))];
        foreach (InterpretedTensor<T> tensor in _tensors)
        {
            tensor.Memory.SizeOfModel = _tensors.Sum(other => (long)other.Memory.Length);
            _groups[groups[tensor.Index]].Tensors.Add(tensor);
        }

        _hyperparameters = new HyperparameterValues<T>(optimizer, _settings, precision);
    }

    public long StepCount { get; private set; }

    public long Epoch { get; set; }

    /// <summary>What random values are drawn with.</summary>
    public long Seed { get; set; }

    /// <summary>Sets a hyperparameter by its name in the spec, for all groups that have no other value.</summary>
    public void Set(string name, double value) => _settings[IndexOf(_optimizer.Hyperparameters, symbol => symbol.Name, name)] = value;

    /// <summary>Sets a hyperparameter of one group.</summary>
    public void Set(int group, string name, double value) =>
        _groups[group].Settings[IndexOf(_optimizer.Hyperparameters, symbol => symbol.Name, name)] = value;

    /// <summary>Sets what steps do beside the rule in one group; only a rule as lowered can.</summary>
    public void SetExtras(int group, InterpretedExtras extras) => _groups[group].Extras = extras;

    public void SetInput(string name, double value) => _inputs[IndexOf(_optimizer.Inputs, input => input.Name, name)] = value;

    public void SetInput(int tensor, string name, T[] values) =>
        _tensors[tensor].Memory.ElementInputs[IndexOf(_optimizer.Inputs, input => input.Name, name)] = values;

    /// <summary>A state with a value for each element.</summary>
    public IReadOnlyList<T> State(int tensor, string name) => _tensors[tensor].Memory.ElementStates[IndexOf(_optimizer.States, state => state.Name, name)];

    /// <summary>A state with a number for each row, column or block.</summary>
    public IReadOnlyList<double> LineState(int tensor, string name) => _tensors[tensor].Memory.LineStates[IndexOf(_optimizer.States, state => state.Name, name)];

    /// <summary>A state that is a matrix of another shape than the elements, row after row; empty where the tensor has none.</summary>
    public IReadOnlyList<T> MatrixState(int tensor, string name) => _tensors[tensor].Memory.FindMatrixState(IndexOf(_optimizer.States, state => state.Name, name));

    public double NumberState(int tensor, string name) => _tensors[tensor].Memory.NumberStates[IndexOf(_optimizer.States, state => state.Name, name)];

    /// <summary>Takes a step: the parameters are moved in place, and the gradients cleared where the extras say so.</summary>
    public void Step(IReadOnlyList<T[]> parameters, IReadOnlyList<T[]> gradients) => Step(parameters, gradients, new Dictionary<int, IReadOnlyCollection<int>>());

    /// <summary>Takes a step in which of some tensors some rows alone have a gradient and are moved.</summary>
    public void Step(IReadOnlyList<T[]> parameters, IReadOnlyList<T[]> gradients, IReadOnlyDictionary<int, IReadOnlyCollection<int>> rows)
    {
        Begin(parameters, StepCount + 1);
        foreach (InterpretedTensor<T> tensor in _tensors)
        {
            tensor.Memory.Gradient = gradients[tensor.Index];
        }

        Action step = () => _runner.Run(InterpretedPart.Update, 0, _groups);
        foreach (InterpretedGroup<T> group in _groups)
        {
            foreach (InterpretedTensor<T> tensor in group.Tensors)
            {
                Action inner = step;
                if (rows.TryGetValue(tensor.Index, out IReadOnlyCollection<int>? touched))
                {
                    step = () => _rows.Step(tensor, group.Extras, touched, inner);
                }
                else
                {
                    _rows.CatchUp(tensor, group.Extras);
                }
            }
        }

        step();
        StepCount++;
        _kept = 0;
    }

    /// <summary>Brings all rows to date.</summary>
    public void CatchUp(IReadOnlyList<T[]> parameters)
    {
        Begin(parameters, StepCount + 1);
        foreach (InterpretedGroup<T> group in _groups)
        {
            foreach (InterpretedTensor<T> tensor in group.Tensors)
            {
                _rows.CatchUp(tensor, group.Extras);
            }
        }
    }

    /// <summary>The point at which the next step wants its gradient, or, as long as it wants earlier ones, the next of those.</summary>
    public T[][] GradientPoint(IReadOnlyList<T[]> parameters)
    {
        Begin(parameters, StepCount + 1);
        return _kept < _optimizer.EarlierGradients.Count ? Output(InterpretedPart.EarlierPoint, _kept)
            : _optimizer.GradientPoint is null ? [.. parameters.Select(tensor => (T[])tensor.Clone())] : Output(InterpretedPart.GradientPoint, 0);
    }

    /// <summary>Takes over the gradient at the point asked for, of a step that wants another one after it.</summary>
    public void KeepGradient(IReadOnlyList<T[]> gradients)
    {
        int state = _optimizer.EarlierGradients[_kept++].Gradient.Index;
        foreach ((InterpretedTensor<T> tensor, T scale) in _groups.SelectMany(group =>
            group.Tensors.Select(tensor => (tensor, _arithmetic.Round(group.Extras.GradientScale)))))
        {
            T[] gradient = gradients[tensor.Index];
            for (int i = 0; i < gradient.Length; i++)
            {
                tensor.Memory.ElementStates[state][i] = _arithmetic.Multiply(gradient[i], scale);
            }
        }
    }

    public T[][] View(string name, IReadOnlyList<T[]> parameters)
    {
        // Before the first step the initial values are for this view alone: the step may begin elsewhere.
        bool isEarly = !_isInitialized;
        Begin(parameters, Math.Max(StepCount, 1));
        T[][] result = Output(InterpretedPart.View, IndexOf(_optimizer.Views, view => view.Name, name));
        _isInitialized = !isEarly;
        return result;
    }

    private void Begin(IReadOnlyList<T[]> parameters, long step)
    {
        foreach (InterpretedTensor<T> tensor in _tensors)
        {
            (tensor.Memory.Parameters, tensor.Memory.Step, tensor.Memory.Epoch, tensor.Memory.Seed) = (parameters[tensor.Index], step, Epoch, Seed);
        }

        foreach (InterpretedGroup<T> group in _groups)
        {
            _hyperparameters.Resolve(group);
        }

        if (!_isInitialized)
        {
            _isInitialized = true;
            _runner.Run(InterpretedPart.Initialize, 0, _groups);
        }
    }

    private T[][] Output(InterpretedPart part, int view)
    {
        foreach (InterpretedTensor<T> tensor in _tensors)
        {
            tensor.Output = new T[tensor.Memory.Length];
        }

        _runner.Run(part, view, _groups);
        return [.. _tensors.Select(tensor => tensor.Output)];
    }

    private static int IndexOf<TItem>(IReadOnlyList<TItem> items, Func<TItem, string> nameOf, string name)
    {
        for (int i = 0; i < items.Count; i++)
        {
            if (nameOf(items[i]) == name)
            {
                return i;
            }
        }

        throw new ArgumentException($"There is no '{name}'.{Suggestion.For(name, items.Select(nameOf))}", nameof(name));
    }
}
