namespace OptimizerGen.Compiler.Language;

/// <summary>How freely a rule's arithmetic may be rewritten.</summary>
public enum NumericsMode
{
    /// <summary>Algebra with a bounded error: numbers gather, divisions by numbers become multiplications.</summary>
    Plain,

    /// <summary>Exactly the operations that are written.</summary>
    Strict,

    /// <summary>As plain, and sums of products in one rounding.</summary>
    Fused,
}
