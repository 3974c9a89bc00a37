using System.Runtime.CompilerServices;

namespace OptimizerGen.Elements.Noise;

/// <summary>The random words of one call in a rule, at one step and for one tensor, counted by the element.</summary>
/// <param name="key">What they are drawn with.</param>
/// <param name="tensor">The tensor's index in its set.</param>
/// <param name="first">The element that is counted from.</param>
internal readonly struct NoiseStream(NoiseKey key, uint tensor, uint first)
{
    /// <summary>The same, counted from an element further on.</summary>
    public NoiseStream From(int index) => new(key, tensor, unchecked(first + (uint)index));

    /// <summary>An element that is counted from the first.</summary>
    public uint At(nuint index) => unchecked(first + (uint)index);

    /// <summary>Two words for each element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Words<T>(T elements, out T second)
        where T : struct, IWords<T> => Threefry.Words(key.Low, key.High, elements, elements.Create(tensor), out second);
}
