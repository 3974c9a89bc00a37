namespace OptimizerGen;

/// <summary>
/// Gives a hyperparameter its value at each step as a closed form of the step, the completed epochs and the
/// hyperparameter's own value. One schedule may serve several hyperparameters and optimizers, unless it has a memory.
/// </summary>
/// <remarks>
/// <para>
/// A schedule written by hand needs only <see cref="Value"/>; it must not allocate, and the same point must give
/// the same value.
/// </para>
/// <para>
/// A schedule whose description has states has a memory. It changes by <see cref="Report"/> alone, between steps, and counts
/// from the next step on; it is one for all parameter groups. Such a schedule belongs to one hyperparameter of one optimizer,
/// which resets it with its own states and keeps its memory among them.
/// </para>
/// </remarks>
public abstract class Schedule : IHyperparameterOwner
{
    private readonly HyperparameterTable _table;

    /// <summary>Makes a schedule without hyperparameters, named after its class.</summary>
    protected Schedule()
        : this(null)
    {
    }

    /// <summary>Makes a schedule with the hyperparameters of its description, at their defaults.</summary>
    protected Schedule(ScheduleDescription? description)
    {
        Description = description ?? new ScheduleDescription { Name = GetType().Name };
        _table = new HyperparameterTable(this, Description.Hyperparameters, Description.DefaultOrder, Description.Lists);
        Hyperparameters = new HyperparameterCollection(_table);
        Memory = Description.States.Count == 0 ? null : new ScheduleMemory(Description.States.Count, Initialize);
    }

    /// <summary>What the schedule consists of.</summary>
    public ScheduleDescription Description { get; }

    /// <summary>Its hyperparameters by name.</summary>
    public HyperparameterCollection Hyperparameters { get; }

    string IHyperparameterOwner.Name => Description.Name;

    /// <summary>What it remembers; null for a closed form.</summary>
    internal ScheduleMemory? Memory { get; }

    /// <summary>The value at <paramref name="point"/>.</summary>
    public abstract double Value(in SchedulePoint point);

    /// <summary>
    /// Tells a schedule with a memory what it goes by, such as the loss of an epoch, and lets it change its memory once. To be
    /// called between steps; a generated schedule has a method of the same name with its inputs as named arguments.
    /// </summary>
    /// <param name="inputs">A number for each input of its description, in their order.</param>
    /// <exception cref="ArgumentException">There are more or fewer numbers than inputs.</exception>
    /// <exception cref="InvalidOperationException">The schedule has no memory, or a hyperparameter has no value.</exception>
    public void Report(params ReadOnlySpan<double> inputs)
    {
        if (Memory is not { } memory)
        {
            throw new InvalidOperationException($"{Description.Name} has no memory, so nothing can be reported to it: its value follows from the step and the epoch alone.");
        }

        if (inputs.Length != Description.Inputs.Count)
        {
            string names = string.Join(" and ", Description.Inputs.Select(input => input.Name));
            throw new ArgumentException(
                FormattableString.Invariant($"A report to {Description.Name} is {Description.Inputs.Count} number{(Description.Inputs.Count == 1 ? "" : "s")}, {names}, but {inputs.Length} came."),
                nameof(inputs));
        }

        Update(inputs, memory.States);
        memory.Begin();
    }

    /// <summary>
    /// Makes the memory that of a new schedule, whose initial values follow from its hyperparameters; a closed form has none.
    /// The optimizer that the schedule is laid on does it by its own reset.
    /// </summary>
    public void Reset() => Memory?.Reset();

    /// <inheritdoc/>
    public override string ToString() => Description.Name;

    double IHyperparameterOwner.EvaluateDefault(int index, ReadOnlySpan<double> values) => EvaluateDefault(index, values);

    /// <summary>The value of a hyperparameter.</summary>
    /// <param name="index">Its index in the description.</param>
    /// <exception cref="InvalidOperationException">It has neither a value nor a default.</exception>
    protected double GetHyperparameter(int index)
    {
        double value = _table[index];
        if (double.IsNaN(value))
        {
            _table.RequireComplete();
        }

        return value;
    }

    /// <summary>Sets a hyperparameter.</summary>
    /// <param name="index">Its index in the description.</param>
    /// <param name="value">The value; 1 or 0 for a truth value.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value lies outside the range, or is not whole where it must be.</exception>
    protected void SetHyperparameter(int index, double value) => _table.Set(index, value);

    /// <summary>The numbers of a list, as they are now.</summary>
    /// <param name="list">Its index in the description.</param>
    protected IReadOnlyList<double> GetHyperparameterList(int list) => _table.Lists.Get(list);

    /// <summary>Gives a list its numbers, as many as there are.</summary>
    /// <param name="list">Its index in the description.</param>
    /// <param name="value">The numbers.</param>
    /// <exception cref="ArgumentException">There are none, or one lies outside the range.</exception>
    protected void SetHyperparameterList(int list, IReadOnlyList<double> value) => _table.Lists.Set(list, value);

    /// <summary>A number of a list.</summary>
    /// <param name="list">Its index in the description.</param>
    /// <param name="index">The place, from 0; it wraps around.</param>
    protected double GetListNumber(int list, double index) => _table.Lists.At(list, index);

    /// <summary>How many numbers lists have that are gone through together.</summary>
    /// <param name="lists">Their indices in the description.</param>
    /// <exception cref="InvalidOperationException">One has more than another.</exception>
    protected int GetListSize(params ReadOnlySpan<int> lists)
    {
        HyperparameterLists all = _table.Lists;
        int size = all.SizeOf(lists[0]);
        foreach (int list in lists)
        {
            if (all.SizeOf(list) != size)
            {
                throw new InvalidOperationException(FormattableString.Invariant(
                    $"{Description.Name}.{all.Descriptions[lists[0]].PropertyName} has {size} and {Description.Name}.{all.Descriptions[list].PropertyName} {all.SizeOf(list)} numbers; give them equally many."));
            }
        }

        return size;
    }

    /// <summary>What is remembered in a state; before the first report its initial value.</summary>
    /// <param name="state">Its index in the description.</param>
    /// <exception cref="InvalidOperationException">The schedule has no memory, or a hyperparameter has no value.</exception>
    protected double GetState(int state) => Memory is { } memory
        ? memory.States[state]
        : throw new InvalidOperationException($"{Description.Name} has no memory: its description has no states.");

    /// <summary>Writes the initial values of the states that do not start from 0.</summary>
    /// <param name="states">The states by their indices in the description, all 0.</param>
    protected virtual void Initialize(Span<double> states)
    {
    }

    /// <summary>Changes the memory by what was reported. Everything is worked out before anything is written.</summary>
    /// <param name="inputs">What was reported, by the indices in the description.</param>
    /// <param name="states">The states by their indices in the description.</param>
    protected virtual void Update(ReadOnlySpan<double> inputs, Span<double> states)
    {
    }

    /// <summary>The default of a hyperparameter whose default is an expression.</summary>
    /// <param name="index">Its index in the description.</param>
    /// <param name="values">The values of all hyperparameters; those that the expression names are there already.</param>
    protected virtual double EvaluateDefault(int index, ReadOnlySpan<double> values) => double.NaN;
}
