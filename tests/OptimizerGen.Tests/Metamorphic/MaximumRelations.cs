using OptimizerGen.Tests.Oracles;

namespace OptimizerGen.Tests.Metamorphic;

/// <summary>AMSGrad and AdaMax: rules that keep a maximum.</summary>
public sealed class MaximumRelations : MetamorphicTests
{
    private const string Adam = "learning_rate=0.05 beta1=0.8 beta2=0.95 epsilon=1e-3";

    // |g| grows, so v does too and its maximum is v itself.
    private static readonly Func<int, int, double, double> s_growing = (t, i, _) => (i % 2 == 0 ? 1 : -1) * (1 + 0.1 * t * (i + 1));

    // |g| falls fast, so that v falls and its maximum stays behind.
    private static readonly Func<int, int, double, double> s_falling = (t, i, _) => (i + 1) * Math.Pow(0.5, t);

    [Theory]
    [InlineData("AmsGradPaper", "AdamUncorrected")]
    [InlineData("AmsGradPyTorch", "Adam")]
    public void While_gradients_grow_the_maximum_changes_nothing(string withMaximum, string without)
    {
        foreach (var engine in Engines.All)
        {
            Paths.Same(Run(engine, without, Adam, s_growing), Run(engine, withMaximum, Adam, s_growing));
            Paths.Differ(Run(engine, without, Adam, s_falling), Run(engine, withMaximum, Adam, s_falling));
        }
    }

    [Theory]
    [MemberData(nameof(EngineRows))]
    public void PyTorchs_AmsGrad_is_its_Adam_with_the_option(Engine engine) => Paths.Same(
        Run(engine, "AdamPyTorch", Adam + " weight_decay=0.1 maximize=1 amsgrad=1", s_falling),
        Run(engine, "AmsGradPyTorch", Adam + " weight_decay=0.1 maximize=1", s_falling));

    [Theory]
    [MemberData(nameof(EngineRows))]
    public void The_three_corrections_of_AmsGrad_are_three_rules(Engine engine)
    {
        double[][] one = Run(engine, "AmsGrad", Adam);
        double[][] paper = Run(engine, "AmsGradPaper", Adam);
        double[][] pytorch = Run(engine, "AmsGradPyTorch", Adam);
        Paths.Differ(one, paper);
        Paths.Differ(one, pytorch);
        Paths.Differ(paper, pytorch);
    }

    [Theory]
    [MemberData(nameof(EngineRows))]
    public void Without_epsilon_the_forms_of_AdaMax_are_one(Engine engine)
    {
        double[][] paper = Run(engine, "AdaMaxPaper", "learning_rate=0.05");
        Paths.Same(paper, Run(engine, "AdaMax", "learning_rate=0.05 epsilon=0"));
        Paths.Same(paper, Run(engine, "AdaMaxPyTorch", "learning_rate=0.05 epsilon=0"));
        Paths.Differ(
            Run(engine, "AdaMax", "learning_rate=0.05 epsilon=0.1"),
            Run(engine, "AdaMaxPyTorch", "learning_rate=0.05 epsilon=0.1"));
    }

    [Theory]
    [MemberData(nameof(EngineRows))]
    public void AdaMax_without_memory_moves_by_the_rate_along_the_sign(Engine engine)
    {
        double[][] path = Run(engine, "AdaMaxPaper", "learning_rate=0.05 beta1=0 beta2=0", s_growing);
        double[][] expected = [.. Enumerable.Range(0, path.Length).Select(t => Follow.DefaultStart.Select((x, i) => x - t * 0.05 * (i % 2 == 0 ? 1 : -1)).ToArray())];
        Paths.Same(expected, path);
    }
}
