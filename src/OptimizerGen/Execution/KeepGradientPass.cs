using System.Numerics;
using System.Runtime.InteropServices;

namespace OptimizerGen.Execution;

/// <summary>Copies the gradient, scaled as a step scales it, to the state that an earlier gradient of the step is kept in.</summary>
/// <param name="state">The state's index.</param>
internal sealed class KeepGradientPass<T>(int state) : StepPass<T>
    where T : struct, IFloatingPointIeee754<T>
{
    /// <summary>What the gradient is multiplied with.</summary>
    public double Scale { get; set; } = 1;

    /// <inheritdoc/>
    public override bool CrossesTensors => true;

    public override void Run(in Segment<T> segment, ReadOnlySpan<double> numbers)
    {
        ReadOnlySpan<T> gradient = MemoryMarshal.CreateReadOnlySpan(ref segment.Gradient<T>(), segment.Length);
        Span<T> kept = MemoryMarshal.CreateSpan(ref segment.State<T>(state), segment.Length);
        if (Scale == 1)
        {
            gradient.CopyTo(kept);
            return;
        }

        T scale = T.CreateTruncating(Scale);
        int i = 0;
        for (; i <= kept.Length - Vector<T>.Count; i += Vector<T>.Count)
        {
            (new Vector<T>(gradient[i..]) * scale).CopyTo(kept[i..]);
        }

        for (; i < kept.Length; i++)
        {
            kept[i] = gradient[i] * scale;
        }
    }
}
