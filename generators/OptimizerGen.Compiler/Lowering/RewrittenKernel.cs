using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Language;

namespace OptimizerGen.Compiler.Lowering;

/// <summary>A kernel whose algebra is rewritten as its numerics allow, and the one that runs where the numbers do not allow it.</summary>
/// <param name="Rewritten">The kernel for most numbers.</param>
/// <param name="Condition">When the numbers allow it: 1 or 0 in a step; null for always.</param>
/// <param name="Fallback">The operations as written.</param>
internal sealed record RewrittenKernel(Kernel Rewritten, Value? Condition, Kernel Fallback)
{
    /// <param name="kernel">The kernel.</param>
    /// <param name="numerics">How freely its arithmetic may be rewritten.</param>
    /// <param name="movesNumbers">Whether numbers may be moved out of operations on elements.</param>
    public static RewrittenKernel Of(Kernel kernel, NumericsMode numerics, bool movesNumbers)
    {
        if (numerics == NumericsMode.Strict)
        {
            return new RewrittenKernel(kernel, null, kernel);
        }

        (Kernel pulled, Value? condition) = movesNumbers ? PullNumbersOut.Run(kernel) : (kernel, null);
        (Kernel rewritten, Kernel fallback) = numerics switch
        {
            NumericsMode.Plain => (pulled, kernel),
            NumericsMode.Fused => (FuseMultiplyAdd.Run(pulled), FuseMultiplyAdd.Run(kernel)),
            _ => throw new InvalidOperationException($"There is no arithmetic called {numerics}."),
        };
        bool isNever = condition is { Op: Op.Constant, Constant: 0 };
        return new RewrittenKernel(isNever ? fallback : rewritten, condition is { Op: Op.Constant } ? null : condition, fallback);
    }

    /// <summary>When the numbers allow all of some kernels; null for always.</summary>
    public static Value? CommonCondition(IEnumerable<RewrittenKernel> kernels, ValueFactory factory) => kernels
        .Select(kernel => kernel.Condition).OfType<Value>().Distinct()
        .Aggregate((Value?)null, (all, condition) => all is null ? condition : factory.Make(Op.And, all, condition));
}
