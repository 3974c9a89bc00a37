using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>
/// An optimizer written by hand from its paper, one plain loop over the elements. It shares nothing with what it checks:
/// numbers of a step are computed in double and rounded to <typeparamref name="T"/> once, elements are computed in <typeparamref name="T"/>.
/// </summary>
internal abstract class Reference<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly Dictionary<string, double> _hyperparameters = [];
    private readonly Dictionary<string, Func<double>> _expressions = [];
    private readonly Dictionary<string, T[]> _states = [];

    protected Reference(int length, params (string Name, double Default)[] hyperparameters)
    {
        Length = length;
        foreach (var (name, value) in hyperparameters)
        {
            _hyperparameters.Add(name, value);
        }
    }

    public int Length { get; }

    /// <summary>t of the formulas: 1 during the first step.</summary>
    public int StepNumber { get; private set; }

    public IReadOnlyCollection<string> Hyperparameters => _hyperparameters.Keys;

    /// <summary>The states that the rule keeps with its present flags.</summary>
    public virtual IReadOnlyCollection<string> States => _states.Keys;

    /// <summary>A hyperparameter by its catalogue name; it may change between steps, as under a schedule.</summary>
    public double this[string hyperparameter]
    {
        get => _expressions.TryGetValue(hyperparameter, out Func<double>? expression) ? expression() : _hyperparameters[hyperparameter];
        set
        {
            _hyperparameters[hyperparameter] = _hyperparameters.ContainsKey(hyperparameter)
                ? value
                : throw new ArgumentException($"{GetType().Name} has no hyperparameter '{hyperparameter}'.", nameof(hyperparameter));
            _expressions.Remove(hyperparameter);
        }
    }

    public void Step(Span<T> theta, ReadOnlySpan<T> gradient)
    {
        if (StepNumber++ == 0)
        {
            Initialize();
        }

        Update(theta, gradient, StepNumber);
    }

    /// <summary>All numbers of a state, whatever it has one for.</summary>
    public virtual double[] State(string name) => _states.TryGetValue(name, out T[]? elements) ? [.. elements.Select(element => double.CreateTruncating(element))] : [Number(name)];

    protected virtual double Number(string name) => throw new ArgumentException($"{GetType().Name} keeps no state '{name}'.", nameof(name));

    /// <summary>The names of what the rule reads out beside the parameters.</summary>
    public virtual IReadOnlyCollection<string> Views => [];

    /// <summary>What the rule reads out beside the parameters.</summary>
    public virtual T[] View(string name, ReadOnlySpan<T> theta) => throw new ArgumentException($"{GetType().Name} has no view '{name}'.", nameof(name));

    /// <summary>Whether an element is made of many others, so that it is off by rounding errors of the largest.</summary>
    public virtual bool MixesElements => false;

    /// <summary>How many gradients a step asks for before its last one.</summary>
    public virtual int EarlierGradients => 0;

    /// <summary>Takes over a gradient before the last one.</summary>
    public virtual void KeepGradient(ReadOnlySpan<T> gradient) => throw new NotSupportedException($"{GetType().Name} asks for one gradient.");

    /// <summary>Where the gradient is to be evaluated: at θ, for all rules but Nesterov's.</summary>
    public virtual void GradientPoint(ReadOnlySpan<T> theta, Span<T> point) => theta.CopyTo(point);

    /// <summary>Sets the states whose existence or initial value depends on hyperparameters.</summary>
    protected virtual void Initialize()
    {
    }

    protected abstract void Update(Span<T> theta, ReadOnlySpan<T> gradient, int t);

    /// <summary>Makes a hyperparameter depend on others until it is set.</summary>
    protected void Default(string hyperparameter, Func<double> expression) => _expressions[hyperparameter] = expression;

    protected bool Flag(string name) => this[name] != 0;

    protected T[] Zeros(string state) => _states[state] = new T[Length];

    protected static T Round(double number) => T.CreateTruncating(number);
}
