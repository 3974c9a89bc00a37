using OptimizerGen.State;

namespace OptimizerGen;

/// <summary>Which hyperparameters of an optimizer have a schedule; all its groups share it.</summary>
internal sealed class ScheduleTable(HyperparameterTable hyperparameters) : INumberMemories
{
    private readonly Schedule?[] _schedules = new Schedule?[hyperparameters.Count];
    private int _used;

    public bool IsEmpty => _used == 0;

    /// <summary>The memories of the schedules that have one, such as <c>learning_rate.Plateau</c>.</summary>
    public IEnumerable<(string Name, IReadOnlyList<string> Numbers, INumberMemory Memory)> Memories
    {
        get
        {
            for (int index = 0; index < _schedules.Length; index++)
            {
                if (_schedules[index] is { Memory: { } memory } schedule)
                {
                    string name = $"{hyperparameters.Describe(index).Name}.{schedule.Description.Name}";
                    yield return (name, [.. schedule.Description.States.Select(state => state.Name)], memory);
                }
            }
        }
    }

    public Schedule? this[int index]
    {
        get => _schedules[index];
        set
        {
            if (ReferenceEquals(value, _schedules[index]))
            {
                return;
            }

            value?.Memory?.Claim(value.Description.Name, this, index);
            _schedules[index]?.Memory?.Release();
            _used += (value is null ? 0 : 1) - (_schedules[index] is null ? 0 : 1);
            _schedules[index] = value;
        }
    }

    /// <summary>A hyperparameter in a sentence, such as <c>Adam.LearningRate</c>.</summary>
    public string NameOf(int index) => $"{hyperparameters.OwnerName}.{hyperparameters.Describe(index).PropertyName}";

    /// <summary>Whether a schedule goes by the loss, and by nothing else.</summary>
    public bool AwaitLoss => !IsEmpty && Array.Exists(_schedules, GoesByLoss);

    /// <summary>Tells a loss to all schedules that go by it alone.</summary>
    public void ReportLoss(double loss)
    {
        foreach (Schedule? schedule in _schedules)
        {
            if (GoesByLoss(schedule))
            {
                schedule!.Report(loss);
            }
        }
    }

    private static bool GoesByLoss(Schedule? schedule) => schedule is { Memory: not null, Description.Inputs: [{ Name: "loss" }] };

    /// <summary>Makes every memory that of a new schedule.</summary>
    public void Reset()
    {
        foreach (Schedule? schedule in _schedules)
        {
            schedule?.Reset();
        }
    }
}
