namespace OptimizerGen.Benchmarks.Limit.Rules;

/// <summary>Steps as one would write them by hand: a loop over the elements, with the formula in it.</summary>
internal static class HandLoops
{
    private const float Rate = 1e-6f;
    private const float Beta1 = 0.9f;
    private const float Beta2 = 0.999f;
    private const float Epsilon = 1e-8f;

    // 1 − β^t some way into a run.
    private const float Correction1 = 0.99f;
    private const float Correction2 = 0.5f;
    private const float Keep = 1 - (Rate * 0.01f);

    public static void GradientDescent(StepMemory memory)
    {
        Span<float> p = memory.Values, gradient = memory.Gradient;
        for (int i = 0; i < p.Length; i++)
        {
            p[i] -= Rate * gradient[i];
        }
    }

    public static void MomentumSum(StepMemory memory)
    {
        Span<float> p = memory.Values, gradient = memory.Gradient, velocity = memory.State(0);
        for (int i = 0; i < p.Length; i++)
        {
            velocity[i] = (0.9f * velocity[i]) + gradient[i];
            p[i] -= Rate * velocity[i];
        }
    }

    public static void Lion(StepMemory memory)
    {
        Span<float> p = memory.Values, gradient = memory.Gradient, m = memory.State(0);
        for (int i = 0; i < p.Length; i++)
        {
            p[i] -= Rate * MathF.Sign((Beta1 * m[i]) + ((1 - Beta1) * gradient[i]));
            m[i] = (0.99f * m[i]) + (0.01f * gradient[i]);
        }
    }

    public static void AdaGrad(StepMemory memory)
    {
        Span<float> p = memory.Values, gradient = memory.Gradient, s = memory.State(0);
        for (int i = 0; i < p.Length; i++)
        {
            s[i] += gradient[i] * gradient[i];
            p[i] -= Rate * gradient[i] / MathF.Sqrt(s[i] + Epsilon);
        }
    }

    public static void RmsProp(StepMemory memory)
    {
        Span<float> p = memory.Values, gradient = memory.Gradient, s = memory.State(0);
        for (int i = 0; i < p.Length; i++)
        {
            s[i] = (0.9f * s[i]) + (0.1f * gradient[i] * gradient[i]);
            p[i] -= Rate * gradient[i] / MathF.Sqrt(s[i] + Epsilon);
        }
    }

    public static void Adam(StepMemory memory) => Adam(memory, 1);

    public static void AdamW(StepMemory memory) => Adam(memory, Keep);

    private static void Adam(StepMemory memory, float keep)
    {
        Span<float> p = memory.Values, gradient = memory.Gradient, m = memory.State(0), v = memory.State(1);
        for (int i = 0; i < p.Length; i++)
        {
            float g = gradient[i];
            m[i] = (Beta1 * m[i]) + ((1 - Beta1) * g);
            v[i] = (Beta2 * v[i]) + ((1 - Beta2) * g * g);
            p[i] = (keep * p[i]) - (Rate * (m[i] / Correction1) / (MathF.Sqrt(v[i] / Correction2) + Epsilon));
        }
    }
}
