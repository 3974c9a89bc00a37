using OptimizerGen.Compiler.Diagnostics;

namespace OptimizerGen.Compiler.Binding.Tables;

/// <summary>The end of a sentence about a name that is not known.</summary>
internal static class Suggestion
{
    /// <summary>Names that papers and other libraries have for what the language calls otherwise.</summary>
    private static readonly Dictionary<string, string> s_familiar = new(StringComparer.Ordinal)
    {
        ["gradient"] = "grad",
        ["gradients"] = "grad",
        ["grads"] = "grad",
        ["g_t"] = "grad",
        ["gₜ"] = "grad",
        ["param"] = "theta",
        ["params"] = "theta",
        ["parameter"] = "theta",
        ["parameters"] = "theta",
        ["weight"] = "theta",
        ["weights"] = "theta",
        ["w"] = "theta",
        ["x"] = "theta",
        ["p"] = "theta",
        ["theta_t"] = "theta",
        ["lr"] = "learning_rate",
        ["alpha"] = "learning_rate",
        ["eta"] = "learning_rate",
        ["eps"] = "epsilon",
        ["π"] = "pi",
        ["infinity"] = "inf",
        ["Infinity"] = "inf",
        ["m_t"] = "m",
        ["v_t"] = "v",
        ["m̂"] = "m_hat",
        ["v̂"] = "v_hat",
        ["maximum"] = "max",
        ["minimum"] = "min",
        ["fmax"] = "max",
        ["fmin"] = "min",
        ["clip"] = "clamp",
        ["len"] = "size",
        ["length"] = "size",
        ["prev"] = "previous",
        ["old"] = "previous",
        ["average"] = "mean",
        ["mean_of"] = "mean",
        ["ln"] = "log",
        ["signum"] = "sign",
        ["sgn"] = "sign",
    };

    /// <summary>Names that are known everywhere.</summary>
    private static readonly string[] s_constants = ["pi", "inf"];

    /// <summary>Functions that the language has no word for, and what is written instead.</summary>
    private static readonly Dictionary<string, string> s_instead = new(StringComparer.Ordinal)
    {
        ["pow"] = "x^y",
        ["power"] = "x^y",
        ["square"] = "x^2",
        ["if"] = "where(condition, a, b)",
        ["iif"] = "where(condition, a, b)",
        ["norm1"] = "sum(abs(x))",
        ["norm2"] = "norm(x)",
        ["zeros"] = "0",
        ["ones"] = "1",
        ["zeros_like"] = "0",
        ["ones_like"] = "1",
    };

    public static string For(string name, IEnumerable<string> known)
    {
        string[] names = [.. known];
        if (s_instead.TryGetValue(name, out string? instead) && !names.Contains(name))
        {
            return $" Write {instead}.";
        }

        string? familiar = s_familiar.TryGetValue(name, out string? meant) && (s_constants.Contains(meant) || names.Contains(meant)) ? meant : null;
        return (familiar ?? NearestName.Find(name, names)) is { } nearest ? $" Did you mean '{nearest}'?" : "";
    }
}
