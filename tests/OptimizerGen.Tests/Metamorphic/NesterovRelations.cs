using OptimizerGen.Tests.Oracles;

namespace OptimizerGen.Tests.Metamorphic;

/// <summary>
/// Nesterov's method with the gradient at the look-ahead point, and its reformulations, whose parameters are the look-ahead
/// points y = θ − γ·v. With the rate inside the buffer the map holds for any schedule of the rate; it needs a constant momentum.
/// PyTorch's form keeps the rate outside and needs a constant rate as well.
/// </summary>
public sealed class NesterovRelations : MetamorphicTests
{
    private static readonly Action<int, IRunner<double>> s_risingMomentum = (t, runner) => runner.Set("momentum", 0.9 - 0.5 / t);

    [Theory]
    [MemberData(nameof(EngineRows))]
    public void The_reformulation_follows_the_look_ahead_points(Engine engine) => Paths.Same(
        LookAhead(engine, "learning_rate=0.02 momentum=0.9"),
        Run(engine, "NesterovReformulated", "learning_rate=0.02 momentum=0.9"));

    [Theory]
    [MemberData(nameof(EngineRows))]
    public void It_follows_them_under_a_schedule_of_the_rate_too(Engine engine) => Paths.Same(
        LookAhead(engine, "momentum=0.9", FallingRate(0.04)),
        Run(engine, "NesterovReformulated", "momentum=0.9", FallingRate(0.04)));

    [Theory]
    [MemberData(nameof(EngineRows))]
    public void It_leaves_them_under_a_schedule_of_the_momentum(Engine engine) => Paths.Differ(
        LookAhead(engine, "learning_rate=0.02", s_risingMomentum),
        Run(engine, "NesterovReformulated", "learning_rate=0.02", s_risingMomentum));

    [Theory]
    [MemberData(nameof(EngineRows))]
    public void PyTorchs_form_follows_them_at_a_constant_rate(Engine engine) => Paths.Same(
        LookAhead(engine, "learning_rate=0.02 momentum=0.9"),
        Run(engine, "SgdPyTorch", "learning_rate=0.02 momentum=0.9 nesterov=1"));

    [Theory]
    [MemberData(nameof(EngineRows))]
    public void PyTorchs_form_leaves_them_under_a_schedule_of_the_rate(Engine engine) => Paths.Differ(
        LookAhead(engine, "momentum=0.9", FallingRate(0.04)),
        Run(engine, "SgdPyTorch", "momentum=0.9 nesterov=1", FallingRate(0.04)));

    [Theory]
    [MemberData(nameof(EngineRows))]
    public void The_gradient_point_is_ahead_by_the_momentum(Engine engine)
    {
        var runner = Engines.Create<double>(engine, "Nesterov", [1]);
        runner.Set("learning_rate", 0.5);
        runner.Set("momentum", 0.25);
        double[] theta = [1];
        double[] point = [double.NaN];

        runner.GradientPoint(theta, point);
        Assert.Equal(1, point[0]);

        runner.Step(theta, [2]);
        runner.GradientPoint(theta, point);
        Assert.Equal(0, theta[0]);
        Assert.Equal(-0.25, point[0]);
    }

    // The points where the true form asks for its gradients, taken after each step.
    private static double[][] LookAhead(Engine engine, string settings, Action<int, IRunner<double>>? before = null) =>
        new Follow { Engine = engine, Optimizer = "Nesterov", Settings = settings, Before = before }.Run(static (runner, theta) =>
        {
            var point = new double[theta.Length];
            runner.GradientPoint(theta, point);
            return point;
        });
}
