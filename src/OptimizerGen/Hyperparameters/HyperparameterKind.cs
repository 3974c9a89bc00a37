namespace OptimizerGen;

/// <summary>Which numbers a hyperparameter can hold.</summary>
public enum HyperparameterKind
{
    /// <summary>Any number inside the range.</summary>
    Real,

    /// <summary>A whole number inside the range.</summary>
    Integer,

    /// <summary>0 for false or 1 for true.</summary>
    Boolean,
}
