using System.Runtime.CompilerServices;

namespace OptimizerGen.Tests.Training;

/// <summary>θ ← θ − 0.001·loss·g, which only a loop that hands over the loss can step.</summary>
internal sealed class LossDescent : Optimizer<double>
{
    private static readonly OptimizerDescription s_description = new()
    {
        Name = "LossDescent",
        Inputs = [new InputDescription { Name = "loss", PropertyName = "Loss", Shape = StateShape.Number }],
    };

    public LossDescent(int length)
        : base(s_description, length)
    {
    }

    public LossDescent(ParameterSet<double> parameters)
        : base(s_description, parameters)
    {
    }

    /// <summary>The losses handed over.</summary>
    public List<double> Losses { get; } = [];

    protected override void Update(int phase, in StepFrame<double> frame)
    {
        Losses.Add(frame.GetInput(0));
        for (int s = 0; s < frame.SegmentCount; s++)
        {
            Segment<double> segment = frame[s];
            for (int i = 0; i < segment.Length; i++)
            {
                Unsafe.Add(ref segment.Parameters<double>(), i) -= 0.001 * frame.GetInput(0) * Unsafe.Add(ref segment.Gradient<double>(), i);
            }
        }
    }
}
