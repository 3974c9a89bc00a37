using System.Numerics;
using System.Runtime.CompilerServices;

namespace OptimizerGen.Tests.Runtime.Rules;

/// <summary>θ ← θ − αg: no state at all.</summary>
internal sealed class Descent<T> : Optimizer<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private static readonly OptimizerDescription s_description = new()
    {
        Name = "Descent",
        Hyperparameters =
        [
            new HyperparameterDescription
            {
                Name = "learning_rate", PropertyName = "LearningRate", Symbol = "α", Default = 0.1,
                Range = new NumberRange(0, double.PositiveInfinity, true, false),
            },
        ],
    };

    public Descent(int length)
        : base(s_description, length)
    {
    }

    public Descent(ParameterSelection<T> parameters)
        : base(s_description, parameters)
    {
    }

    public double LearningRate { get => GetHyperparameter(0); set => SetHyperparameter(0, value); }

    public double CurrentLearningRate => GetCurrent(0);

    /// <summary>Runs in the middle of every update.</summary>
    public Action? DuringUpdate { get; set; }

    protected override void Update(int phase, in StepFrame<T> frame)
    {
        DuringUpdate?.Invoke();
        T rate = T.CreateTruncating(frame.GetHyperparameter(0));
        for (int s = 0; s < frame.SegmentCount; s++)
        {
            Segment<T> segment = frame[s];
            ref T theta = ref segment.Parameters<T>();
            ref T grad = ref segment.Gradient<T>();
            for (int i = 0; i < segment.Length; i++)
            {
                Unsafe.Add(ref theta, i) -= rate * Unsafe.Add(ref grad, i);
            }
        }
    }
}
