using System.Numerics.Tensors;

namespace OptimizerGen.Benchmarks.Limit.Rules;

/// <summary>Steps as calls of TensorPrimitives, as few of them as the rule allows.</summary>
internal static class TensorSteps
{
    private const float Rate = 1e-6f;
    private const float Beta1 = 0.9f;
    private const float Beta2 = 0.999f;
    private const float Epsilon = 1e-8f;
    private const float Keep = 1 - (Rate * 0.01f);

    public static void GradientDescent(StepMemory memory) =>
        TensorPrimitives.MultiplyAdd(memory.Gradient, -Rate, memory.Values, memory.Values);

    public static void MomentumSum(StepMemory memory)
    {
        Span<float> velocity = memory.State(0);
        TensorPrimitives.MultiplyAdd(velocity, 0.9f, memory.Gradient, velocity);
        TensorPrimitives.MultiplyAdd(velocity, -Rate, memory.Values, memory.Values);
    }

    public static void Lion(StepMemory memory)
    {
        Span<float> m = memory.State(0), direction = memory.Scratch;
        TensorPrimitives.Multiply(m, Beta1, direction);
        TensorPrimitives.MultiplyAdd(memory.Gradient, 1 - Beta1, direction, direction);
        // Sign itself gives integers.
        TensorPrimitives.CopySign(memory.Ones, direction, direction);
        TensorPrimitives.MultiplyAdd(direction, -Rate, memory.Values, memory.Values);
        Average(m, memory.Gradient, 0.99f);
    }

    public static void AdaGrad(StepMemory memory)
    {
        Span<float> s = memory.State(0);
        TensorPrimitives.MultiplyAdd(memory.Gradient, memory.Gradient, s, s);
        Divide(memory, memory.Gradient, s);
    }

    public static void RmsProp(StepMemory memory)
    {
        Span<float> s = memory.State(0);
        TensorPrimitives.Multiply(memory.Gradient, memory.Gradient, memory.Scratch);
        Average(s, memory.Scratch, 0.9f);
        Divide(memory, memory.Gradient, s);
    }

    public static void Adam(StepMemory memory)
    {
        Span<float> m = memory.State(0), v = memory.State(1);
        Average(m, memory.Gradient, Beta1);
        TensorPrimitives.Multiply(memory.Gradient, memory.Gradient, memory.Scratch);
        Average(v, memory.Scratch, Beta2);
        Divide(memory, m, v);
    }

    public static void AdamW(StepMemory memory)
    {
        TensorPrimitives.Multiply(memory.Values, Keep, memory.Values);
        Adam(memory);
    }

    private static void Average(Span<float> average, ReadOnlySpan<float> sample, float decay)
    {
        TensorPrimitives.Multiply(average, decay, average);
        TensorPrimitives.MultiplyAdd(sample, 1 - decay, average, average);
    }

    /// <summary>p −= rate · numerator / (√square + ε)</summary>
    private static void Divide(StepMemory memory, ReadOnlySpan<float> numerator, ReadOnlySpan<float> square)
    {
        Span<float> scratch = memory.Scratch;
        TensorPrimitives.Sqrt(square, scratch);
        TensorPrimitives.Add(scratch, Epsilon, scratch);
        TensorPrimitives.Divide(numerator, scratch, scratch);
        TensorPrimitives.MultiplyAdd(scratch, -Rate, memory.Values, memory.Values);
    }
}
