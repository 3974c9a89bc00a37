namespace OptimizerGen.Tests.Runtime.Rules;

/// <summary>initial·scale, where a report that is above the lowest by more than the margin halves the scale.</summary>
internal sealed class Patient : Schedule
{
    private static readonly ScheduleDescription s_description = new()
    {
        Name = "Patient",
        Hyperparameters = [new HyperparameterDescription { Name = "margin", PropertyName = "Margin" }],
        States =
        [
            new StateDescription { Name = "scale", PropertyName = "Scale", Shape = StateShape.Number },
            new StateDescription { Name = "lowest", PropertyName = "Lowest", Shape = StateShape.Number },
        ],
        Inputs = [new InputDescription { Name = "loss", PropertyName = "Loss", Shape = StateShape.Number }],
    };

    public Patient()
        : base(s_description)
    {
    }

    public double Margin { get => GetHyperparameter(0); set => SetHyperparameter(0, value); }

    public double Scale => GetState(0);

    public double Lowest => GetState(1);

    public override double Value(in SchedulePoint point) => point.Initial * GetState(0);

    protected override void Initialize(Span<double> states)
    {
        states[0] = 1;
        states[1] = 100 * Margin;
    }

    protected override void Update(ReadOnlySpan<double> inputs, Span<double> states)
    {
        double margin = Margin;
        if (inputs[0] > states[1] + margin)
        {
            states[0] /= 2;
        }

        states[1] = Math.Min(states[1], inputs[0]);
    }
}
