namespace OptimizerGen;

/// <summary>Which hyperparameters of an optimizer have a schedule; all its groups share it.</summary>
internal sealed class ScheduleTable(int count)
{
    private readonly Schedule?[] _schedules = new Schedule?[count];
    private int _used;

    public bool IsEmpty => _used == 0;

    public Schedule? this[int index]
    {
        get => _schedules[index];
        set
        {
            _used += (value is null ? 0 : 1) - (_schedules[index] is null ? 0 : 1);
            _schedules[index] = value;
        }
    }
}
