using OptimizerGen.Training;

namespace OptimizerGen.Tests.Training;

/// <summary>
/// A linear model in two tensors, w with two elements and b with one, on samples of which it is a mean: the same function
/// as a vector (w₀, w₁, b), so that both can be trained side by side.
/// </summary>
internal sealed class TwoLayers(ISampledObjective<double> vector) : ISampledModelObjective<double>
{
    public int SampleCount => vector.SampleCount;

    public static ParameterSet<double> Model()
    {
        var set = new ParameterSet<double>();
        set.Add("w", 2);
        set.Add("b", 1);
        return set;
    }

    public double Value(ParameterSet<double> parameters) => vector.Value(Join(parameters));

    public double Gradient(ParameterSet<double> parameters) => Gradient(parameters, []);

    public double Gradient(ParameterSet<double> parameters, ReadOnlySpan<int> samples)
    {
        double[] gradient = new double[3], point = Join(parameters);
        double loss = samples.IsEmpty ? vector.Gradient(point, gradient) : vector.Gradient(point, samples, gradient);
        // Added, as a backward pass does.
        parameters["w"].Gradient[0] += gradient[0];
        parameters["w"].Gradient[1] += gradient[1];
        parameters["b"].Gradient[0] += gradient[2];
        return loss;
    }

    private static double[] Join(ParameterSet<double> parameters) => [.. parameters["w"].Values, .. parameters["b"].Values];
}
