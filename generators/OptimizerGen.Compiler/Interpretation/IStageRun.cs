namespace OptimizerGen.Compiler.Interpretation;

/// <summary>A stage of a plan with the tensor and the numbers that it is run with.</summary>
internal interface IStageRun
{
    /// <summary>Runs it, and puts its reductions to one number behind those of the stages before it in its phase.</summary>
    void Run();
}
