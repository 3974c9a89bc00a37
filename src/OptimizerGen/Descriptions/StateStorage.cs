namespace OptimizerGen;

/// <summary>How the elements of a state are kept between steps; a step always computes in full precision.</summary>
public enum StateStorage
{
    /// <summary>In the parameters' own type.</summary>
    Full,

    /// <summary>For float parameters in two bytes, the upper half of a float; for double parameters in full.</summary>
    BFloat16,
}
