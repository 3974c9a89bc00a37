using OptimizerGen.Optimizers;
using OptimizerGen.Tests.Reproducibility;
using OptimizerGen.Tests.Runtime.Rules;

namespace OptimizerGen.Tests.Runtime;

public sealed class GradientPointTests
{
    [Fact]
    public void A_vector_is_told_where_to_evaluate()
    {
        double[] theta = [1, 2], point = new double[2];
        var optimizer = new HeavyBall<double>(2) { LearningRate = 1, Momentum = 0.5, Initial = 4 };
        optimizer.WriteGradientPoint(theta, point);
        Assert.Equal([-1, 0], point);
        Assert.Equal([1, 2], theta);
        Assert.Equal(0, optimizer.StepCount);
        optimizer.Step(theta, [0, 0]);
        Assert.Equal([-1, 0], theta);
        Assert.Equal(1, optimizer.Initializations);
    }

    [Fact]
    public void A_rule_without_a_point_copies_the_parameters()
    {
        double[] point = new double[2];
        new Descent<double>(2).WriteGradientPoint([1, 2], point);
        Assert.Equal([1, 2], point);
    }

    [Fact]
    public void The_point_needs_memory_of_its_own()
    {
        double[] theta = [1, 2];
        var optimizer = new HeavyBall<double>(2) { LearningRate = 1 };
        Assert.Throws<ArgumentException>(() => optimizer.WriteGradientPoint(theta, theta));
        Assert.Throws<ArgumentException>(() => optimizer.WriteGradientPoint(theta, new double[1]));
        Assert.Equal([1, 2], theta);
    }

    [Fact]
    public void A_set_moves_there_and_back_to_its_exact_bits()
    {
        var set = new ParameterSet<float>();
        Parameter<float> weight = set.Add("weight", 5, 5).FillNormal(seed: 7);
        Parameter<float> adopted = set.Adopt("adopted", new float[] { float.NaN, -0f, float.Epsilon }, new float[3], 3);
        var optimizer = new HeavyBall<float>(set) { LearningRate = 0.1, Initial = 2, Momentum = 0.5 };
        float[] before = weight.Values.ToArray();
        int[] bits = [.. adopted.Values.ToArray().Select(BitConverter.SingleToInt32Bits)];

        GradientPointScope<float> scope = optimizer.AtGradientPoint();
        Assert.Equal(before.Select(value => value - 1f), weight.Values.ToArray());
        Assert.Equal(-1f, adopted.Values[1]);
        weight.Values.Fill(99);
        scope.Dispose();

        Bits.Same<float>("weight", before, weight.Values);
        Assert.Equal(bits, adopted.Values.ToArray().Select(BitConverter.SingleToInt32Bits));
        optimizer.Step();
        scope.Dispose();
        Assert.Equal(before.Select(value => value - (0.1f * 1f)), weight.Values.ToArray());
    }

    [Fact]
    public void Nothing_else_happens_while_the_set_is_away()
    {
        var set = new ParameterSet<double>();
        Parameter<double> weight = set.Add("weight", 2).Fill(1);
        var optimizer = new HeavyBall<double>(set) { LearningRate = 1, Initial = 1 };
        var other = new Descent<double>(set);
        const string Sentence = " was called while the parameters are at a gradient point: dispose of the scope that AtGradientPoint returned first, or call LeaveGradientPoint() of the optimizer that moved them.";
        using (optimizer.AtGradientPoint())
        {
            Assert.Equal("HeavyBall" + Sentence, Assert.Throws<InvalidOperationException>(() => optimizer.Step()).Message);
            Assert.Equal("Descent" + Sentence, Assert.Throws<InvalidOperationException>(() => other.Step()).Message);
            Assert.Throws<InvalidOperationException>(() => optimizer.AtGradientPoint());
            Assert.Throws<InvalidOperationException>(optimizer.Reset);
            Assert.Throws<InvalidOperationException>(() => optimizer.ReadMiddle(weight, new double[2]));
        }

        other.Step();
        using (other.AtGradientPoint())
        {
            Assert.Equal([1, 1], weight.Values.ToArray());
            other.Step();
        }
    }

    [Fact]
    public void A_gradient_point_whose_scope_was_lost_can_be_left()
    {
        var set = new ParameterSet<double>();
        Parameter<double> weight = set.Add("weight", 2).Fill(1);
        var optimizer = new HeavyBall<double>(set) { LearningRate = 1, Initial = 1 };
        optimizer.LeaveGradientPoint();
        GradientPointScope<double> lost = optimizer.AtGradientPoint();
        Assert.NotEqual([1, 1], weight.Values.ToArray());
        optimizer.LeaveGradientPoint();
        Assert.Equal([1, 1], weight.Values.ToArray());
        optimizer.AtGradientPoint();
        double[] away = weight.Values.ToArray();
        lost.Dispose();
        Assert.Equal(away, weight.Values.ToArray());
        optimizer.LeaveGradientPoint();
        optimizer.LeaveGradientPoint();
        Assert.Equal(StepOutcome.Taken, optimizer.Step());
    }

    [Fact]
    public void A_step_on_a_vector_is_refused_until_its_point_was_asked_for()
    {
        double[] theta = [1, 2], point = new double[2];
        var optimizer = new HeavyBall<double>(2) { LearningRate = 1, Momentum = 0.5, Initial = 4, RequiresGradientPoint = true };
        const string Sentence = "HeavyBall wants its gradient at a point of its own, but nobody asked for the point of step ";
        const string Remedy = ": call WriteGradientPoint(parameters, point) before each step and evaluate the gradient there, or set RequiresGradientPoint to false if the gradient is from there already.";
        Assert.Equal(Sentence + "1" + Remedy, Assert.Throws<InvalidOperationException>(() => optimizer.Step(theta, [0, 0])).Message);
        Assert.Equal([1, 2], theta);
        Assert.Equal(0, optimizer.Initializations);

        optimizer.WriteGradientPoint(theta, point);
        optimizer.Step(theta, [0, 0]);
        double[] before = [.. theta];
        Assert.Equal(Sentence + "2" + Remedy, Assert.Throws<InvalidOperationException>(() => optimizer.Step(theta, [0, 0])).Message);
        Assert.Equal(before, theta);

        optimizer.WriteGradientPoint(theta, point);
        optimizer.Reset();
        Assert.Throws<InvalidOperationException>(() => optimizer.Step(theta, [0, 0]));
    }

    [Fact]
    public void A_step_on_a_set_is_refused_until_it_was_at_its_point()
    {
        var set = new ParameterSet<double>();
        set.Add("weight", 2).Fill(1);
        var optimizer = new HeavyBall<double>(set) { LearningRate = 1, Initial = 1, RequiresGradientPoint = true };
        Assert.Equal(
            "HeavyBall wants its gradient at a point of its own, but nobody asked for the point of step 1: evaluate the gradient within using (optimizer.AtGradientPoint()) { … }, "
            + "or set RequiresGradientPoint to false if the gradient is from there already.",
            Assert.Throws<InvalidOperationException>(() => optimizer.Step()).Message);
        using (optimizer.AtGradientPoint())
        {
        }

        Assert.Equal(StepOutcome.Taken, optimizer.Step());
        Assert.Throws<InvalidOperationException>(() => optimizer.Step());
    }

    [Fact]
    public void A_point_that_was_asked_for_serves_until_a_step_was_taken()
    {
        double[] theta = [1], point = new double[1];
        var nesterov = new Nesterov<double>(1) { NonFinite = NonFiniteHandling.Skip };
        nesterov.WriteGradientPoint(theta, point);
        Assert.Equal(StepOutcome.Skipped, nesterov.Step(theta, [double.NaN]));
        Assert.Equal(StepOutcome.Taken, nesterov.Step(theta, [1]));
        Assert.Throws<InvalidOperationException>(() => nesterov.Step(theta, [1]));
    }

    [Fact]
    public void Gradients_from_elsewhere_need_no_point()
    {
        double[] theta = [1, 2], alone = [1, 2], point = new double[2];
        var asked = new Nesterov<double>(2);
        var told = new Nesterov<double>(2) { RequiresGradientPoint = false };
        Assert.True(asked.RequiresGradientPoint);
        Assert.False(new Adam<double>(2).RequiresGradientPoint);
        for (int step = 0; step < 3; step++)
        {
            asked.WriteGradientPoint(theta, point);
            asked.Step(theta, [step, -1]);
            told.Step(alone, [step, -1]);
        }

        Assert.Equal(theta, alone);
    }

    [Fact]
    public void Views_are_read_out_in_both_modes()
    {
        double[] theta = [1, 3], middle = new double[2];
        var vector = new HeavyBall<double>(2) { LearningRate = 1, Initial = 5 };
        vector.ReadMiddle(theta, middle);
        Assert.Equal([3, 4], middle);
        vector.Initial = 7;
        vector.ReadView("middle", theta, middle);
        Assert.Equal([4, 5], middle);
        Assert.Equal(0, vector.StepCount);

        var set = new ParameterSet<double>();
        set.Add("first", 3);
        Parameter<double> second = set.Add("second", 2).Fill(1);
        var whole = new HeavyBall<double>(set) { LearningRate = 1, Momentum = 0.5, Initial = 4 };
        whole.Step();
        whole.ReadMiddle(second, middle);
        Assert.Equal([0.5, 0.5], middle);
        Assert.Throws<ArgumentException>(() => whole.ReadView("middle", second, new double[3]));
        Assert.Throws<ArgumentException>(() => whole.ReadMiddle(second, second.Values));
    }
}
