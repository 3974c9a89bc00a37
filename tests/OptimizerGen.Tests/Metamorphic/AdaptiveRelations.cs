using OptimizerGen.Tests.Oracles;

namespace OptimizerGen.Tests.Metamorphic;

/// <summary>AdaGrad, RMSProp and AdaDelta in their forms.</summary>
public sealed class AdaptiveRelations : MetamorphicTests
{
    [Theory]
    [MemberData(nameof(EngineRows))]
    public void Without_epsilon_the_forms_of_AdaGrad_are_one(Engine engine)
    {
        double[][] plain = Run(engine, "AdaGradPlain", "learning_rate=0.1");
        Paths.Same(plain, Run(engine, "AdaGrad", "learning_rate=0.1 epsilon=0"));
        Paths.Same(plain, Run(engine, "AdaGradPyTorch", "learning_rate=0.1 epsilon=0"));
        Paths.Differ(Run(engine, "AdaGrad", "learning_rate=0.1 epsilon=0.01"), Run(engine, "AdaGradPyTorch", "learning_rate=0.1 epsilon=0.01"));
    }

    [Theory]
    [MemberData(nameof(EngineRows))]
    public void PyTorchs_decay_of_the_rate_is_a_schedule(Engine engine) => Paths.Same(
        Run(engine, "AdaGradPyTorch", "learning_rate=0.1 learning_rate_decay=0.2"),
        Run(engine, "AdaGradPyTorch", "", (t, runner) => runner.Set("learning_rate", 0.1 / (1 + (t - 1) * 0.2))));

    [Theory]
    [MemberData(nameof(EngineRows))]
    public void An_initial_accumulator_acts_like_an_epsilon_inside_the_root(Engine engine) => Paths.Same(
        Run(engine, "AdaGrad", "learning_rate=0.1 epsilon=0.3"),
        Run(engine, "AdaGradPyTorch", "learning_rate=0.1 initial_accumulator=0.3 epsilon=0"));

    [Theory]
    [MemberData(nameof(EngineRows))]
    public void A_parameter_without_gradient_stays_where_no_epsilon_protects_it(Engine engine)
    {
        Func<int, int, double, double> gradient = (t, i, _) => i == 1 || t < 5 ? 0 : 1;
        foreach (string rule in (string[])["AdaGradPlain", "AdaMaxPaper"])
        {
            double[][] path = Run(engine, rule, "learning_rate=0.1", gradient);
            Assert.All(path, theta => Assert.Equal(Follow.DefaultStart[1], theta[1]));
            Assert.Equal(Follow.DefaultStart[0], path[4][0]);
            Assert.True(path[^1][0] < Follow.DefaultStart[0]);
        }
    }

    [Theory]
    [MemberData(nameof(EngineRows))]
    public void AdaDelta_is_PyTorchs_at_rate_one(Engine engine) => Paths.Same(
        Run(engine, "AdaDelta", "decay=0.8 epsilon=1e-4"),
        Run(engine, "AdaDeltaPyTorch", "learning_rate=1 decay=0.8 epsilon=1e-4"));

    [Theory]
    [MemberData(nameof(EngineRows))]
    public void Without_epsilon_the_forms_of_RmsProp_are_one(Engine engine)
    {
        Paths.Same(Run(engine, "RmsProp", "learning_rate=0.05 decay=0.9 epsilon=0"), Run(engine, "RmsPropPyTorch", "learning_rate=0.05 decay=0.9 epsilon=0"));
        Paths.Differ(Run(engine, "RmsProp", "learning_rate=0.05 decay=0.9 epsilon=0.1"), Run(engine, "RmsPropPyTorch", "learning_rate=0.05 decay=0.9 epsilon=0.1"));
    }

    [Theory]
    [MemberData(nameof(EngineRows))]
    public void Centring_takes_the_square_of_the_mean_off(Engine engine)
    {
        // With g of constant size and changing sign, v = 1 − ρᵗ, and after two steps the mean is (1 − ρ)(ρ − 1).
        Func<int, int, double, double> flipping = (t, _, _) => t % 2 == 1 ? 1 : -1;
        double[][] path = Run(engine, "RmsPropPyTorch", "learning_rate=1 decay=0.5 epsilon=0 centered=1", flipping);
        double first = 1 / Math.Sqrt(0.5 - 0.25);
        double second = 1 / Math.Sqrt(0.75 - 0.0625);
        Assert.Equal(Follow.DefaultStart[0] - first, path[1][0], 1e-14);
        Assert.Equal(Follow.DefaultStart[0] - first + second, path[2][0], 1e-14);
    }
}
