namespace OptimizerGen.State;

/// <summary>What the bytes of a state are.</summary>
internal enum StateType
{
    Boolean,
    Int64,
    BFloat16,
    Float32,
    Float64,
}
