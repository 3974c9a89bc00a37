using System.Numerics;
using System.Runtime.CompilerServices;

namespace OptimizerGen.Tests.Runtime.Rules;

/// <summary>θ ← θ − loss·w·g with two inputs, a number and a value for each element.</summary>
internal sealed class Weighted<T> : Optimizer<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private static readonly OptimizerDescription s_description = new()
    {
        Name = "Weighted",
        Inputs =
        [
            new InputDescription { Name = "loss", PropertyName = "Loss", Shape = StateShape.Number },
            new InputDescription { Name = "weight", PropertyName = "Weight" },
        ],
        States = [new StateDescription { Name = "seen", PropertyName = "Seen" }],
    };

    public Weighted(int length)
        : base(s_description, length)
    {
    }

    public Weighted(ParameterSet<T> parameters)
        : base(s_description, parameters)
    {
    }

    public StateView<T> Seen => ViewState(0);

    public InputView<T> Weight => ViewInput(1);

    public void Step(Span<T> parameters, ReadOnlySpan<T> gradient, double loss, ReadOnlySpan<T> weight)
    {
        var inputs = default(StepInputs<T>);
        inputs.SetNumber(0, loss);
        inputs.SetElements(1, weight);
        Step(parameters, gradient, inputs);
    }

    public void Step(double loss)
    {
        var inputs = default(StepInputs<T>);
        inputs.SetNumber(0, loss);
        Step(inputs);
    }

    protected override void Update(int phase, in StepFrame<T> frame)
    {
        T loss = T.CreateTruncating(frame.GetInput(0));
        for (int s = 0; s < frame.SegmentCount; s++)
        {
            Segment<T> segment = frame[s];
            for (int i = 0; i < segment.Length; i++)
            {
                T weight = Unsafe.Add(ref segment.Input<T>(1), i);
                Unsafe.Add(ref segment.State<T>(0), i) += weight;
                Unsafe.Add(ref segment.Parameters<T>(), i) -= loss * weight * Unsafe.Add(ref segment.Gradient<T>(), i);
            }
        }
    }
}
