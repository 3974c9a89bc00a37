namespace OptimizerGen;

/// <summary>The refusal of a view that is the default value of its type, and so has no optimizer to look at.</summary>
internal static class UnownedView
{
    public static InvalidOperationException Create(string view, string lookUp) => new(
        $"This {view} is the default value, which belongs to no optimizer: take it from the optimizer's property or from {lookUp}.");
}
