using System.Numerics.Tensors;
using OptimizerGen.Benchmarks.Limit.Rules;

namespace OptimizerGen.Benchmarks.Limit.Topics;

/// <summary>Something that a step does beside its rule, and the same as passes of their own before and after a plain step.</summary>
/// <param name="Name">What it is.</param>
/// <param name="IsReading">Whether it needs one more reading of the gradient.</param>
/// <param name="Bytes">The bytes that the updating pass moves for each parameter, 28 without extras.</param>
/// <param name="Set">Asks the optimizer for it.</param>
/// <param name="Before">The passes before the step.</param>
/// <param name="After">The passes after the step; none where there is nothing to do by hand.</param>
internal sealed record ExtraRow(
    string Name, bool IsReading, int Bytes, Action<Optimizer<float>> Set, Action<StepMemory>? Before = null, Action<StepMemory>? After = null)
{
    /// <summary>The bytes that Adam moves for each parameter.</summary>
    public const int PlainBytes = 28;

    private const int ClearingBytes = PlainBytes + sizeof(float);
    private const float Limit = 1;

    // Near enough to 1 to change little however often it is applied.
    private const float Scale = 0.9999999f;

    public static IReadOnlyList<ExtraRow> All { get; } =
    [
        new("scale, limit, decay", false, PlainBytes, Shape, ShapeBefore),
        new("clearing the gradient", false, ClearingBytes, optimizer => optimizer.Parameters!.Set.ClearGradientsAfterStep = true, _ => { }, Clear),
        new("flushing subnormals", false, PlainBytes, optimizer => optimizer.FlushSubnormals = true),
        new("all of these", false, ClearingBytes, Everything, ShapeBefore, Clear),
        new("global norm", true, PlainBytes, optimizer => optimizer.ClipGlobalNorm = LargestNorm(optimizer), NormBefore),
        new("global norm and all of these", true, ClearingBytes, optimizer => { Everything(optimizer); optimizer.ClipGlobalNorm = LargestNorm(optimizer); }, AllBefore, Clear),
    ];

    /// <summary>Whether a row is to show that one pass is faster than several: by hand it takes two or more.</summary>
    public bool IsSeveral => Before == ShapeBefore || Before == AllBefore;

    /// <summary>Takes everything back.</summary>
    public static void Unset(Optimizer<float> optimizer)
    {
        optimizer.GradientScale = 1;
        optimizer.ClipGradientValue = double.PositiveInfinity;
        optimizer.ClipGlobalNorm = double.PositiveInfinity;
        optimizer.DecoupledWeightDecay = 0;
        optimizer.FlushSubnormals = false;
        optimizer.Parameters!.Set.ClearGradientsAfterStep = false;
    }

    private static void Shape(Optimizer<float> optimizer)
    {
        optimizer.GradientScale = Scale;
        optimizer.ClipGradientValue = Limit;
        optimizer.DecoupledWeightDecay = 0.01;
    }

    private static void Everything(Optimizer<float> optimizer)
    {
        Shape(optimizer);
        optimizer.FlushSubnormals = true;
        optimizer.Parameters!.Set.ClearGradientsAfterStep = true;
    }

    // Elements are about 1 in the root mean square: half of the norm they have.
    private static double LargestNorm(Optimizer<float> optimizer) => Math.Sqrt(optimizer.Length) / 2;

    private static void ShapeBefore(StepMemory memory)
    {
        // By 1, since here the gradient itself is changed, which is to be the same at the next call.
        TensorPrimitives.Multiply(memory.Gradient, 1, memory.Gradient);
        TensorPrimitives.Clamp(memory.Gradient, -2 * Limit, 2 * Limit, memory.Gradient);
        TensorPrimitives.Multiply(memory.Values, Scale, memory.Values);
    }

    private static void NormBefore(StepMemory memory)
    {
        float norm = TensorPrimitives.Norm<float>(memory.Gradient);
        TensorPrimitives.Multiply(memory.Gradient, norm > 0 ? 1 : norm, memory.Gradient);
    }

    private static void AllBefore(StepMemory memory)
    {
        NormBefore(memory);
        ShapeBefore(memory);
    }

    private static void Clear(StepMemory memory) => memory.Gradient.Clear();
}
