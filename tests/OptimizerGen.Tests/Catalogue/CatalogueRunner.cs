using System.Numerics;
using OptimizerGen.Optimizers;
using OptimizerGen.Tests.Oracles;

namespace OptimizerGen.Tests.Catalogue;

/// <summary>Runs a class of the catalogue through its public members, on one vector.</summary>
internal sealed class CatalogueRunner<T>(string name, int length) : IRunner<T>
    where T : struct, IFloatingPointIeee754<T>
{
    public Optimizer<T> Optimizer { get; } = OptimizerCatalogue.Create<T>(name, length);

    public void Set(string hyperparameter, double value) => Optimizer.Hyperparameters[hyperparameter] = value;

    public int EarlierGradients => Optimizer.Description.EarlierGradients.Count;

    public void KeepGradient(ReadOnlySpan<T> gradient) => Optimizer.KeepGradient(gradient);

    public void GradientPoint(ReadOnlySpan<T> theta, Span<T> point) => Optimizer.WriteGradientPoint(theta, point);

    public void Step(Span<T> theta, ReadOnlySpan<T> gradient) => Optimizer.Step(theta, gradient);

    public ReadOnlySpan<T> State(string name) => Optimizer.States[name].ToArray();

    public double Number(string name) => Optimizer.States.Number(name);
}
