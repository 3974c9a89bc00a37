using System.Numerics;

namespace OptimizerGen.Tests.Training;

/// <summary>θ ← θ − rate·g, by hand, so that the loop is tested without the generator.</summary>
internal sealed class PlainDescent<T> : Optimizer<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private static readonly OptimizerDescription s_description = new()
    {
        Name = "PlainDescent",
        Hyperparameters = [new() { Name = "learning_rate", PropertyName = "LearningRate", Kind = HyperparameterKind.Real, Default = 0.01, Range = new NumberRange(0, double.PositiveInfinity, true, false) }],
    };

    public PlainDescent(int length)
        : base(s_description, length)
    {
    }

    /// <summary>The epochs that were in force at each step.</summary>
    public List<long> Epochs { get; } = new(100_000);

    protected override void Update(int phase, in StepFrame<T> frame)
    {
        Epochs.Add(frame.Epoch);
        T rate = T.CreateTruncating(frame.GetHyperparameter(0));
        for (int s = 0; s < frame.SegmentCount; s++)
        {
            ref T parameters = ref frame[s].Parameters<T>();
            ref T gradient = ref frame[s].Gradient<T>();
            for (int i = 0; i < frame[s].Length; i++)
            {
                System.Runtime.CompilerServices.Unsafe.Add(ref parameters, i) -= rate * System.Runtime.CompilerServices.Unsafe.Add(ref gradient, i);
            }
        }
    }
}
