namespace OptimizerGen;

/// <summary>
/// What the hyperparameters of an optimizer or of a group are at a step: schedules applied to their own values, and
/// defaults by expression following the values that the others have at that step.
/// </summary>
internal sealed class CurrentHyperparameterValues
{
    /// <summary>The name of the hyperparameter that <see cref="RateScale"/> is for.</summary>
    public const string Rate = "learning_rate";

    private readonly HyperparameterTable _table;
    private readonly ScheduleTable _schedules;
    private readonly EpochClock _clock;
    private readonly double[] _even;
    private readonly double[] _odd;
    private readonly double[] _preview;
    private double[] _taken;
    private double[] _upcoming;
    private long _changesTaken = -1;
    private long _changesUpcoming = -1;
    private bool _isPreviewing;

    public CurrentHyperparameterValues(HyperparameterTable table, EpochClock clock)
        : this(table, new ScheduleTable(table), clock)
    {
    }

    /// <summary>The values of a group, which has its owner's schedules.</summary>
    public CurrentHyperparameterValues(HyperparameterTable table, CurrentHyperparameterValues owner)
        : this(table, owner._schedules, owner._clock)
    {
    }

    private CurrentHyperparameterValues(HyperparameterTable table, ScheduleTable schedules, EpochClock clock)
    {
        _clock = clock;
        _table = table;
        _schedules = schedules;
        RateIndex = table.Find(Rate);
        _taken = _even = new double[table.Count];
        _upcoming = _odd = new double[table.Count];
        _preview = new double[table.Count];
    }

    /// <summary>The schedules.</summary>
    public ScheduleTable Schedules => _schedules;

    /// <summary>The values of the last step taken.</summary>
    public double[] Taken => _taken;

    /// <summary>The values that <see cref="Prepare"/> worked out.</summary>
    public double[] Upcoming => _upcoming;

    /// <summary>Whether there is a learning rate to scale.</summary>
    public bool HasRate => RateIndex >= 0;

    /// <summary>The index of the learning rate, or a negative number.</summary>
    public int RateIndex { get; }

    /// <summary>The factor of the learning rate after its schedule.</summary>
    public double RateScale
    {
        get;
        set
        {
            field = value;
            _changesTaken = -1;
        }
    } = 1;

    public Schedule? GetSchedule(int index) => _schedules[index];

    public void SetSchedule(int index, Schedule? schedule) => _schedules[index] = schedule;

    /// <summary>Works out the values of a step and checks them, before anything else is touched.</summary>
    /// <param name="step">The optimizer's step, from 1.</param>
    /// <param name="epoch">The completed epochs.</param>
    /// <param name="isInForce">Whether there are parameters that they are for; otherwise nothing is refused.</param>
    public void Prepare(long step, long epoch, bool isInForce = true)
    {
        _clock.RequireForRule();
        long changes = _table.Changes;
        if (_schedules.IsEmpty && changes == _changesTaken)
        {
            _upcoming = _taken;
            return;
        }

        if (isInForce)
        {
            _table.RequireComplete();
        }

        _upcoming = ReferenceEquals(_taken, _even) ? _odd : _even;
        Evaluate(_upcoming, step, epoch, isChecked: isInForce);
        // Values from schedules hold for one step only.
        _changesUpcoming = _schedules.IsEmpty ? changes : -1;
    }

    /// <summary>The prepared values become those of the last step.</summary>
    public void Commit()
    {
        if (!ReferenceEquals(_taken, _upcoming))
        {
            _taken = _upcoming;
            _changesTaken = _changesUpcoming;
        }
    }

    /// <summary>What the first step would use, unchecked: NaN where something is missing.</summary>
    public double Preview(int index, long epoch)
    {
        // A schedule that reads the current values while they are worked out sees those from before.
        if (!_isPreviewing)
        {
            _isPreviewing = true;
            try
            {
                Evaluate(_preview, 1, epoch, isChecked: false);
            }
            finally
            {
                _isPreviewing = false;
            }
        }

        return _preview[index];
    }

    private void Evaluate(double[] values, long step, long epoch, bool isChecked)
    {
        for (int index = 0; index < values.Length; index++)
        {
            if (!_table.FollowsOthers(index))
            {
                values[index] = InForce(index, _table[index], step, epoch, isChecked);
            }
        }

        foreach (int index in _table.DefaultOrder)
        {
            if (_table.FollowsOthers(index))
            {
                double own = _table.EvaluateDefault(index, values);
                values[index] = InForce(index, own, step, epoch, isChecked);
                HyperparameterDescription description = _table.Describe(index);
                if (isChecked && _schedules[index] is null && HyperparameterTable.Fault(description, own) is { } fault)
                {
                    throw Refusal(description, fault, $"its default, {description.DefaultExpression}, gives", own, step, "set it, or what it depends on");
                }
            }
        }
    }

    private double InForce(int index, double own, long step, long epoch, bool isChecked)
    {
        double value = own;
        if (_schedules[index] is { } schedule)
        {
            if (isChecked && schedule.Description.ReadsEpoch && !_clock.IsCounted)
            {
                throw _clock.NobodyCounts($"{schedule.Description.Name}, the schedule of {_table.OwnerName}.{_table.Describe(index).PropertyName}, goes by epochs");
            }

            value = schedule.Value(new SchedulePoint(step, epoch, own));
            if (isChecked && HyperparameterTable.Fault(_table.Describe(index), value) is { } fault)
            {
                throw Refusal(
                    _table.Describe(index), fault, $"its schedule {schedule.Description.Name} gives", value, step, "change the schedule or its settings");
            }
        }

        if (index == RateIndex && RateScale != 1)
        {
            value *= RateScale;
            if (isChecked && HyperparameterTable.Fault(_table.Describe(index), value) is { } fault)
            {
                throw Refusal(
                    _table.Describe(index), fault, $"LearningRateScale {NumberRange.Text(RateScale)} makes it", value, step, "change the scale or the learning rate");
            }
        }

        return value;
    }

    private InvalidOperationException Refusal(
        HyperparameterDescription description, string fault, string origin, double value, long step, string remedy) =>
        new(FormattableString.Invariant(
            $"{_table.OwnerName}.{description.PropertyName} {fault}, but {origin} {NumberRange.Text(value)} at step {step}: {remedy}."));
}
