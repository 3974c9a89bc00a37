using OptimizerGen.Tests.Oracles;
using OptimizerGen.Tests.References;

namespace OptimizerGen.Tests.Metamorphic;

/// <summary>Adam, its two forms and its relatives where their settings make them the same rule.</summary>
public sealed class AdamRelations : MetamorphicTests
{
    private const string Adam = "learning_rate=0.05 beta1=0.8 beta2=0.95 epsilon=1e-3";

    [Theory]
    [MemberData(nameof(EngineRows))]
    public void The_reordered_form_is_Adam_with_a_growing_epsilon(Engine engine) => Paths.Same(
        Run(engine, "Adam", Adam),
        Run(engine, "AdamEpsilonHat", Adam, (t, runner) => runner.Set("epsilon", 1e-3 * Math.Sqrt(1 - Math.Pow(0.95, t)))));

    /// <summary>Decays that rise from 0 correct the averages themselves.</summary>
    [Theory]
    [MemberData(nameof(EngineRows))]
    public void With_debiased_decays_the_uncorrected_form_is_Adam(Engine engine)
    {
        RunningSchedule debiased = Engines.CreateSchedule(engine, "DebiasedDecay", []);
        Paths.Same(
            Run(engine, "Adam", Adam),
            Run(engine, "AdamUncorrected", Adam, (t, runner) =>
            {
                runner.Set("beta1", debiased.Value(t, 0, 0.8));
                runner.Set("beta2", debiased.Value(t, 0, 0.95));
            }));
    }

    [Theory]
    [MemberData(nameof(EngineRows))]
    public void The_same_epsilon_in_the_reordered_form_is_another_rule(Engine engine) =>
        Paths.Differ(Run(engine, "Adam", Adam), Run(engine, "AdamEpsilonHat", Adam));

    [Theory]
    [MemberData(nameof(EngineRows))]
    public void Without_correction_and_first_moment_Adam_is_PyTorchs_RmsProp(Engine engine) => Paths.Same(
        Run(engine, "AdamUncorrected", "learning_rate=0.05 beta1=0 beta2=0.95 epsilon=1e-3"),
        Run(engine, "RmsPropPyTorch", "learning_rate=0.05 decay=0.95 epsilon=1e-3"));

    [Theory]
    [MemberData(nameof(EngineRows))]
    public void Without_first_moment_Adam_is_RmsProp_with_corrected_rate_and_epsilon(Engine engine) => Paths.Same(
        Run(engine, "Adam", "learning_rate=0.05 beta1=0 beta2=0.95 epsilon=1e-3"),
        Run(engine, "RmsPropPyTorch", "decay=0.95", (t, runner) =>
        {
            double root = Math.Sqrt(1 - Math.Pow(0.95, t));
            runner.Set("learning_rate", 0.05 * root);
            runner.Set("epsilon", 1e-3 * root);
        }));

    [Theory]
    [MemberData(nameof(EngineRows))]
    public void The_rate_inside_changes_nothing_while_it_is_constant(Engine engine)
    {
        Paths.Same(Run(engine, "Adam", Adam), Run(engine, "AdamRateInside", Adam));
        Paths.Differ(Run(engine, "Adam", Adam, FallingRate(0.05)), Run(engine, "AdamRateInside", Adam, FallingRate(0.05)));
    }

    [Theory]
    [MemberData(nameof(EngineRows))]
    public void Options_that_are_off_leave_Adam(Engine engine)
    {
        double[][] adam = Run(engine, "Adam", Adam);
        foreach (string relative in (string[])["AdamPyTorch", "AdamW", "AdamWPyTorch"])
        {
            Paths.Same(adam, Run(engine, relative, Adam + " weight_decay=0"));
        }
    }

    [Theory]
    [MemberData(nameof(EngineRows))]
    public void Decoupled_and_coupled_decay_are_different_rules(Engine engine)
    {
        double[][] decoupled = Run(engine, "AdamW", Adam + " weight_decay=0.3");
        Paths.Same(decoupled, Run(engine, "AdamWPyTorch", Adam + " weight_decay=0.3"));
        Paths.Differ(decoupled, Run(engine, "AdamPyTorch", Adam + " weight_decay=0.3"));
    }

    [Theory]
    [MemberData(nameof(EngineRows))]
    public void Decoupled_decay_shrinks_parameters_that_have_no_gradient(Engine engine)
    {
        double[][] path = Run(engine, "AdamW", Adam + " weight_decay=0.3", (_, _, _) => 0);
        double[][] expected = [.. Enumerable.Range(0, path.Length).Select(t => Follow.DefaultStart.Select(x => x * Math.Pow(1 - 0.05 * 0.3, t)).ToArray())];
        Paths.Same(expected, path);
    }

    [Theory]
    [MemberData(nameof(EngineRows))]
    public void Without_the_growth_of_its_momentum_PyTorchs_Nadam_is_Dozats(Engine engine) => Paths.Same(
        Run(engine, "Nadam", Adam),
        Run(engine, "NadamPyTorch", Adam + " momentum_decay=1e6"));

    [Theory]
    [MemberData(nameof(EngineRows))]
    public void Nadam_without_first_moment_is_Adam_without_it(Engine engine) => Paths.Same(
        Run(engine, "Adam", "learning_rate=0.05 beta1=0 beta2=0.95 epsilon=1e-3"),
        Run(engine, "Nadam", "learning_rate=0.05 beta1=0 beta2=0.95 epsilon=1e-3"));
}
