using System.Numerics;

namespace OptimizerGen.Tests.Oracles;

/// <summary>What a recorded or a hand-checked trajectory asks of an optimizer, whoever wrote it.</summary>
internal interface IRunner<T>
    where T : struct, IFloatingPointIeee754<T>
{
    void Set(string hyperparameter, double value);

    void GradientPoint(ReadOnlySpan<T> theta, Span<T> point);

    void Step(Span<T> theta, ReadOnlySpan<T> gradient);

    ReadOnlySpan<T> State(string name);

    double Number(string name);
}
