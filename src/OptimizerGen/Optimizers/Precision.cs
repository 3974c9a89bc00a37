namespace OptimizerGen;

/// <summary>The two element types that kernels exist for.</summary>
internal static class Precision
{
    /// <summary>Refuses every element type but <see cref="float"/> and <see cref="double"/>.</summary>
    public static void Require<T>(string owner)
    {
        if (typeof(T) != typeof(float) && typeof(T) != typeof(double))
        {
            throw new NotSupportedException(
                $"{owner}<{typeof(T).Name}> is not supported: use {owner}<float> or {owner}<double>.");
        }
    }
}
