namespace OptimizerGen.Tests.Oracles;

/// <summary>The problems' formulas give the gradients that their files state.</summary>
public sealed class ProblemTests
{
    [Fact]
    public void Formulas_give_the_gradient_that_the_file_states_at_its_start()
    {
        foreach (var problem in OracleFolder.Current.Problems.Where(problem => problem.GradientAtStart is not null))
        {
            double[] expected = problem.GradientAtStart!;
            var actual = new double[expected.Length];
            problem.Gradient<double>(1, problem.Theta0, actual);
            double scale = expected.Max(Math.Abs);
            for (int i = 0; i < expected.Length; i++)
            {
                Tolerance.Check($"{problem.Id}, gradient[{i}]", expected[i], actual[i], 1e-14 * scale);
            }
        }
    }

    [Theory]
    [InlineData("rosenbrock", 1, 1)]
    [InlineData("beale", 3, 0.5)]
    [InlineData("himmelblau", 3, 2)]
    [InlineData("saddle", 0, 0)]
    public void Plane_functions_are_flat_at_their_stationary_points(string function, double x, double y)
    {
        var (gx, gy) = PlaneFunctions<double>.Gradient(function)(x, y, _ => 0);

        Assert.Equal(0, gx, 1e-12);
        Assert.Equal(0, gy, 1e-12);
    }
}
