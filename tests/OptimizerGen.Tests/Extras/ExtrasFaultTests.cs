using OptimizerGen.Optimizers;
using OptimizerGen.Tests.Runtime.Rules;

namespace OptimizerGen.Tests.Extras;

public sealed class ExtrasFaultTests
{
    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_scale_is_finite(double value) =>
        Refused(() => new Adam<float>(1) { GradientScale = value }, $"Adam.GradientScale must be finite, but was set to {NumberText(value)}.");

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_limit_is_positive(double value)
    {
        Refused(() => new Adam<float>(1) { ClipGlobalNorm = value }, $"Adam.ClipGlobalNorm must be positive, but was set to {NumberText(value)}.");
        Refused(() => new Adam<float>(1) { ClipGradientValue = value }, $"Adam.ClipGradientValue must be positive, but was set to {NumberText(value)}.");
    }

    [Fact]
    public void Decay_is_finite_and_not_negative_and_a_thread_is_needed()
    {
        Refused(() => new Adam<float>(1) { DecoupledWeightDecay = -1 }, "Adam.DecoupledWeightDecay must be finite and at least 0, but was set to -1.");
        Refused(() => new Adam<float>(1) { MaxDegreeOfParallelism = 0 }, "Adam.MaxDegreeOfParallelism must be at least 1, or -1 for all processors, but was set to 0.");
        Refused(() => new Adam<float>(1) { NonFinite = (NonFiniteHandling)7 }, "Adam.NonFinite is Propagate, Skip or Throw, but was set to 7.");
    }

    [Fact]
    public void A_rule_written_by_hand_refuses_what_it_would_not_do()
    {
        var byHand = new Descent<double>(3);
        byHand.GradientScale = 1;
        byHand.ClipGlobalNorm = double.PositiveInfinity;
        NotSupportedException refusal = Assert.Throws<NotSupportedException>(() => byHand.ClipGlobalNorm = 1);
        Assert.Equal("Descent was written by hand and applies nothing to the gradient beside its rule: leave this at its initial value.", refusal.Message);
        Assert.Throws<NotSupportedException>(() => byHand.GradientScale = 2);
        Assert.Throws<NotSupportedException>(() => byHand.ClipGradientValue = 2);
        Assert.Throws<NotSupportedException>(() => byHand.FlushSubnormals = true);
    }

    [Fact]
    public void Decay_is_refused_where_the_rule_does_not_start_from_the_parameters()
    {
        var average = new FromStates();
        average.DecoupledWeightDecay = 0;
        NotSupportedException refusal = Assert.Throws<NotSupportedException>(() => average.DecoupledWeightDecay = 0.1);
        Assert.Equal(
            "FromStates writes its parameters anew from its states, so DecoupledWeightDecay would be lost: leave it at 0 and let the rule itself decay.",
            refusal.Message);
    }

    [Fact]
    public void Settings_stay_over_a_reset_and_counters_do_not()
    {
        var adam = new Adam<double>(1) { ClipGlobalNorm = 1, NonFinite = NonFiniteHandling.Skip };
        adam.Step(new double[1], [double.NaN]);
        adam.Reset();
        Assert.Equal(0, adam.SkippedSteps);
        Assert.Equal(1, adam.ClipGlobalNorm);
        Assert.True(double.IsNaN(adam.GradientNorm));
    }

    private sealed class FromStates() : Optimizer<double>(s_description, 1)
    {
        private static readonly OptimizerDescription s_description = new()
        {
            Name = "FromStates",
            FusesExtras = true,
            ReadsParameters = false,
            Hyperparameters =
            [
                new HyperparameterDescription
                {
                    Name = "learning_rate", PropertyName = "LearningRate", Default = 0.1, Range = new NumberRange(0, 1, true, true),
                },
            ],
        };

        protected override void Update(int phase, in StepFrame<double> frame)
        {
        }
    }

    private static string NumberText(double value) => value switch
    {
        double.NaN => "NaN",
        double.PositiveInfinity => "inf",
        _ => FormattableString.Invariant($"{value}"),
    };

    private static void Refused(Func<object> create, string sentence)
    {
        ArgumentOutOfRangeException refusal = Assert.Throws<ArgumentOutOfRangeException>(create);
        Assert.StartsWith(sentence, refusal.Message, StringComparison.Ordinal);
    }
}
