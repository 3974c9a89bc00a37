using System.Globalization;

namespace OptimizerGen.Training;

/// <summary>Ends a run as soon as a quantity is at or below a threshold; checked before each step.</summary>
/// <param name="Quantity">What is watched.</param>
/// <param name="Threshold">The value at or below which the run ends.</param>
public sealed record StoppingRule(StoppingQuantity Quantity, double Threshold)
{
    /// <summary>What is watched.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is none of <see cref="StoppingQuantity"/>.</exception>
    public StoppingQuantity Quantity { get; init; } = TrainingLimits.RequireKnown(Quantity, nameof(Quantity));

    /// <summary>The value at or below which the run ends, infinite to end it at once.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not a number.</exception>
    public double Threshold { get; init; } = !double.IsNaN(Threshold)
        ? Threshold
        : throw new ArgumentOutOfRangeException(nameof(Threshold), Threshold, "The threshold of a stopping rule is not a number, so nothing is ever below it: give a number.");

    /// <summary>Whether the rule ends the run at this point.</summary>
    public bool IsMet(in TrainingPoint point) => Quantity switch
    {
        StoppingQuantity.Loss => point.Loss <= Threshold,
        StoppingQuantity.GradientNorm => point.GradientNorm <= Threshold,
        _ => point.StepSize <= Threshold,
    };

    /// <summary>The rule as a formula.</summary>
    public override string ToString()
    {
        string name = Quantity switch
        {
            StoppingQuantity.Loss => "J",
            StoppingQuantity.GradientNorm => "‖∇J‖",
            _ => "‖Δθ‖",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{name} ≤ {Threshold}");
    }
}
