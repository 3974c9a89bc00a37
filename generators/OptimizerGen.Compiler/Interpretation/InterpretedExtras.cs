namespace OptimizerGen.Compiler.Interpretation;

/// <summary>What an interpreted step does beside its rule, as the loads and stores of a plan allow it.</summary>
/// <param name="GradientScale">What the gradient is multiplied with.</param>
/// <param name="GradientLimit">The largest magnitude of its elements afterwards.</param>
/// <param name="Keep">What the parameters are multiplied with before the rule.</param>
/// <param name="FlushesSubnormals">Whether subnormal values of states become 0.</param>
/// <param name="ClearsGradient">Whether the gradient becomes 0 when it has been used.</param>
public sealed record InterpretedExtras(
    double GradientScale = 1, double GradientLimit = double.PositiveInfinity, double Keep = 1, bool FlushesSubnormals = false, bool ClearsGradient = false)
{
    public static readonly InterpretedExtras None = new();

    /// <summary>Whether anything is done to what is loaded.</summary>
    public bool Shapes => GradientScale != 1 || GradientLimit < double.PositiveInfinity || Keep != 1;
}
