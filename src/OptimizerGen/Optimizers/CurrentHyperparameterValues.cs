namespace OptimizerGen;

/// <summary>
/// What the hyperparameters are at a step: schedules applied to their own values, and defaults by expression
/// following the values that the others have at that step.
/// </summary>
internal sealed class CurrentHyperparameterValues(HyperparameterTable table)
{
    private readonly Schedule?[] _schedules = new Schedule?[table.Count];
    private readonly double[] _preview = new double[table.Count];
    private double[] _taken = new double[table.Count];
    private double[] _upcoming = new double[table.Count];
    private bool _isPreviewing;

    /// <summary>The values of the last step taken.</summary>
    public ReadOnlySpan<double> Taken => _taken;

    /// <summary>The values that <see cref="Prepare"/> worked out.</summary>
    public ReadOnlySpan<double> Upcoming => _upcoming;

    public Schedule? GetSchedule(int index) => _schedules[index];

    public void SetSchedule(int index, Schedule? schedule) => _schedules[index] = schedule;

    /// <summary>Works out the values of a step and checks them, before anything else is touched.</summary>
    public void Prepare(long step, long epoch)
    {
        table.RequireComplete();
        Evaluate(_upcoming, step, epoch, isChecked: true);
    }

    /// <summary>The prepared values become those of the last step.</summary>
    public void Commit() => (_taken, _upcoming) = (_upcoming, _taken);

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
            if (!table.FollowsOthers(index))
            {
                values[index] = Scheduled(index, table[index], step, epoch, isChecked);
            }
        }

        foreach (int index in table.DefaultOrder)
        {
            if (table.FollowsOthers(index))
            {
                double value = Scheduled(index, table.EvaluateDefault(index, values), step, epoch, isChecked);
                values[index] = value;
                if (isChecked && _schedules[index] is null && HyperparameterTable.Fault(table.Describe(index), value) is { } fault)
                {
                    HyperparameterDescription description = table.Describe(index);
                    throw new InvalidOperationException(
                        $"{table.OwnerName}.{description.PropertyName} {fault}, but its default, {description.DefaultExpression}, gives {NumberRange.Text(value)} at step {step}: set it, or what it depends on.");
                }
            }
        }
    }

    private double Scheduled(int index, double own, long step, long epoch, bool isChecked)
    {
        if (_schedules[index] is not { } schedule)
        {
            return own;
        }

        double value = schedule.Value(new SchedulePoint(step, epoch, own));
        HyperparameterDescription description = table.Describe(index);
        if (isChecked && HyperparameterTable.Fault(description, value) is { } fault)
        {
            throw new InvalidOperationException(
                $"{table.OwnerName}.{description.PropertyName} {fault}, but its schedule {schedule.Description.Name} gives {NumberRange.Text(value)} at step {step}: change the schedule or its settings.");
        }

        return value;
    }
}
