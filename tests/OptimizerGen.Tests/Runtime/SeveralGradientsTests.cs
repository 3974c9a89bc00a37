using OptimizerGen.Optimizers;
using OptimizerGen.Tests.Runtime.Rules;

namespace OptimizerGen.Tests.Runtime;

/// <summary>A step that asks for several gradients: of Extragradient at θ and at θ − α·first, of SamMomentum at θ and at θ + ρ·first/‖first‖.</summary>
public sealed class SeveralGradientsTests
{
    [Fact]
    public void A_vector_is_told_one_point_after_the_other()
    {
        double[] theta = [4, -2], point = new double[2], gradient = new double[2];
        var optimizer = new Extragradient<double>(2) { LearningRate = 0.5 };
        List<string> asked = [];
        foreach (GradientRequest<double> request in optimizer.GradientPoints(theta, point, gradient))
        {
            asked.Add($"{request.Name} {request.Index} of {request.Count}{(request.IsLast ? ", the last" : "")} at {request.Point[0]}, {request.Point[1]}");
            request.Point.CopyTo(gradient);
        }

        Assert.Equal(["first 0 of 2 at 4, -2", "grad 1 of 2, the last at 2, -1"], asked);
        Assert.Equal([4, -2], theta);
        Assert.Equal(0, optimizer.StepCount);
        optimizer.Step(theta, gradient);
        Assert.Equal([3, -1.5], theta);
        Assert.Equal([4, -2], optimizer.First.ToArray());
    }

    [Fact]
    public void A_set_is_moved_from_point_to_point_and_back_to_its_exact_bits()
    {
        var set = new ParameterSet<float>();
        Parameter<float> weight = set.Add("weight", 3, 5).FillNormal(seed: 7);
        Parameter<float> adopted = set.Adopt("adopted", new float[] { 3, -0f, 4 }, new float[3], 3);
        var optimizer = new SamMomentum<float>(set) { Rho = 10 };
        float[] before = weight.Values.ToArray();
        foreach (GradientRequest<float> request in optimizer.GradientPoints())
        {
            Assert.True(request.Point.IsEmpty);
            Assert.Equal(request.IsLast ? [9, 0, 12] : [3, 0, 4], adopted.Values.ToArray());
            Assert.Equal(before, weight.Values.ToArray());
            Assert.Throws<InvalidOperationException>(() => optimizer.Step());
            adopted.Values.CopyTo(adopted.Gradient);
        }

        Assert.Equal(before, weight.Values.ToArray());
        Assert.Equal([3, BitConverter.SingleToInt32Bits(-0f), 4], new[] { 3, BitConverter.SingleToInt32Bits(adopted.Values[1]), 4 });
        Assert.Equal([3, 0, 4], optimizer.First[adopted].ToArray());
        optimizer.Step();
        Assert.Equal(3 - (0.01f * 9), adopted.Values[0]);
    }

    [Fact]
    public void Values_come_back_however_the_loop_ends()
    {
        var set = new ParameterSet<double>();
        Parameter<double> weight = set.Add("weight", 2).Fill(1);
        var optimizer = new Extragradient<double>(set) { LearningRate = 0.5 };
        weight.Gradient.Fill(1);
        foreach (GradientRequest<double> request in optimizer.GradientPoints())
        {
            if (request.IsLast)
            {
                Assert.Equal([0.5, 0.5], weight.Values.ToArray());
                break;
            }
        }

        Assert.Equal([1, 1], weight.Values.ToArray());
        Assert.Throws<FormatException>(() =>
        {
            foreach (GradientRequest<double> request in optimizer.GradientPoints())
            {
                weight.Values.Fill(99);
                throw new FormatException(request.Name);
            }
        });
        Assert.Equal([1, 1], weight.Values.ToArray());
        Assert.Equal(
            "Extragradient wants 2 gradients for a step, but for step 1 nobody asked for the point of 'first': evaluate them within foreach (var request in optimizer.GradientPoints()) { … }, or set RequiresGradientPoint to false if they are from there already.",
            Assert.Throws<InvalidOperationException>(() => new Extragradient<double>(set).Step()).Message);
    }

    [Fact]
    public void A_rule_with_one_point_or_none_asks_for_one_gradient()
    {
        double[] theta = [1, 2], point = new double[2], gradient = [1, 1];
        var ball = new HeavyBall<double>(2) { LearningRate = 1, Momentum = 0.5, Initial = 4, RequiresGradientPoint = true };
        foreach (GradientRequest<double> request in ball.GradientPoints(theta, point, gradient))
        {
            Assert.Equal(("grad", 1, true, -1.0), (request.Name, request.Count, request.IsLast, request.Point[0]));
        }

        ball.Step(theta, gradient);
        foreach (GradientRequest<double> request in new Descent<double>(2).GradientPoints(theta, point, gradient))
        {
            Assert.Equal(theta, request.Point.ToArray());
        }

        var set = new ParameterSet<double>();
        Parameter<double> weight = set.Add("weight", 2).Fill(1);
        foreach (GradientRequest<double> request in new HeavyBall<double>(set) { LearningRate = 1, Momentum = 0.5, Initial = 4 }.GradientPoints())
        {
            Assert.Equal(-1, weight.Values[0]);
        }

        Assert.Equal(1, weight.Values[0]);
    }

    [Fact]
    public void One_by_one_they_are_the_same()
    {
        double[] looped = [1, -2, 3], alone = [1, -2, 3], point = new double[3], gradient = new double[3];
        var set = new ParameterSet<double>();
        Parameter<double> tensor = set.Add("tensor", 3);
        alone.CopyTo(tensor.Values);
        SamMomentum<double> loop = new(3), steps = new(3), ofSet = new(set);
        for (int t = 0; t < 3; t++)
        {
            foreach (GradientRequest<double> request in loop.GradientPoints(looped, point, gradient))
            {
                Slope(request.Point, gradient);
            }

            loop.Step(looped, gradient);

            steps.WriteGradientPoint(alone, point);
            Slope(point, gradient);
            steps.KeepGradient(gradient);
            steps.WriteGradientPoint(alone, point);
            Slope(point, gradient);
            steps.Step(alone, gradient);

            using (ofSet.AtGradientPoint())
            {
                Slope(tensor.Values, tensor.Gradient);
            }

            ofSet.KeepGradient();
            using (ofSet.AtGradientPoint())
            {
                Slope(tensor.Values, tensor.Gradient);
            }

            ofSet.Step();
        }

        Assert.Equal(looped, alone);
        Assert.Equal(looped, tensor.Values.ToArray());
    }

    [Fact]
    public void What_is_out_of_turn_is_refused()
    {
        double[] theta = [1, 2], point = new double[2], gradient = [1, 1];
        var optimizer = new Extragradient<double>(2);
        Assert.Equal(
            "Extragradient was handed the gradient 'first', but nobody asked for its point: ask for the point and evaluate the gradient there, or set RequiresGradientPoint to false if it is from there already.",
            Assert.Throws<InvalidOperationException>(() => optimizer.KeepGradient(gradient)).Message);
        optimizer.WriteGradientPoint(theta, point);
        Assert.Contains("the point of 'first'", new Extragradient<double>(2).Refusal(theta, gradient), StringComparison.Ordinal);
        Assert.Contains("the point of 'first'", optimizer.Refusal(theta, gradient), StringComparison.Ordinal);
        optimizer.KeepGradient(gradient);
        Assert.Contains("the point of 'grad'", optimizer.Refusal(theta, gradient), StringComparison.Ordinal);
        Assert.Equal(
            "Extragradient has all gradients of this step but the last one, 'grad': take the step with that.",
            Assert.Throws<InvalidOperationException>(() => optimizer.KeepGradient(gradient)).Message);
        optimizer.WriteGradientPoint(theta, point);
        optimizer.Step(theta, gradient);
        Assert.Contains("for step 2", optimizer.Refusal(theta, gradient), StringComparison.Ordinal);

        Assert.Equal(
            "Adam wants one gradient for a step, so there is none to keep: take the step with it.",
            Assert.Throws<InvalidOperationException>(() => new Adam<double>(2).KeepGradient(gradient)).Message);
        Assert.Throws<InvalidOperationException>(() => optimizer.KeepGradient());
        Assert.Throws<InvalidOperationException>(() => optimizer.GradientPoints());
        Assert.Throws<ArgumentException>(() => optimizer.KeepGradient(new double[3]));
        var set = new ParameterSet<double>();
        set.Add("tensor", 2);
        var ofSet = new Extragradient<double>(set);
        Assert.Throws<InvalidOperationException>(() => ofSet.KeepGradient(gradient));
        Assert.Throws<InvalidOperationException>(() => ofSet.GradientPoints(theta, point, gradient));
    }

    [Fact]
    public void Gradients_from_elsewhere_need_no_points()
    {
        double[] theta = [1, 2], given = [1, 2], point = new double[2];
        var asked = new SamMomentum<double>(2);
        var told = new SamMomentum<double>(2) { RequiresGradientPoint = false };
        asked.WriteGradientPoint(theta, point);
        asked.KeepGradient([3, 4]);
        asked.WriteGradientPoint(theta, point);
        asked.Step(theta, [1, -1]);
        told.KeepGradient([3, 4]);
        told.Step(given, [1, -1]);
        Assert.Equal(theta, given);
        Assert.Equal([3, 4], told.First.ToArray());
    }

    [Fact]
    public void Earlier_gradients_are_scaled_like_the_last_one_and_not_clipped()
    {
        var optimizer = new Extragradient<float>(19) { GradientScale = 0.25, ClipGradientValue = 0.5, ClipGlobalNorm = 1, RequiresGradientPoint = false };
        optimizer.KeepGradient([.. Enumerable.Range(0, 19).Select(i => (float)i)]);
        Assert.Equal(Enumerable.Range(0, 19).Select(i => 0.25f * i), optimizer.First.ToArray());
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    public void One_that_is_not_finite_spoils_the_step(double nasty)
    {
        double[] theta = [1, 2], point = new double[2];
        var skips = new Extragradient<double>(2) { NonFinite = NonFiniteHandling.Skip };
        skips.WriteGradientPoint(theta, point);
        skips.KeepGradient([1, nasty]);
        skips.WriteGradientPoint(theta, point);
        Assert.Equal(StepOutcome.Skipped, skips.Step(theta, [1, 1]));
        Assert.Equal((1, 0), (skips.SkippedSteps, skips.StepCount));
        Assert.Contains("the point of 'first'", skips.Refusal(theta, [1, 1]), StringComparison.Ordinal);
        skips.WriteGradientPoint(theta, point);
        Assert.Equal(theta, point);
        skips.KeepGradient([1, 1]);
        skips.WriteGradientPoint(theta, point);
        Assert.Equal(StepOutcome.Taken, skips.Step(theta, [1, 1]));

        var throws = new Extragradient<double>(2) { NonFinite = NonFiniteHandling.Throw };
        throws.WriteGradientPoint(theta, point);
        Assert.Contains("at index 1", Assert.Throws<NotFiniteNumberException>(() => throws.KeepGradient([1, nasty])).Message, StringComparison.Ordinal);
        Assert.Equal([0, 0], throws.First.ToArray());
    }

    [Fact]
    public void A_set_that_clears_its_gradients_begins_each_turn_with_zeros()
    {
        var set = new ParameterSet<double> { ClearGradientsAfterStep = true };
        Parameter<double> moving = set.Add("moving", 2), frozen = set.Add("frozen", 2);
        var optimizer = new Extragradient<double>(set) { LearningRate = 0.5 };
        optimizer.Groups.Add("frozen").IsFrozen = true;
        frozen.Values.Fill(7);
        foreach (GradientRequest<double> request in optimizer.GradientPoints())
        {
            Assert.Equal([0, 0], moving.Gradient.ToArray());
            Assert.Equal([0, 0], frozen.Gradient.ToArray());
            Assert.Equal(request.IsLast ? -0.5 : 0, moving.Values[0]);
            Assert.Equal([7, 7], frozen.Values.ToArray());
            moving.Gradient[0] += 1;
            frozen.Gradient[0] += 1;
        }

        optimizer.Step();
        Assert.Equal([-0.5, 0], moving.Values.ToArray());
        Assert.Equal([7, 7], frozen.Values.ToArray());
    }

    [Fact]
    public void A_group_frozen_between_two_points_comes_back()
    {
        var set = new ParameterSet<double>();
        Parameter<double> weight = set.Add("weight", 2).Fill(3), bias = set.Add("bias", 2).Fill(5);
        var optimizer = new Extragradient<double>(set) { LearningRate = 1 };
        ParameterGroup<double> group = optimizer.Groups.Add("bias");
        foreach (GradientRequest<double> request in optimizer.GradientPoints())
        {
            group.IsFrozen = !request.IsLast;
            weight.Gradient.Fill(1);
            bias.Gradient.Fill(1);
        }

        Assert.Equal([3, 3], weight.Values.ToArray());
        Assert.Equal([5, 5], bias.Values.ToArray());
    }

    [Fact]
    public void A_reset_begins_with_the_first_one_again()
    {
        double[] theta = [1, 2], point = new double[2];
        var optimizer = new Extragradient<double>(2) { LearningRate = 1 };
        optimizer.WriteGradientPoint(theta, point);
        optimizer.KeepGradient([5, 5]);
        optimizer.Reset();
        optimizer.WriteGradientPoint(theta, point);
        Assert.Equal(theta, point);
        Assert.Equal([0, 0], optimizer.First.ToArray());
    }

    private static void Slope(ReadOnlySpan<double> point, Span<double> gradient)
    {
        for (int i = 0; i < point.Length; i++)
        {
            gradient[i] = Math.Sin(point[i]) + (0.3 * i);
        }
    }
}
