using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Binding.Tables;

/// <summary>Makes the values of a reduction over one scope.</summary>
public sealed class ReductionBuilder(ValueFactory factory, ReductionScope scope)
{
    private static readonly Dictionary<ReductionScope, TensorWord> s_sizes = new()
    {
        [ReductionScope.Tensor] = TensorWords.Size,
        [ReductionScope.Model] = TensorWords.SizeOfModel,
    };

    /// <summary>How many elements are reduced to one number.</summary>
    public Value Size => s_sizes[scope].Leaf(factory);

    /// <summary>The root of the sum of squares. Over one tensor it is right over the whole range of double.</summary>
    public Value Norm(Value x) => scope == ReductionScope.Tensor ? Reduce(Op.ReduceNorm, x) : Make(Op.Sqrt, Reduce(Op.ReduceDot, x, x));

    /// <summary>The root of the mean of squares, likewise.</summary>
    public Value RootMeanSquare(Value x) =>
        scope == ReductionScope.Tensor ? Reduce(Op.ReduceRootMeanSquare, x) : Make(Op.Sqrt, Make(Op.Divide, Reduce(Op.ReduceDot, x, x), Size));

    public Value Reduce(Op op, params Value[] operands) => factory.Reduce(op, scope, operands);

    public Value Make(Op op, params Value[] operands) => factory.Make(op, operands);
}
