using OptimizerGen.Optimizers;
using OptimizerGen.Tests.Groups;
using OptimizerGen.Tests.Memory;
using OptimizerGen.Tests.Reproducibility;
using OptimizerGen.Tests.Threading;

namespace OptimizerGen.Tests.Tensors;

/// <summary>A step that is taken tensor by tensor: how it begins and ends, what it refuses, and what it has at its beginning.</summary>
public sealed class TensorStepTests
{
    [Fact]
    public void A_tensor_has_moved_when_the_call_returns_and_its_gradient_may_go()
    {
        ParameterSet<double> set = GroupModel.Of<double>("a", "b");
        var descent = new GradientDescent<double>(set) { LearningRate = 0.5 };
        set["a"].Fill(1);
        set["b"].Fill(1);
        set["a"].Gradient.Fill(1);
        descent.StepTensor(set["a"]);
        Assert.Equal((0.5, 1, 0), (set["a"].Values[0], set["b"].Values[0], descent.StepCount));
        set["a"].Gradient.Fill(double.NaN);
        set["b"].Gradient.Fill(-1);
        descent.EndStep();
        Assert.Equal((0.5, 1.5, 1), (set["a"].Values[0], set["b"].Values[0], descent.StepCount));
    }

    [Fact]
    public void The_step_has_what_was_set_when_it_began()
    {
        ParameterSet<double> set = GroupModel.Of<double>("a", "b");
        var descent = new GradientDescent<double>(set) { LearningRate = 0.5, GradientScale = 2 };
        descent.Schedules.LearningRate = new Optimizers.ExponentialDecay { Factor = 0.5 };
        set["a"].Fill(1);
        set["b"].Fill(1);
        GroupModel.FillGradients(set, 1);
        set["a"].Gradient.Fill(1);
        set["b"].Gradient.Fill(1);
        double rate = 0;
        for (int step = 0; step < 2; step++)
        {
            double before = set["a"].Values[0];
            descent.StepTensor(set["b"]);
            descent.GradientScale = 100;
            descent.LearningRate = 7;
            descent.StepTensor(set["a"]);
            descent.EndStep();
            descent.GradientScale = 2;
            descent.LearningRate = 0.5;
            rate = descent.Current.LearningRate;
            Assert.Equal(before - (2 * rate), set["a"].Values[0]);
            Assert.Equal(set["a"].Values[0], set["b"].Values[0]);
        }

        Assert.Equal(0.25, rate);
    }

    [Fact]
    public void A_group_is_frozen_for_the_whole_step_or_not_at_all()
    {
        ParameterSet<double> set = GroupModel.Of<double>("a", "b", "c");
        set.ClearGradientsAfterStep = true;
        var adam = new Adam<double>(set);
        Adam<double>.Group frozen = adam.Groups.Add("b");
        frozen.IsFrozen = true;
        double before = set["b"].Values[0];
        GroupModel.FillGradients(set, 1);
        adam.StepTensor(set["a"]);
        frozen.IsFrozen = false;
        adam.StepTensor(set["b"]);
        Assert.Equal(-1, set["b"].Gradient.IndexOfAnyExcept(0));
        adam.EndStep();
        Assert.Equal((before, 0, 1), (set["b"].Values[0], frozen.StepCount, adam.StepCount));
        Assert.All(set, parameter => Assert.Equal(-1, parameter.Gradient.IndexOfAnyExcept(0)));
    }

    [Fact]
    public void Each_tensor_has_one_turn()
    {
        ParameterSet<double> set = GroupModel.Of<double>("a", "b");
        var adam = new Adam<double>(set);
        GroupModel.FillGradients(set, 1);
        adam.StepTensor(set["b"]);
        double[] moved = set["b"].Values.ToArray();
        Assert.Equal(
            "'b' was moved already in step 1 of Adam: move each tensor once in a step, and call EndStep() before the next.",
            Assert.Throws<InvalidOperationException>(() => adam.StepTensor(set["b"])).Message);
        Assert.Equal(moved, set["b"].Values.ToArray());
        adam.EndStep();
        adam.StepTensor(set["b"]);
        Assert.NotEqual(moved, set["b"].Values.ToArray());
    }

    [Fact]
    public void Within_a_step_nothing_else_is_asked()
    {
        ParameterSet<double> set = GroupModel.Of<double>("a", "b");
        var nesterov = new Nesterov<double>(set) { RequiresGradientPoint = false };
        Assert.Equal(
            "Nesterov has no step to end: it begins with the first tensor that is moved by StepTensor; Step() takes a whole one.",
            Assert.Throws<InvalidOperationException>(nesterov.EndStep).Message);
        nesterov.StepTensor(set["a"]);
        const string Open = "Nesterov has begun step 1 tensor by tensor: call EndStep() first, which moves the tensors that are left.";
        Assert.Equal(Open, Assert.Throws<InvalidOperationException>(() => nesterov.Step()).Message);
        Assert.Equal(Open, Assert.Throws<InvalidOperationException>(() => nesterov.AtGradientPoint()).Message);
        Assert.Equal(Open, Assert.Throws<InvalidOperationException>(nesterov.KeepGradient).Message);
        Assert.Equal(Open, Assert.Throws<InvalidOperationException>(() => nesterov.Groups.Add("a")).Message);
        Assert.Equal(
            "Nesterov cannot be saved within a step, of which some tensors have moved and others have not: call EndStep() first.",
            Assert.Throws<InvalidOperationException>(() => nesterov.State.Manifest()).Message);
        nesterov.EndStep();
        Assert.Equal(1, nesterov.StepCount);
        nesterov.StepTensor(set["a"]);
        nesterov.Reset();
        nesterov.StepTensor(set["a"]);
        nesterov.EndStep();
        Assert.Equal(1, nesterov.StepCount);
    }

    [Fact]
    public void A_view_waits_for_the_end_of_the_step()
    {
        ParameterSet<double> set = GroupModel.Of<double>("a", "b");
        var rule = new Runtime.Rules.HeavyBall<double>(set) { LearningRate = 0.1, RequiresGradientPoint = false };
        rule.StepTensor(set["b"]);
        Assert.StartsWith(
            "HeavyBall has begun step 1 tensor by tensor:",
            Assert.Throws<InvalidOperationException>(() => rule.ReadView(rule.Description.Views[0].Name, set["b"], new double[set["b"].Length])).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Tensors_of_others_and_vectors_are_refused()
    {
        ParameterSet<double> set = GroupModel.Of<double>("a", "b"), another = GroupModel.Of<double>("a");
        var adam = new Adam<double>(set.Matching("a"));
        Assert.StartsWith("'a' belongs to another set", Assert.Throws<ArgumentException>(() => adam.StepTensor(another["a"])).Message, StringComparison.Ordinal);
        Assert.StartsWith("'b' is not among the parameters", Assert.Throws<ArgumentException>(() => adam.StepTensor(set["b"])).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(adam.EndStep);
        Assert.Equal(
            "Adam was made for one vector: call Step(parameters, gradient).",
            Assert.Throws<InvalidOperationException>(() => new Adam<double>(3).StepTensor(set["a"])).Message);
    }

    [Fact]
    public void What_has_to_see_all_gradients_first_is_refused_and_nothing_begins()
    {
        ParameterSet<double> set = GroupModel.Of<double>("a", "b");
        var adam = new Adam<double>(set) { ClipGlobalNorm = 1 };
        Assert.Equal(
            "Adam.ClipGlobalNorm goes by the gradients of all tensors, before any of them moves: set it to infinity and scale by GradientScale, or call Step().",
            Assert.Throws<InvalidOperationException>(() => adam.StepTensor(set["a"])).Message);
        adam.ClipGlobalNorm = double.PositiveInfinity;
        adam.NonFinite = NonFiniteHandling.Skip;
        Assert.Equal(
            "Adam.NonFinite goes by the gradients of all tensors, before any of them moves: set it to Propagate, or call Step().",
            Assert.Throws<InvalidOperationException>(() => adam.StepTensor(set["a"])).Message);
        adam.NonFinite = NonFiniteHandling.Propagate;
        adam.Step();
        Assert.Equal(1, adam.StepCount);

        var sam = new SamMomentum<double>(set);
        Assert.Equal(
            "SamMomentum has numbers of the whole model ('per model'), for which the gradients of all tensors must be there: call Step().",
            Assert.Throws<NotSupportedException>(() => sam.StepTensor(set["a"])).Message);
        var nesterov = new Nesterov<double>(set);
        Assert.Throws<InvalidOperationException>(() => nesterov.StepTensor(set["a"]));
        using (nesterov.AtGradientPoint())
        {
            Assert.Contains("at a gradient point", Assert.Throws<InvalidOperationException>(() => nesterov.StepTensor(set["a"])).Message, StringComparison.Ordinal);
        }

        nesterov.StepTensor(set["a"]);
        nesterov.EndStep();
        Assert.Throws<InvalidOperationException>(() => nesterov.StepTensor(set["a"]));
    }

    [Theory]
    [InlineData("AdamW")]
    [InlineData("Lamb")]
    public void The_number_of_threads_changes_no_bit(string rule)
    {
        float[] whole = Run(rule, degree: 1, isApart: false);
        Bits.Same<float>("1 thread", whole, Run(rule, degree: 1, isApart: true));
        Bits.Same<float>("2 threads", whole, Run(rule, degree: 2, isApart: true));
        Bits.Same<float>("3 threads", whole, Run(rule, degree: 3, isApart: true));
    }

    [Fact]
    public void The_memory_of_a_tensor_that_has_moved_is_its_owners_again()
    {
        OwnedMemory values = new(1, 2, 3), gradient = new(4, 5, 6);
        var set = new ParameterSet<double>();
        Parameter<double> first = set.Adopt("first", values.Memory, gradient.Memory), second = set.Add("second", 4);
        var adam = new Adam<double>(set);
        adam.StepTensor(first);
        Assert.Equal((0, 0), (values.Pins, gradient.Pins));
        gradient.TakeAway();
        adam.EndStep();
        Assert.Equal(1, adam.StepCount);

        // A tensor that cannot be reached begins no step.
        Assert.StartsWith("The gradient of 'first' cannot be reached", Assert.Throws<InvalidOperationException>(() => adam.StepTensor(first)).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(adam.EndStep);
        adam.StepTensor(second);
        Assert.StartsWith("The gradient of 'first' cannot be reached", Assert.Throws<InvalidOperationException>(adam.EndStep).Message, StringComparison.Ordinal);
        Assert.Equal((1, 0, 0), (adam.StepCount, values.Pins, gradient.Pins));
    }

    private static float[] Run(string rule, int degree, bool isApart)
    {
        using var executor = new SharingExecutor(degree);
        int[] sizes = [40_000, 3, 9_001, 70_001, 17, 0, 25_000, 1];
        var set = new ParameterSet<float>();
        for (int i = 0; i < 16; i++)
        {
            set.Add($"{i % 3}.{i}", sizes[i * 5 % sizes.Length]).FillNormal(i);
        }

        Optimizer<float> optimizer = OptimizerCatalogue.Create(rule, set);
        optimizer.Executor = executor;
        optimizer.MaxDegreeOfParallelism = degree;
        optimizer.ParameterGroups.Add("0.*").LearningRateScale = 0.5;
        var random = new Random(3);
        for (int step = 1; step <= 6; step++)
        {
            GroupModel.FillGradients(set, step);
            if (!isApart)
            {
                optimizer.Step();
                continue;
            }

            Parameter<float>[] order = [.. set.OrderBy(_ => random.Next())];
            foreach (Parameter<float> parameter in order[..(1 + (step * 3 % 14))])
            {
                optimizer.StepTensor(parameter);
            }

            optimizer.EndStep();
        }

        Assert.True(degree == 1 ? executor.Helpers == 0 : executor.Helpers >= 6, $"{executor.Helpers} helpers took part.");
        return [.. set.SelectMany(parameter => parameter.Values.ToArray())];
    }
}
