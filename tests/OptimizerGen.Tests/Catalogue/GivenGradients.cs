using System.Numerics;

namespace OptimizerGen.Tests.Catalogue;

/// <summary>Optimizers whose gradients a test makes up, so that no step is refused whose point was not asked for.</summary>
internal static class GivenGradients
{
    public static Optimizer<T> ForGivenGradients<T>(this Optimizer<T> optimizer)
        where T : struct, IFloatingPointIeee754<T>
    {
        optimizer.RequiresGradientPoint = false;
        return optimizer;
    }
}
