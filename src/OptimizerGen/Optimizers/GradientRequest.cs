using System.Numerics;

namespace OptimizerGen;

/// <summary>A gradient that a step asks for. It is to be evaluated before the next one is asked for, or the step is taken.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
public readonly ref struct GradientRequest<T>
    where T : struct, IFloatingPointIeee754<T>
{
    internal GradientRequest(string name, int index, int count, ReadOnlySpan<T> point)
    {
        Name = name;
        Index = index;
        Count = count;
        Point = point;
    }

    /// <summary>The gradient's name in the specification; the last one, with which the step is taken, is <c>grad</c>.</summary>
    public string Name { get; }

    /// <summary>Which gradient of the step it is, from 0.</summary>
    public int Index { get; }

    /// <summary>How many gradients the step asks for, at least 1.</summary>
    public int Count { get; }

    /// <summary>Whether it is the one with which the step is taken.</summary>
    public bool IsLast => Index == Count - 1;

    /// <summary>Where it is to be evaluated, of a vector. Empty of a parameter set, whose own values are there meanwhile.</summary>
    public ReadOnlySpan<T> Point { get; }
}
