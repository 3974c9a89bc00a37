namespace OptimizerGen.Compiler.Language;

/// <summary>Which numbers a hyperparameter takes.</summary>
public enum HyperparameterType
{
    Real,
    Integer,
    Boolean,

    /// <summary>Several real numbers.</summary>
    List,
}
