namespace OptimizerGen;

/// <summary>What a step does about a gradient with an element that is infinite or not a number.</summary>
public enum NonFiniteHandling
{
    /// <summary>Nothing: the element goes the way of any other. The gradient is not looked at beforehand.</summary>
    Propagate,

    /// <summary>The step is left out: parameters, states and step count stay as they were.</summary>
    Skip,

    /// <summary>The step is refused with a <see cref="NotFiniteNumberException"/> that names the place; nothing is changed.</summary>
    Throw,
}
