using OptimizerGen.Compiler;
using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Cli.Inspection;

/// <summary>The loops of a rule.</summary>
internal static class LoweredSpec
{
    public static LoweredOptimizer Of(BoundOptimizer optimizer)
    {
        CompilerResult<LoweredOptimizer> lowered = SpecCompiler.Lower(optimizer);
        return lowered.Value ?? throw new UserErrorException(string.Join('\n', lowered.Diagnostics));
    }
}
