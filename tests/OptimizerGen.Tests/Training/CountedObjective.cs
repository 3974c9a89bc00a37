using OptimizerGen.Training;

namespace OptimizerGen.Tests.Training;

/// <summary>½ Σ over samples of (x − s)²/n for the samples s = 0 … n − 1, which counts its evaluations and can do something at each.</summary>
internal sealed class CountedObjective(int samples) : ISampledObjective<double>
{
    public int Dimension => 1;

    public int SampleCount => samples;

    public int Values { get; private set; }

    public int Gradients { get; private set; }

    /// <summary>Called at each gradient with the samples, none for all of them; returns what is added to the gradient.</summary>
    public Func<int[], double> AtGradient { get; init; } = _ => 0;

    public double Value(ReadOnlySpan<double> point)
    {
        Values++;
        return Loss(point[0], Enumerable.Range(0, samples));
    }

    public double Gradient(ReadOnlySpan<double> point, Span<double> gradient) => Gradient(point, [], gradient);

    public double Gradient(ReadOnlySpan<double> point, ReadOnlySpan<int> batch, Span<double> gradient)
    {
        Gradients++;
        int[] chosen = batch.ToArray();
        IEnumerable<int> all = chosen.Length > 0 ? chosen : Enumerable.Range(0, samples);
        double x = point[0];
        gradient[0] = all.Average(sample => x - sample) + AtGradient(chosen);
        return Loss(x, all);
    }

    private static double Loss(double x, IEnumerable<int> all) => all.Average(sample => (x - sample) * (x - sample) / 2);
}
