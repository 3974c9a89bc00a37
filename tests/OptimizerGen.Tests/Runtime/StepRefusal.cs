using System.Numerics;

namespace OptimizerGen.Tests.Runtime;

internal static class StepRefusal
{
    /// <summary>What a step is refused with.</summary>
    public static string Refusal<T>(this Optimizer<T> optimizer, T[] parameters, T[] gradient)
        where T : struct, IFloatingPointIeee754<T> =>
        Assert.Throws<InvalidOperationException>(() => optimizer.Step(parameters, gradient)).Message;
}
