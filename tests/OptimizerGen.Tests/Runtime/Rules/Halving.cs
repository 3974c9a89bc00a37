namespace OptimizerGen.Tests.Runtime.Rules;

/// <summary>initial·factor^(t − 1)·2^(−epoch), with a setting of its own.</summary>
internal sealed class Halving : Schedule
{
    private static readonly ScheduleDescription s_description = new()
    {
        Name = "Halving",
        Hyperparameters =
        [
            new HyperparameterDescription { Name = "factor", PropertyName = "Factor", Default = 0.5, Range = new NumberRange(0, 4, true, true) },
            new HyperparameterDescription { Name = "total_steps", PropertyName = "TotalSteps", Kind = HyperparameterKind.Integer },
        ],
    };

    public Halving()
        : base(s_description)
    {
    }

    public double Factor { get => GetHyperparameter(0); set => SetHyperparameter(0, value); }

    public int TotalSteps { get => (int)GetHyperparameter(1); set => SetHyperparameter(1, value); }

    public override double Value(in SchedulePoint point)
    {
        double value = point.Initial;
        for (long step = 1; step < Math.Min(point.Step, TotalSteps); step++)
        {
            value *= Factor;
        }

        return Math.ScaleB(value, -(int)point.Epoch);
    }
}
