namespace OptimizerGen.Compiler.Kernels;

/// <summary>How a state's values for float parameters lie in memory; for double parameters they are always kept in full.</summary>
public enum StateStorage
{
    /// <summary>In the parameters' own type.</summary>
    Full,

    /// <summary>The upper 16 bits of a float.</summary>
    BFloat16,
}
