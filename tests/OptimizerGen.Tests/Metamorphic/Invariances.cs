using OptimizerGen.Optimizers;
using OptimizerGen.Tests.Oracles;
using OptimizerGen.Tests.References;

namespace OptimizerGen.Tests.Metamorphic;

/// <summary>What a rule's trajectory must not depend on, or by how much its step is bound.</summary>
public sealed class Invariances : MetamorphicTests
{
    private static readonly Func<int, int, double, double> s_recorded = (t, i, _) => Math.Sin(1.7 * t + i) + 0.3 * i;

    /// <summary>Every rule that draws no random values, which depend on the element's place, in each engine.</summary>
    public static TheoryData<Engine, string> Rules
    {
        get
        {
            var rows = new TheoryData<Engine, string>();
            foreach (var engine in Engines.All)
            {
                foreach (string name in ReferenceTable<double>.Names.Except(OptimizerCatalogue.Optimizers.Where(rule => rule.DrawsNoise).Select(rule => rule.Name)))
                {
                    rows.Add(engine, name);
                }
            }

            return rows;
        }
    }

    // Powers of two scale every number exactly.
    [Theory]
    [InlineData("AdaGradPlain", "learning_rate=0.1")]
    [InlineData("AdaMaxPaper", "learning_rate=0.1")]
    [InlineData("Adam", "learning_rate=0.1 epsilon=0")]
    [InlineData("RmsProp", "learning_rate=0.1 epsilon=0")]
    [InlineData("Lion", "learning_rate=0.1 weight_decay=0.2")]
    [InlineData("Lamb", "learning_rate=0.1 epsilon=0 weight_decay=0.2")]
    public void The_scale_of_the_gradient_does_not_matter(string rule, string settings)
    {
        foreach (var engine in Engines.All)
        {
            double[][] path = Run(engine, rule, settings, s_recorded);
            Paths.Identical(path, Run(engine, rule, settings, (t, i, x) => 1024 * s_recorded(t, i, x)));
            Paths.Identical(path, Run(engine, rule, settings, (t, i, x) => s_recorded(t, i, x) / 4096));
        }
    }

    [Theory]
    [InlineData("SgdPyTorch", "learning_rate=0.1 momentum=0.9 dampening=0.2 weight_decay=0.3")]
    [InlineData("AdamPyTorch", "learning_rate=0.1 weight_decay=0.3 amsgrad=1")]
    [InlineData("AdamWPyTorch", "learning_rate=0.1 weight_decay=0.3")]
    [InlineData("AmsGradPyTorch", "learning_rate=0.1 weight_decay=0.3")]
    public void Maximizing_is_minimizing_with_the_gradient_turned(string rule, string settings)
    {
        foreach (var engine in Engines.All)
        {
            Paths.Identical(
                Run(engine, rule, settings, s_recorded),
                Run(engine, rule, settings + " maximize=1", (t, i, x) => -s_recorded(t, i, x)));
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Elements_do_not_see_where_they_stand(Engine engine, string rule)
    {
        int n = Follow.DefaultStart.Length;
        var forward = new Follow { Engine = engine, Optimizer = rule }.Run();
        var backward = new Follow
        {
            Engine = engine,
            Optimizer = rule,
            Start = [.. Follow.DefaultStart.Reverse()],
            Gradient = (t, i, x) => new Follow { Engine = engine, Optimizer = rule }.Gradient(t, n - 1 - i, x),
        }.Run();

        Paths.Same(forward, [.. backward.Select(theta => theta.Reverse().ToArray())]);
    }

    [Theory]
    [MemberData(nameof(EngineRows))]
    public void Lion_moves_every_parameter_by_the_rate(Engine engine)
    {
        double[][] path = Run(engine, "Lion", "learning_rate=0.125", s_recorded);
        for (int t = 1; t < path.Length; t++)
        {
            Assert.All(path[t].Zip(path[t - 1]), pair => Assert.Equal(0.125, Math.Abs(pair.First - pair.Second), 1e-14));
        }
    }

    [Theory]
    [MemberData(nameof(EngineRows))]
    public void Lamb_moves_by_the_rates_share_of_its_own_norm(Engine engine)
    {
        double[][] path = Run(engine, "Lamb", "learning_rate=0.125 weight_decay=0.3");
        for (int t = 1; t < path.Length; t++)
        {
            double moved = Math.Sqrt(path[t].Zip(path[t - 1]).Sum(pair => (pair.First - pair.Second) * (pair.First - pair.Second)));
            double length = Math.Sqrt(path[t - 1].Sum(x => x * x));
            Assert.Equal(0.125 * length, moved, 1e-14 * length);
        }
    }
}
