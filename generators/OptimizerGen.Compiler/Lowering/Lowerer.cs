using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Lowering;

/// <summary>Takes a kernel from what it means to how it runs: one rewrite after the other, each in a class of its own.</summary>
public static class Lowerer
{
    public static LoweredKernel Lower(Kernel kernel, NumericsMode numerics)
    {
        Kernel rewritten = ConditionsToCoefficients.Run(kernel);
        (IReadOnlyList<Value> conditions, IReadOnlyList<Kernel> byMask) = SplitUniformConditions.Run(rewritten);
        var variants = new List<KernelVariant>();
        var choices = new List<int>();
        foreach (Kernel specialized in byMask)
        {
            KernelVariant variant = SplitAtReductions.Run(RewriteAlgebra(specialized, numerics));
            int known = variants.FindIndex(existing => existing.Kernel.Stores.SequenceEqual(variant.Kernel.Stores));
            choices.Add(known >= 0 ? known : variants.Count);
            if (known < 0)
            {
                variants.Add(variant);
            }
        }

        return new LoweredKernel(kernel.Name, conditions, variants, choices);
    }

    private static Kernel RewriteAlgebra(Kernel kernel, NumericsMode numerics) => numerics switch
    {
        NumericsMode.Strict => kernel,
        NumericsMode.Fused => FuseMultiplyAdd.Run(PullNumbersOut.Run(kernel)),
        _ => PullNumbersOut.Run(kernel),
    };
}
