using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Binding.Tables;

/// <summary>A number that the language itself knows at each step.</summary>
/// <param name="Name">The word.</param>
/// <param name="Leaf">What the kernels have for it.</param>
/// <param name="Less">What is taken off it: <c>step</c> is <c>t</c> − 1.</param>
/// <param name="IsOfSchedules">Whether only schedules know it.</param>
internal sealed record StepWord(string Name, Op Leaf, double Less = 0, bool IsOfSchedules = false);

/// <summary>The words for where a run is.</summary>
internal static class StepWords
{
    public static readonly StepWord Number = new("t", Op.StepNumber);

    public static readonly StepWord Taken = new("step", Op.StepNumber, Less: 1);

    public static readonly StepWord Epoch = new("epoch", Op.Epoch);

    public static readonly StepWord Initial = new("initial", Op.InitialValue, IsOfSchedules: true);

    /// <summary>In the order in which kernels are given them.</summary>
    public static readonly IReadOnlyList<StepWord> Rows = [Number, Taken, Epoch, Initial];
}

/// <summary>Numbers with a name.</summary>
internal static class ConstantTable
{
    public static readonly IReadOnlyList<(string Name, double Value)> Rows = [("pi", Math.PI), ("inf", double.PositiveInfinity)];
}
