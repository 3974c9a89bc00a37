using OptimizerGen.Tests.Oracles;

namespace OptimizerGen.Tests.Metamorphic;

/// <summary>The forms of momentum: the rate inside or outside, a sum or an average.</summary>
public sealed class MomentumRelations : MetamorphicTests
{
    [Theory]
    [MemberData(nameof(EngineRows))]
    public void Velocity_and_sum_are_the_same_at_a_constant_rate(Engine engine) => Paths.Same(
        Run(engine, "ClassicalMomentum", "learning_rate=0.02 momentum=0.8"),
        Run(engine, "MomentumSum", "learning_rate=0.02 momentum=0.8"));

    [Theory]
    [MemberData(nameof(EngineRows))]
    public void Velocity_and_sum_part_under_a_schedule(Engine engine) => Paths.Differ(
        Run(engine, "ClassicalMomentum", "momentum=0.8", FallingRate(0.02)),
        Run(engine, "MomentumSum", "momentum=0.8", FallingRate(0.02)));

    [Theory]
    [MemberData(nameof(EngineRows))]
    public void The_average_is_the_sum_at_a_smaller_rate(Engine engine) => Paths.Same(
        Run(engine, "MomentumAverage", "learning_rate=0.1 momentum=0.75"),
        Run(engine, "MomentumSum", "learning_rate=0.025 momentum=0.75"));

    [Theory]
    [MemberData(nameof(EngineRows))]
    public void The_average_is_the_sum_at_a_smaller_rate_under_a_schedule_too(Engine engine) => Paths.Same(
        Run(engine, "MomentumAverage", "momentum=0.75", FallingRate(0.1)),
        Run(engine, "MomentumSum", "momentum=0.75", FallingRate(0.025)));

    [Theory]
    [MemberData(nameof(EngineRows))]
    public void The_sum_is_PyTorchs_momentum_without_dampening(Engine engine) => Paths.Same(
        Run(engine, "MomentumSum", "momentum=0.8", FallingRate(0.05)),
        Run(engine, "SgdPyTorch", "momentum=0.8", FallingRate(0.05)));

    [Theory]
    [MemberData(nameof(EngineRows))]
    public void PyTorch_does_not_dampen_the_first_step(Engine engine)
    {
        double[][] dampened = Run(engine, "SgdPyTorch", "learning_rate=0.05 momentum=0.8 dampening=0.8");
        double[][] plain = Run(engine, "SgdPyTorch", "learning_rate=0.05 momentum=0.8");
        double[][] average = Run(engine, "MomentumAverage", "learning_rate=0.05 momentum=0.8");

        Paths.Same(plain[..2], dampened[..2]);
        Paths.Differ(plain, dampened);
        Paths.Differ(average[..2], dampened[..2]);
    }

    [Theory]
    [MemberData(nameof(EngineRows))]
    public void Every_form_without_momentum_is_gradient_descent(Engine engine)
    {
        double[][] descent = Run(engine, "GradientDescent", "learning_rate=0.05");
        foreach (string form in (string[])["ClassicalMomentum", "MomentumSum", "MomentumAverage", "Nesterov", "NesterovReformulated", "SgdPyTorch"])
        {
            Paths.Same(descent, Run(engine, form, "learning_rate=0.05 momentum=0"));
        }
    }
}
