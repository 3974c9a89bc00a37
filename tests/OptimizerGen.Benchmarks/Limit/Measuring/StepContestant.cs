namespace OptimizerGen.Benchmarks.Limit.Measuring;

/// <summary>Steps an optimizer of a parameter set.</summary>
/// <param name="optimizer">The optimizer.</param>
/// <param name="degree">The most threads it may use.</param>
/// <param name="elements">The elements that a step moves.</param>
internal sealed class StepContestant(Optimizer<float> optimizer, int degree, long elements) : Contestant(elements)
{
    public override void Begin() => optimizer.MaxDegreeOfParallelism = degree;

    public override void Run() => optimizer.Step();
}
