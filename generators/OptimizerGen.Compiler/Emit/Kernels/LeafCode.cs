using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Emit.Kernels;

/// <summary>How the leaves among the numbers are read in each kind of method.</summary>
internal static class LeafCode
{
    /// <summary>In the methods of an optimizer that get a frame.</summary>
    public static string InFrame(Value leaf) => leaf.Op switch
    {
        Op.Hyperparameter => $"frame.GetHyperparameter({leaf.Index})",
        Op.StepNumber => "frame.Step",
        Op.Epoch => "frame.Epoch",
        Op.Size => "frame.Size",
        Op.NumberInput => $"frame.GetInput({leaf.Index})",
        _ => $"frame.GetNumberState({leaf.Index})",
    };

    /// <summary>In a schedule's value.</summary>
    public static string InSchedule(Value leaf) => leaf.Op switch
    {
        Op.Hyperparameter => $"GetHyperparameter({leaf.Index})",
        Op.StepNumber => "point.Step",
        Op.Epoch => "point.Epoch",
        _ => "point.Initial",
    };

    /// <summary>In a default that is an expression of other hyperparameters.</summary>
    public static string InDefault(Value leaf) => $"values[{leaf.Index}]";
}
