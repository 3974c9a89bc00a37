namespace OptimizerGen.Tests.Runtime.Rules;

/// <summary>Only hyperparameters: product = half·base, declared before half = base/2, and a truth value.</summary>
internal sealed class Coupled : Optimizer<double>
{
    private static readonly OptimizerDescription s_description = new()
    {
        Name = "Coupled",
        Hyperparameters =
        [
            new HyperparameterDescription { Name = "product", PropertyName = "Product", DefaultExpression = "half * base", Range = new NumberRange(0, 8, true, true) },
            new HyperparameterDescription { Name = "half", PropertyName = "Half", DefaultExpression = "base / 2" },
            new HyperparameterDescription { Name = "base", PropertyName = "Base", Default = 2 },
            new HyperparameterDescription { Name = "flag", PropertyName = "Flag", Default = 0, Kind = HyperparameterKind.Boolean },
        ],
        DefaultOrder = [1, 0],
    };

    public Coupled()
        : base(s_description, 0)
    {
    }

    public Coupled(ParameterSet<double> parameters)
        : base(s_description, parameters)
    {
    }

    public double Product { get => GetHyperparameter(0); set => SetHyperparameter(0, value); }

    public double Half { get => GetHyperparameter(1); set => SetHyperparameter(1, value); }

    public double Base { get => GetHyperparameter(2); set => SetHyperparameter(2, value); }

    public bool Flag { get => GetHyperparameter(3) != 0; set => SetHyperparameter(3, value ? 1 : 0); }

    public List<double> Seen { get; } = [];

    protected override double EvaluateDefault(int index, ReadOnlySpan<double> values) => index switch
    {
        0 => values[1] * values[2],
        _ => values[2] / 2,
    };

    protected override void Update(int phase, in StepFrame<double> frame) => Seen.Add(frame.GetHyperparameter(0));
}
