using System.Runtime.CompilerServices;

namespace OptimizerGen.Tests.Training;

/// <summary>Descent with the gradient at θ + 1, which only a loop that asks for the gradient point can get right.</summary>
internal sealed class LookAheadDescent : Optimizer<double>
{
    private static readonly OptimizerDescription s_description = new() { Name = "LookAheadDescent", HasGradientPoint = true };

    public LookAheadDescent(int length)
        : base(s_description, length)
    {
    }

    protected override void Update(int phase, in StepFrame<double> frame)
    {
        for (int i = 0; i < frame[0].Length; i++)
        {
            Unsafe.Add(ref frame[0].Parameters<double>(), i) -= 0.1 * Unsafe.Add(ref frame[0].Gradient<double>(), i);
        }
    }

    protected override void WriteGradientPoint(int phase, in StepFrame<double> frame)
    {
        for (int i = 0; i < frame[0].Length; i++)
        {
            Unsafe.Add(ref frame[0].Output<double>(), i) = Unsafe.Add(ref frame[0].Parameters<double>(), i) + 1;
        }
    }
}
