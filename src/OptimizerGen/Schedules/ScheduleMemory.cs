using OptimizerGen.State;

namespace OptimizerGen;

/// <summary>
/// What a schedule remembers from report to report, and whose it is. Until the first report it is what the initial values
/// make of the hyperparameters as they are.
/// </summary>
/// <param name="count">The number of states.</param>
/// <param name="initialize">Writes the initial values that are not 0.</param>
internal sealed class ScheduleMemory(int count, ScheduleMemory.InitialValues initialize) : INumberMemory
{
    private readonly double[] _states = new double[count];
    private bool _hasBegun;
    private ScheduleTable? _owner;
    private int _place;

    /// <summary>Writes initial values.</summary>
    public delegate void InitialValues(Span<double> states);

    /// <inheritdoc/>
    public ref bool HasBegun => ref _hasBegun;

    /// <inheritdoc/>
    public Span<double> Numbers => _states;

    /// <summary>The states as they are.</summary>
    public Span<double> States
    {
        get
        {
            if (!_hasBegun)
            {
                Array.Clear(_states);
                initialize(_states);
            }

            return _states;
        }
    }

    /// <summary>The states are no initial values any more.</summary>
    public void Begin() => _hasBegun = true;

    public void Reset() => _hasBegun = false;

    /// <summary>Becomes the memory of one hyperparameter's schedule.</summary>
    /// <param name="schedule">The schedule's name.</param>
    /// <param name="owner">The schedules of an optimizer.</param>
    /// <param name="place">The hyperparameter.</param>
    public void Claim(string schedule, ScheduleTable owner, int place)
    {
        if (_owner is not null && (_owner != owner || _place != place))
        {
            throw new InvalidOperationException(
                $"{schedule} is the schedule of {_owner.NameOf(_place)} already, and its memory belongs to that alone: make another {schedule} for {owner.NameOf(place)}, or set the schedule of {_owner.NameOf(_place)} to null first.");
        }

        _owner = owner;
        _place = place;
    }

    /// <summary>The schedule was taken off.</summary>
    public void Release() => _owner = null;
}
