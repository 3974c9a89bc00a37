namespace OptimizerGen;

/// <summary>The two element types that kernels exist for.</summary>
internal static class Precision
{
    /// <summary>The element type as C# names it.</summary>
    public static string NameOf<T>() =>
        typeof(T) == typeof(float) ? "float" : typeof(T) == typeof(double) ? "double" : typeof(T).Name;

    /// <summary>Refuses every element type but <see cref="float"/> and <see cref="double"/>.</summary>
    public static void Require<T>(string owner)
    {
        if (typeof(T) != typeof(float) && typeof(T) != typeof(double))
        {
            throw new NotSupportedException(
                $"{owner}<{NameOf<T>()}> is not supported: use {owner}<float> or {owner}<double>.");
        }
    }
}
