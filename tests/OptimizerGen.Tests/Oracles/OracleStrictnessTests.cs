using System.Text.Json;
using Xunit.Sdk;

namespace OptimizerGen.Tests.Oracles;

/// <summary>The comparison with the records fails when it should.</summary>
public sealed class OracleStrictnessTests
{
    private static readonly OracleRecord s_record = Make("textbook.adam", """{ "lr": 0.01, "betas": [0.9, 0.999], "eps": 1e-8 }""", Trajectory("Adam"));

    [Fact]
    public void The_right_rule_passes() => OracleRun.Check<double>(s_record, new FixedProblem(), new ReferenceRunner<double>("Adam", [2]));

    [Theory]
    [InlineData("AdamEpsilonHat")]
    [InlineData("AdamUncorrected")]
    public void Another_rule_of_the_same_name_fails(string rule) => Assert.ThrowsAny<XunitException>(
        () => OracleRun.Check<double>(s_record, new FixedProblem(), new ReferenceRunner<double>(rule, [2])));

    [Fact]
    public void A_difference_beyond_the_tolerance_fails()
    {
        double[][] shifted = Trajectory("Adam");
        shifted[0][1] += 1e-13;
        var record = Make("textbook.adam", """{ "lr": 0.01, "betas": [0.9, 0.999], "eps": 1e-8 }""", shifted);

        Assert.ThrowsAny<XunitException>(() => OracleRun.Check<double>(record, new FixedProblem(), new ReferenceRunner<double>("Adam", [2])));
    }

    [Fact]
    public void A_hyperparameter_that_the_mapping_does_not_know_fails_the_record()
    {
        var record = Make("textbook.adam", """{ "lr": 0.01, "betas": [0.9, 0.999], "eps": 1e-8, "warmup": 3 }""", Trajectory("Adam"));

        var failure = Assert.Throws<NotSupportedException>(() => VariantTable.Of(record).Settings(record, "Adam").ToList());
        Assert.Contains("warmup", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hyperparameter_that_is_not_set_fails_the_record()
    {
        var record = Make("textbook.adam", """{ "lr": null, "betas": [0.9, 0.999], "eps": 1e-8 }""", Trajectory("Adam"));

        Assert.Throws<NotSupportedException>(() => VariantTable.Of(record).Settings(record, "Adam").ToList());
    }

    [Theory]
    [InlineData("torch.adam", true, false, "AdamPyTorch,AmsGradPyTorch")]
    [InlineData("torch.adam", false, false, "AdamPyTorch")]
    [InlineData("torch.adamw", false, false, "AdamWPyTorch,AdamW")]
    [InlineData("torch.adamw", false, true, "AdamWPyTorch")]
    public void Hyperparameters_choose_the_class(string variant, bool amsgrad, bool maximize, string expected)
    {
        string hyperparameters = JsonSerializer.Serialize(new { amsgrad, maximize });
        var record = Make(variant, hyperparameters, []);

        Assert.Equal(expected, string.Join(",", VariantTable.Of(record).Optimizers(record)));
    }

    private static double[][] Trajectory(string rule)
    {
        double[] theta = [1, -2];
        var optimizer = new ReferenceRunner<double>(rule, [2]);
        optimizer.Set("learning_rate", 0.01);
        optimizer.Step(theta, [1e-7, 3]);
        return [theta];
    }

    private static OracleRecord Make(string variant, string hyperparameters, double[][] theta)
    {
        string json = $$"""
            {
              "id": "made up", "variant": "{{variant}}", "problem": "made up", "dtype": "float64", "hyperparameters": {{hyperparameters}},
              "outputs": { "steps": {{(theta.Length == 0 ? "[]" : "[1]")}}, "theta": {{JsonSerializer.Serialize(theta)}} },
              "tolerance": { "theta": {{(theta.Length == 0 ? "[]" : "[1e-14]")}} }
            }
            """;
        using var document = JsonDocument.Parse(json);
        return OracleRecord.Read(document.RootElement);
    }

    private sealed class FixedProblem() : OracleProblem("made up", [1, -2])
    {
        public override void Gradient<T>(int t, ReadOnlySpan<T> point, Span<T> gradient)
        {
            gradient[0] = Round<T>(1e-7);
            gradient[1] = Round<T>(3);
        }
    }
}
