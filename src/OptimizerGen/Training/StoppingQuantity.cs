namespace OptimizerGen.Training;

/// <summary>What a stopping rule watches.</summary>
public enum StoppingQuantity
{
    /// <summary>J(θ) over all samples.</summary>
    Loss,

    /// <summary>‖∇J(θ)‖₂ over all samples.</summary>
    GradientNorm,

    /// <summary>‖θ − θ of the step before‖₂.</summary>
    StepSize,
}
