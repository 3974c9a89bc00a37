using OptimizerGen.Optimizers;
using OptimizerGen.Tests.Reproducibility;
using OptimizerGen.Tests.Threading;

namespace OptimizerGen.Tests.Groups;

/// <summary>Groups with what a step does beside the rule, and on several threads.</summary>
public sealed class GroupExtrasTests
{
    [Fact]
    public void Gradients_of_frozen_groups_are_neither_read_nor_part_of_the_norm()
    {
        ParameterSet<double> set = GroupModel.Of<double>("a", "b", "c");
        var optimizer = new Adam<double>(set) { NonFinite = NonFiniteHandling.Throw };
        Adam<double>.Group frozen = optimizer.Groups.Add("b");
        frozen.IsFrozen = true;
        set["b"].Gradient.Fill(double.NaN);
        set["a"].Gradient[0] = 3;
        set["c"].Gradient[0] = 4;
        optimizer.Step();
        Assert.Equal(5, optimizer.GradientNorm);
        set["a"].Gradient[0] = 3e200;
        set["c"].Gradient[0] = 4e200;
        optimizer.Step();
        Assert.Equal(5e200, optimizer.GradientNorm, 1e190);
        set["c"].Gradient[0] = double.NaN;
        Assert.StartsWith("The gradient of 'c' at step 3 of Adam is NaN at index 0:", Assert.Throws<NotFiniteNumberException>(() => optimizer.Step()).Message, StringComparison.Ordinal);
        set["c"].Gradient[0] = 0;
        frozen.IsFrozen = false;
        Assert.StartsWith("The gradient of 'b' at step 3 of Adam is NaN at index 0:", Assert.Throws<NotFiniteNumberException>(() => optimizer.Step()).Message, StringComparison.Ordinal);
        Assert.Equal(0, frozen.StepCount);
    }

    [Fact]
    public void A_skipped_step_counts_for_no_group()
    {
        ParameterSet<double> set = GroupModel.Of<double>("a", "b");
        var optimizer = new Adam<double>(set) { NonFinite = NonFiniteHandling.Skip };
        Adam<double>.Group group = optimizer.Groups.Add("b");
        set["a"].Gradient[0] = double.PositiveInfinity;
        optimizer.Step();
        Assert.Equal((0, 0, 1), (optimizer.StepCount, group.StepCount, optimizer.SkippedSteps));
    }

    [Theory]
    [InlineData("Adam")]
    [InlineData("Lamb")]
    public void A_set_that_clears_its_gradients_clears_those_of_frozen_groups_too(string rule)
    {
        ParameterSet<float> set = GroupModel.Of<float>(GroupModel.Network);
        set.ClearGradientsAfterStep = true;
        Optimizer<float> optimizer = OptimizerCatalogue.Create(rule, set);
        optimizer.ParameterGroups.Add("*.bias").IsFrozen = true;
        optimizer.ParameterGroups.Add("norm.*");
        GroupModel.FillGradients(set, 1);
        optimizer.Step();
        Assert.All(set, parameter => Assert.Equal(-1, parameter.Gradient.IndexOfAnyExcept(0)));
    }

    [Fact]
    public void Decoupled_decay_goes_by_the_groups_learning_rate()
    {
        ParameterSet<double> set = GroupModel.Of<double>("a", "b");
        var optimizer = new GradientDescent<double>(set) { LearningRate = 0.5, DecoupledWeightDecay = 0.25 };
        optimizer.Groups.Add("b").LearningRateScale = 2;
        set["a"].Fill(1);
        set["b"].Fill(1);
        optimizer.Step();
        Assert.Equal((0.875, 0.75), (set["a"].Values[0], set["b"].Values[0]));
    }

    [Theory]
    [InlineData("AdamW")]
    [InlineData("Lamb")]
    public void The_number_of_threads_changes_no_bit(string rule)
    {
        float[][] runs = [.. new[] { 1, 2, 3 }.Select(degree => Run(rule, degree))];
        Bits.Same<float>("2 threads", runs[0], runs[1]);
        Bits.Same<float>("3 threads", runs[0], runs[2]);
    }

    /// <summary>Tensors of all sizes in turn, so that segments are cut within and between them.</summary>
    private static float[] Run(string rule, int degree)
    {
        using var executor = new SharingExecutor(degree);
        int[] sizes = [40_000, 3, 9_001, 70_001, 17, 0, 25_000, 1];
        var set = new ParameterSet<float>();
        for (int i = 0; i < 24; i++)
        {
            set.Add($"layer{i}.{(i % 3 == 1 ? "bias" : "weight")}", sizes[i * 5 % sizes.Length]).FillNormal(i);
        }

        Optimizer<float> optimizer = OptimizerCatalogue.Create(rule, set);
        optimizer.Executor = executor;
        optimizer.MaxDegreeOfParallelism = degree;
        optimizer.ClipGlobalNorm = 1;
        optimizer.ParameterGroups.Add("*.bias").Hyperparameters["weight_decay"] = 0;
        optimizer.ParameterGroups.Add("layer1*").LearningRateScale = 0.5;
        for (int step = 1; step <= 12; step++)
        {
            foreach (Parameter<float> parameter in set)
            {
                Span<float> gradient = parameter.Gradient, values = parameter.Values;
                for (int i = 0; i < gradient.Length; i++)
                {
                    gradient[i] = values[i] + ((i + step) % 7);
                }
            }

            optimizer.Step();
        }

        // The reading of the gradient and one loop at least in each of twelve steps.
        Assert.True(degree == 1 ? executor.Helpers == 0 : executor.Helpers >= 24, $"{executor.Helpers} helpers took part.");
        return [.. set.SelectMany(parameter => parameter.Values.ToArray())];
    }
}
