using System.Text.Json;

namespace OptimizerGen.Tests.Oracles;

/// <summary>A function of two variables with its gradient in closed form.</summary>
internal sealed class FunctionProblem(JsonElement root) : OracleProblem(IdOf(root), root.Doubles("theta0"))
{
    private readonly string _function = root.GetProperty("function").GetString()!;
    private readonly Dictionary<string, double> _constants = ReadConstants(root);

    public override void Gradient<T>(int t, ReadOnlySpan<T> point, Span<T> gradient)
    {
        var formula = PlaneFunctions<T>.Gradient(_function);
        (gradient[0], gradient[1]) = formula(point[0], point[1], name => Round<T>(_constants[name]));
    }

    private static Dictionary<string, double> ReadConstants(JsonElement root) => root.TryGetProperty("constants", out var constants)
        ? constants.EnumerateObject().ToDictionary(entry => entry.Name, entry => entry.Value.GetDouble())
        : [];
}
