using System.Numerics;
using OptimizerGen.Tests.Oracles;
using OptimizerGen.Tests.References;

namespace OptimizerGen.Specs.Tests.Running;

/// <summary>Runs a hand-written rule.</summary>
internal sealed class ReferenceRunner<T>(string name, int length) : IRunner<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly Reference<T> _rule = ReferenceTable<T>.Create(name, length);

    public IEnumerable<string> States => _rule.States;

    public void Set(string hyperparameter, double value) => _rule[hyperparameter] = value;

    public int EarlierGradients => _rule.EarlierGradients;

    public void KeepGradient(ReadOnlySpan<T> gradient) => _rule.KeepGradient(gradient);

    public void GradientPoint(ReadOnlySpan<T> theta, Span<T> point) => _rule.GradientPoint(theta, point);

    public void Step(Span<T> theta, ReadOnlySpan<T> gradient) => _rule.Step(theta, gradient);

    public ReadOnlySpan<T> State(string name) => _rule.State(name);

    public double Number(string name) => _rule.Number(name);
}
