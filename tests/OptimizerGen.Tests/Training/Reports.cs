using OptimizerGen.Training;

namespace OptimizerGen.Tests.Training;

/// <summary>Keeps what a loop reports, at once and on its own thread.</summary>
internal sealed class Reports : IProgress<TrainingPoint>
{
    public List<TrainingPoint> Points { get; } = [];

    public long[] Steps => [.. Points.Select(point => point.Step)];

    public void Report(TrainingPoint value) => Points.Add(value);
}
