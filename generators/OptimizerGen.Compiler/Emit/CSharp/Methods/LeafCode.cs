using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Emit.CSharp.Methods;

/// <summary>How the leaves among the numbers are read in each kind of method; what has no row there cannot be read there.</summary>
internal static class LeafCode
{
    /// <summary>The head of the loop over the tensors of a frame.</summary>
    public const string EachTensor = "for (int i = 0; i < frame.TensorCount; i++)";

    public const string OneTensor = "global::OptimizerGen.CompilerServices.StepFrame<T> tensor = frame.Tensor(i);";

    private static readonly Dictionary<Op, Func<int, string, string>> s_inFrame = new()
    {
        [Op.Hyperparameter] = (index, _) => $"frame.GetHyperparameter({index})",
        [Op.StepNumber] = (_, _) => "frame.Step",
        [Op.Epoch] = (_, _) => "frame.Epoch",
        [Op.NumberInput] = (index, _) => $"frame.GetInput({index})",
        [Op.Size] = (_, tensor) => $"{tensor}.Size",
        [Op.SizeOfModel] = (_, _) => "frame.SizeOfModel",
        [Op.Rows] = (_, tensor) => $"{tensor}.Rows",
        [Op.Columns] = (_, tensor) => $"{tensor}.Columns",
        [Op.Rank] = (_, tensor) => $"{tensor}.Rank",
        [Op.Blocks] = (_, tensor) => $"{tensor}.Blocks",
        [Op.NumberState] = (index, tensor) => $"{tensor}.GetNumberState({index})",
    };

    private static readonly Dictionary<Op, Func<int, string>> s_inSchedule = new()
    {
        [Op.Hyperparameter] = index => $"base.GetHyperparameter({index})",
        [Op.StepNumber] = _ => "point.Step",
        [Op.Epoch] = _ => "point.Epoch",
        [Op.InitialValue] = _ => "point.Initial",
        [Op.ListSize] = index => $"base.GetListSize({index})",
        [Op.NumberState] = index => $"base.GetState({index})",
    };

    private static readonly Dictionary<Op, Func<int, string>> s_inReport = new()
    {
        [Op.Hyperparameter] = index => $"base.GetHyperparameter({index})",
        [Op.NumberInput] = index => $"inputs[{index}]",
        [Op.NumberState] = index => $"states[{index}]",
    };

    private static readonly Dictionary<Op, Func<int, string>> s_inDefault = new() { [Op.Hyperparameter] = index => $"values[{index}]" };

    /// <summary>The leaves that a frame can read.</summary>
    public static IEnumerable<Op> LeavesOfFrame => s_inFrame.Keys;

    public static string FrameOfTensor(bool perTensor) => perTensor ? "tensor" : "frame";

    /// <summary>In the methods of an optimizer that get a frame.</summary>
    /// <param name="leaf">The leaf.</param>
    /// <param name="perTensor">Whether tensors are taken one by one, each with a frame of its own.</param>
    public static string InFrame(Value leaf, bool perTensor) => s_inFrame[leaf.Op](leaf.Index, FrameOfTensor(perTensor));

    /// <summary>In a schedule's value.</summary>
    public static string InSchedule(Value leaf) => s_inSchedule[leaf.Op](leaf.Index);

    /// <summary>Where a schedule's memory is written.</summary>
    public static string InReport(Value leaf) => s_inReport[leaf.Op](leaf.Index);

    /// <summary>In a default that is an expression of other hyperparameters.</summary>
    public static string InDefault(Value leaf) => s_inDefault[leaf.Op](leaf.Index);
}
