using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Binding.Tables;
using OptimizerGen.Compiler.Binding.Tree;
using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Binding.Building;

/// <summary>The value that each symbol holds at some point of a step.</summary>
internal sealed class ValueEnvironment
{
    private readonly Dictionary<Symbol, Value> _before = [];
    private Dictionary<Symbol, Value> _values = [];
    private readonly Dictionary<BoundExpression, Value> _named = [];
    private readonly Dictionary<ListSymbol, IReadOnlyList<Value>> _lists = [];
    private readonly Dictionary<ListSymbol, Value> _items = [];

    public Value this[Symbol symbol]
    {
        get => Find(symbol) ?? throw new InvalidOperationException($"'{symbol}' has no value here.");
        set => _values[symbol] = value;
    }

    public Value? Find(Symbol symbol) => _values.TryGetValue(symbol, out Value? value) ? value : null;

    /// <summary>The numbers of a list, row after row; null where only the run knows them.</summary>
    public IReadOnlyList<Value>? NumbersOf(ListSymbol list) =>
        _lists.TryGetValue(list, out IReadOnlyList<Value>? numbers) ? numbers
        : list.IsFree ? null
        : [.. list.Elements.Select(element => this[element])];

    /// <summary>Gives a list the numbers that it has for a call.</summary>
    public void SetNumbers(ListSymbol list, IReadOnlyList<Value> numbers) => _lists[list] = numbers;

    /// <summary>The number of a list at which a reduction is.</summary>
    public Value ItemOf(ListSymbol list) => _items[list];

    public void SetItem(ListSymbol list, Value number) => _items[list] = number;

    /// <summary>What a symbol held when the step began.</summary>
    public Value Before(Symbol symbol) => _before[symbol];

    /// <summary>The value of a named expression, if it has been built: where something has been assigned since, it is another tree.</summary>
    public Value? FindNamed(BoundExpression named) => _named.TryGetValue(named, out Value? value) ? value : null;

    public void KeepNamed(BoundExpression named, Value value) => _named[named] = value;

    /// <summary>The values as they are now, so that another way can be taken from here.</summary>
    public IReadOnlyDictionary<Symbol, Value> Save() => new Dictionary<Symbol, Value>(_values);

    /// <summary>Goes back to what held at some point; gives what has come of it since.</summary>
    public IReadOnlyDictionary<Symbol, Value> Return(IReadOnlyDictionary<Symbol, Value> to)
    {
        Dictionary<Symbol, Value> left = _values;
        _values = to.ToDictionary(pair => pair.Key, pair => pair.Value);
        return left;
    }

    public static ValueEnvironment ForStep(RuleSymbols symbols, ValueFactory factory)
    {
        ValueEnvironment environment = ForPoint(symbols, factory, hasGradient: true);
        foreach (InputSymbol input in symbols.Inputs)
        {
            Op leaf = input.Shape == Shape.Element ? Op.ElementInput : Op.NumberInput;
            environment[input] = factory.Leaf(leaf, input.Shape, input.Index, input.Name);
        }

        return environment;
    }

    /// <summary>Between steps: hyperparameters, where the run is, states and parameters as they are.</summary>
    public static ValueEnvironment ForPoint(RuleSymbols symbols, ValueFactory factory, bool hasGradient = false)
    {
        ValueEnvironment environment = ForNumbers(symbols, factory);
        environment.Begin(Words.Theta, factory.Leaf(Words.Theta.Leaf, Shape.Element, name: Words.Theta.Name));
        if (hasGradient)
        {
            environment[Words.Gradient] = factory.Leaf(Words.Gradient.Leaf, Shape.Element, name: Words.Gradient.Name);
        }

        foreach (TensorWordSymbol symbol in Words.OfTensor)
        {
            environment[symbol] = symbol.Word.Leaf(factory);
        }

        foreach (StateSymbol state in symbols.States)
        {
            environment.Begin(state, factory.Leaf(StateKind.Of(state.Shape).Leaf, state.Shape, state.Index, state.Name));
        }

        return environment;
    }

    /// <summary>What a schedule knows.</summary>
    public static ValueEnvironment ForSchedule(IReadOnlyList<HyperparameterSymbol> hyperparameters, ValueFactory factory)
    {
        var environment = new ValueEnvironment();
        environment.Declare(StepWords.Rows, factory);
        environment.Declare(hyperparameters, factory);
        return environment;
    }

    /// <summary>What the value of a schedule with a memory knows.</summary>
    public static ValueEnvironment ForSchedule(RuleSymbols symbols, ValueFactory factory)
    {
        ValueEnvironment environment = ForSchedule(symbols.Hyperparameters, factory);
        environment.BeginNumbers(symbols.States, factory);
        return environment;
    }

    /// <summary>What a report to a schedule knows.</summary>
    public static ValueEnvironment ForReport(RuleSymbols symbols, ValueFactory factory)
    {
        var environment = new ValueEnvironment();
        environment.Declare(symbols.Hyperparameters, factory);
        environment.BeginNumbers(symbols.States, factory);
        foreach (InputSymbol input in symbols.Inputs)
        {
            environment[input] = factory.Leaf(Op.NumberInput, Shape.Number, input.Index, input.Name);
        }

        return environment;
    }

    private void BeginNumbers(IEnumerable<StateSymbol> states, ValueFactory factory)
    {
        foreach (StateSymbol state in states)
        {
            Begin(state, factory.Leaf(Op.NumberState, Shape.Number, state.Index, state.Name));
        }
    }

    private static ValueEnvironment ForNumbers(RuleSymbols symbols, ValueFactory factory)
    {
        var environment = new ValueEnvironment();
        environment.Declare(symbols.Hyperparameters, factory);
        environment.Declare(StepWords.Rows.Where(word => !word.IsOfSchedules), factory);
        return environment;
    }

    private void Begin(Symbol symbol, Value value) => _values[symbol] = _before[symbol] = value;

    private void Declare(IEnumerable<HyperparameterSymbol> symbols, ValueFactory factory)
    {
        foreach (HyperparameterSymbol symbol in symbols)
        {
            this[symbol] = factory.Leaf(Op.Hyperparameter, Shape.Number, symbol.Index, symbol.Name);
        }
    }

    private void Declare(IEnumerable<StepWord> words, ValueFactory factory)
    {
        foreach (StepWord word in words)
        {
            // The leaf has the name of the word that it is by itself.
            string name = StepWords.Rows.First(row => row.Leaf == word.Leaf).Name;
            Value leaf = factory.Leaf(word.Leaf, Shape.Number, name: name);
            this[Words.Of(word)] = word.Less == 0 ? leaf : factory.Make(Op.Subtract, leaf, factory.Constant(word.Less));
        }
    }
}
