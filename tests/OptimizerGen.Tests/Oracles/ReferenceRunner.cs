using System.Numerics;
using OptimizerGen.Tests.References;

namespace OptimizerGen.Tests.Oracles;

/// <summary>Runs a hand-written rule.</summary>
internal sealed class ReferenceRunner<T>(Reference<T> rule) : IRunner<T>
    where T : struct, IFloatingPointIeee754<T>
{
    public ReferenceRunner(string name, params IReadOnlyList<int[]> shapes)
        : this(ReferenceTable<T>.Create(name, shapes))
    {
    }

    /// <summary>The states to compare.</summary>
    public IEnumerable<string> States => rule.States;

    public void Set(string hyperparameter, double value) => rule[hyperparameter] = value;

    public int EarlierGradients => rule.EarlierGradients;

    public void KeepGradient(ReadOnlySpan<T> gradient) => rule.KeepGradient(gradient);

    public void GradientPoint(ReadOnlySpan<T> theta, Span<T> point) => rule.GradientPoint(theta, point);

    public void Step(Span<T> theta, ReadOnlySpan<T> gradient) => rule.Step(theta, gradient);

    public double[] State(string name) => rule.State(name);

    public IEnumerable<string> Views => rule.Views;

    public T[] View(string name, ReadOnlySpan<T> theta) => rule.View(name, theta);
}
