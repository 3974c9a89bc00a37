using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Lowering.Plans;

/// <summary>Says whether rows can be stepped by themselves, and what becomes of those that are not touched.</summary>
public static class RowText
{
    // Longer conditions are read more easily in the class.
    private const int Readable = 8;

    public static string Of(RowPlan plan, Declarations declarations)
    {
        if (plan.Obstacle is { } obstacle)
        {
            return $"StepRows is refused, since {obstacle}.";
        }

        string[] caught =
        [
            .. plan.DecaysOfStates.Keys.OrderBy(state => state).Select(state => declarations.States[state].Name),
            .. plan.DecayOfParameters is null ? Array.Empty<string>() : ["the decay of theta"],
        ];
        string stands = caught.Length == 0
            ? "StepRows moves rows that alone have a gradient; the others have nothing to catch up with"
            : $"StepRows moves rows that alone have a gradient; what a row missed of {Listed(caught)} it catches up with when it has one again";
        string left = plan.LeavesOut
            ? ", but what would have moved its parameters meanwhile is left out." : ", as if its gradient had been 0.";
        string[] conditions = [.. plan.Conditions.Select(condition => Text(condition.Value)).Distinct()];
        return stands + left + (conditions.Length == 0 ? "" : $" It is refused while {string.Join(" or ", conditions)}.");
    }

    private static string Listed(string[] names) => names.Length == 1
        ? names[0]
        : $"{string.Join(", ", names.Take(names.Length - 1))} and {names[names.Length - 1]}";

    private static string Text(Value condition) => ValueOrder.Of([condition]).Count > Readable
        ? "settings of the rule do more to such a row than to shrink it"
        : Outer(KernelPrinter.Print(condition));

    private static string Outer(string text) => text.StartsWith("(", StringComparison.Ordinal) && text.IndexOf(')') == text.Length - 1
        ? text.Substring(1, text.Length - 2)
        : text;
}
