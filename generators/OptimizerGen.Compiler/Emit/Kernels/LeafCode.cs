using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Emit.Kernels;

/// <summary>How the leaves among the numbers are read in each kind of method.</summary>
internal static class LeafCode
{
    /// <summary>The head of the loop over the tensors of a frame.</summary>
    public const string EachTensor = "for (int i = 0; i < frame.TensorCount; i++)";

    public const string OneTensor = "global::OptimizerGen.CompilerServices.StepFrame<T> tensor = frame.Tensor(i);";

    /// <summary>In the methods of an optimizer that get a frame.</summary>
    /// <param name="perTensor">Whether tensors are taken one by one, each with a frame of its own.</param>
    public static Func<Value, string> InFrame(bool perTensor) => leaf => leaf.Op switch
    {
        Op.Hyperparameter => $"frame.GetHyperparameter({leaf.Index})",
        Op.StepNumber => "frame.Step",
        Op.Epoch => "frame.Epoch",
        Op.NumberInput => $"frame.GetInput({leaf.Index})",
        Op.Size => $"{FrameOfTensor(perTensor)}.Size",
        _ => $"{FrameOfTensor(perTensor)}.GetNumberState({leaf.Index})",
    };

    public static string FrameOfTensor(bool perTensor) => perTensor ? "tensor" : "frame";

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
