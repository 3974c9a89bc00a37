using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Tests.Matrices;
using OptimizerGen.Tests.Numerics;

namespace OptimizerGen.Compiler.Tests.Kernels;

/// <summary>What the compiler folds has the bits of what the runtime computes, although here no instruction fuses.</summary>
public sealed class NumberArithmeticTests
{
    private static readonly Dictionary<string, Op> s_operations = new()
    {
        ["Power"] = Op.Power,
        ["Exp"] = Op.Exp,
        ["ExpM1"] = Op.ExpM1,
        ["Log"] = Op.Log,
        ["LogP1"] = Op.LogP1,
        ["Tanh"] = Op.Tanh,
        ["Sin"] = Op.Sin,
        ["Cos"] = Op.Cos,
        ["Cbrt"] = Op.Cbrt,
        ["Atan2"] = Op.Atan2,
    };

    /// <summary>The interpreter's plain loops give what the runtime's vectors give.</summary>
    [Theory]
    [MemberData(nameof(FactorBits.Expected), MemberType = typeof(FactorBits))]
    public void Functions_of_matrices_have_the_runtimes_bits(string function, ulong expected) => Assert.Equal(expected, FactorBits.Of(function));

    [Theory]
    [MemberData(nameof(FunctionBits.Expected), MemberType = typeof(FunctionBits))]
    public void Functions_of_numbers_have_the_bits_of_the_runtime(string function, ulong expected) =>
        Assert.Equal(expected, FunctionBits.Of((x, y) => NumberArithmetic.Evaluate(s_operations[function], [x, y])));
}
