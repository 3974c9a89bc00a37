using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Compiler.Emit.CSharp.Methods;

/// <summary>Says in words when a variant of a kernel runs.</summary>
internal static class ChoiceText
{
    // Longer conditions are read more easily where they are tested.
    private const int Readable = 8;

    public static string Describe(LoweredKernel kernel, int variant)
    {
        string cases = Cases(kernel, variant);
        if (!kernel.IsGuarded)
        {
            return $"When {cases}.";
        }

        string when = cases.Length > 0 ? $", when {cases}" : "";
        return kernel.Variants[variant].IsFallback
            ? $"The operations as written, for numbers too small or too large to be taken out of the loop{when}."
            : $"Numbers of usual size, taken together before the loop{when}.";
    }

    /// <summary>The combinations of the conditions that lead there; empty where that is every one of them.</summary>
    private static string Cases(LoweredKernel kernel, int variant)
    {
        int count = kernel.Conditions.Count - (kernel.IsGuarded ? 1 : 0);
        int all = (1 << count) - 1;
        int[] masks = [.. Enumerable.Range(0, kernel.Choices.Count).Where(mask => kernel.Choices[mask] == variant).Select(mask => mask & all).Distinct()];
        int possible = Enumerable.Range(0, kernel.Choices.Count).Where(mask => kernel.Choices[mask] >= 0).Select(mask => mask & all).Distinct().Count();
        return masks.Length == possible ? "" : string.Join("; or ", masks.Select(mask => Case(kernel.Conditions, count, mask)));
    }

    /// <summary>One combination; what the rest of it says already is left out.</summary>
    private static string Case(IReadOnlyList<Value> conditions, int count, int mask)
    {
        int[] all = [.. Enumerable.Range(0, count)];
        return string.Join(" and ", all.Where(i => !all.Any(j => Says(j, i))).Select(i => (Holds(i) ? "" : "not ") + Text(conditions[i], i)));

        bool Holds(int place) => ((mask >> place) & 1) != 0;

        bool Says(int one, int other) => Holds(one) == Holds(other)
            && (Holds(one) ? Implication.Implies(conditions[one], conditions[other]) : Implication.Implies(conditions[other], conditions[one]));
    }

    private static string Text(Value condition, int place) =>
        ValueOrder.Of([condition]).Count > Readable ? $"condition {place + 1}" : KernelPrinter.Print(condition);
}
