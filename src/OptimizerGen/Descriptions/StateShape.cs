namespace OptimizerGen;

/// <summary>What one value of a state or an input stretches over.</summary>
public enum StateShape
{
    /// <summary>One value for each element of the parameters.</summary>
    Element,

    /// <summary>One number for each unit: the whole optimizer, or one tensor when the rule works tensor by tensor.</summary>
    Number,
}
