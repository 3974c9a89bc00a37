using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Compiler.Interpretation;

/// <summary>A stage that is not done, because what it waits for does not hold: its reductions have no results, and nothing reads them.</summary>
internal sealed class OmittedRun<T>(Stage stage, InterpretedTensor<T> tensor) : IStageRun
    where T : struct
{
    public void Run() => tensor.Totals.AddRange(stage.Reductions.Select(_ => double.NaN));
}
