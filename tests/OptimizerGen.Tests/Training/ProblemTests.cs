using OptimizerGen.Problems;

namespace OptimizerGen.Tests.Training;

public sealed class ProblemTests
{
    public static TheoryData<string> Names => [.. ProblemCatalogue.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_gradient_is_the_derivative(string name)
    {
        Problem<double> problem = ProblemCatalogue.Create<double>(name, new());
        double[] point = [.. problem.Start.Select((value, i) => value + 0.3 + (0.1 * i))], gradient = new double[point.Length];
        Assert.Equal(problem.Objective.Value(point), problem.Objective.Gradient(point, gradient));
        for (int i = 0; i < point.Length; i++)
        {
            const double H = 1e-5;
            double middle = point[i];
            point[i] = middle + H;
            double above = problem.Objective.Value(point);
            point[i] = middle - H;
            double below = problem.Objective.Value(point);
            point[i] = middle;
            Assert.Equal((above - below) / (2 * H), gradient[i], 1e-5 * Math.Max(1, Math.Abs(gradient[i])));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Known_minima_are_level_and_have_the_stated_loss(string name)
    {
        Problem<double> problem = ProblemCatalogue.Create<double>(name, new());
        foreach (IReadOnlyList<double> minimum in problem.Minima)
        {
            double[] gradient = new double[minimum.Count];
            Assert.Equal(problem.MinimumLoss, problem.Objective.Gradient([.. minimum], gradient), 12);
            Assert.All(gradient, slope => Assert.Equal(0, slope, 1e-7));
        }
    }

    [Fact]
    public void A_regression_evaluates_the_same_with_vectors_and_sample_by_sample()
    {
        var regression = (LinearRegression<float>)ProblemCatalogue.Create<float>("regression", new(Samples: 1237)).Objective;
        float[] point = [0.3f, -1.5f], whole = new float[2], bySample = new float[2];
        int[] all = [.. Enumerable.Range(0, 1237)];
        Assert.Equal(regression.Gradient(point, whole), regression.Gradient(point, all, bySample), 1e-3);
        Assert.Equal(whole[0], bySample[0], 1e-3f);
        Assert.Equal(whole[1], bySample[1], 1e-3f);
    }
}
