using System.Numerics;

namespace OptimizerGen.Tests.Oracles;

/// <summary>What a recorded or a hand-checked trajectory asks of an optimizer, whoever wrote it.</summary>
internal interface IRunner<T>
    where T : struct, IFloatingPointIeee754<T>
{
    void Set(string hyperparameter, double value);

    /// <summary>How many gradients a step asks for before its last one.</summary>
    int EarlierGradients => 0;

    void GradientPoint(ReadOnlySpan<T> theta, Span<T> point);

    /// <summary>Hands over a gradient before the last one.</summary>
    void KeepGradient(ReadOnlySpan<T> gradient) => throw new NotSupportedException("The step asks for one gradient.");

    void Step(Span<T> theta, ReadOnlySpan<T> gradient);

    /// <summary>All numbers of a state, tensor after tensor.</summary>
    double[] State(string name);

    /// <summary>The names of what the rule reads out beside the parameters.</summary>
    IEnumerable<string> Views { get; }

    /// <summary>What the rule reads out between steps.</summary>
    T[] View(string name, ReadOnlySpan<T> theta);
}
