namespace OptimizerGen.Execution;

/// <summary>What is asked of a rule.</summary>
internal enum RulePart
{
    /// <summary>The initial values of its states.</summary>
    Initialize,

    /// <summary>A step.</summary>
    Update,

    /// <summary>The point where the last gradient of the next step is evaluated.</summary>
    GradientPoint,

    /// <summary>The point of a gradient before that.</summary>
    EarlierPoint,

    /// <summary>One of its views.</summary>
    View,
}
