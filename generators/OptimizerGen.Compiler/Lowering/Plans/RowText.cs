using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Lowering.Plans;

/// <summary>Says whether rows can be stepped by themselves, and what becomes of those that are not touched.</summary>
public static class RowText
{
    // Longer conditions are read more easily in the class.
    private const int Readable = 8;

    // Conditions that go by the step do so every few steps.
    private const int StepsTried = 100;

    /// <param name="plan">How rows are stepped.</param>
    /// <param name="declarations">The states and hyperparameters.</param>
    /// <param name="defaults">The defaults of the hyperparameters, null where there is none.</param>
    public static string Of(RowPlan plan, Declarations declarations, IReadOnlyList<Value?> defaults)
    {
        if (plan.Obstacle is { } obstacle)
        {
            return $"StepRows is refused, since {obstacle}.";
        }

        if (plan.Conditions.FirstOrDefault(condition => HoldsByDefault(condition.Value, defaults)) is { } holds)
        {
            return $"With its defaults StepRows is refused, since {holds.Words}.";
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
            ? ", but what would have moved its parameters meanwhile is left out." : ", as if their gradients had been 0.";
        string[] conditions = [.. plan.Conditions.Select(condition => Text(condition.Value, declarations)).Distinct()];
        return stands + left + (conditions.Length == 0 ? "" : $" It is refused where {string.Join(" or ", conditions)}.");
    }

    private static string Listed(string[] names) => names.Length <= 1
        ? string.Concat(names)
        : $"{string.Join(", ", names.Take(names.Length - 1))} and {names[names.Length - 1]}";

    private static string Text(Value condition, Declarations declarations)
    {
        IReadOnlyList<Value> values = ValueOrder.Of([condition]);
        string[] names = [.. values.Where(value => value.Op == Op.Hyperparameter).Select(value => declarations.Hyperparameters[value.Index].Name).Distinct()];
        return values.Count > Readable && names.Length > 0 ? $"{Listed(names)} want{(names.Length == 1 ? "s" : "")} more of such a row" : KernelPrinter.Print(condition);
    }

    private static bool HoldsByDefault(Value condition, IReadOnlyList<Value?> defaults) =>
        Enumerable.Range(1, StepsTried).Any(step => Evaluate(condition, step, defaults, []) is not (0 or double.NaN));

    /// <summary>A number with all hyperparameters at their defaults; what is not known then is NaN.</summary>
    private static double Evaluate(Value wanted, int step, IReadOnlyList<Value?> defaults, Dictionary<Value, double> known)
    {
        foreach (Value value in ValueOrder.Of([wanted]).Where(value => !known.ContainsKey(value)))
        {
            double[] x = [.. value.Operands.Select(operand => known[operand])];
            known.Add(value, value.Op switch
            {
                Op.Constant => value.Constant,
                Op.StepNumber => step,
                Op.Hyperparameter => defaults[value.Index] is { } standard ? Evaluate(standard, step, defaults, []) : double.NaN,
                Op.And when x.Contains(0) => 0,
                _ when value.IsLeaf || Array.Exists(x, double.IsNaN) => double.NaN,
                _ => NumberArithmetic.Evaluate(value.Op, x),
            });
        }

        return known[wanted];
    }
}
