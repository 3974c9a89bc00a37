namespace OptimizerGen.Benchmarks.Limit.Rules;

/// <summary>A rule to be measured.</summary>
/// <param name="Name">Its name in the catalogue.</param>
/// <param name="Loop">A step as a loop that one would write by hand, where it is short to write.</param>
/// <param name="Tensors">A step as calls of TensorPrimitives, likewise.</param>
internal sealed record RuleRow(string Name, Action<StepMemory>? Loop = null, Action<StepMemory>? Tensors = null)
{
    /// <summary>Rules that have every form that occurs: no state to three, no division to one with two roots, and reductions.</summary>
    public static IReadOnlyList<RuleRow> All { get; } =
    [
        new("GradientDescent", HandLoops.GradientDescent, TensorSteps.GradientDescent),
        new("MomentumSum", HandLoops.MomentumSum, TensorSteps.MomentumSum),
        new("Nesterov"),
        new("Lion", HandLoops.Lion, TensorSteps.Lion),
        new("AdaGrad", HandLoops.AdaGrad, TensorSteps.AdaGrad),
        new("RmsProp", HandLoops.RmsProp, TensorSteps.RmsProp),
        new("AdaDelta"),
        new("Adam", HandLoops.Adam, TensorSteps.Adam),
        new("AdamW", HandLoops.AdamW, TensorSteps.AdamW),
        new("AmsGrad"),
        new("AdaMax"),
        new("Nadam"),
        new("Lamb"),
    ];
}
