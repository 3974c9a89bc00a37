using OptimizerGen.Optimizers;
using OptimizerGen.State;
using OptimizerGen.Tests.Reproducibility;
using OptimizerGen.Tests.Threading;

namespace OptimizerGen.Tests.Tensors;

/// <summary>Steps by rows: what they take, what they leave alone, and how they go with whole tensors, threads and saving.</summary>
public sealed class RowStepTests
{
    [Fact]
    public void Rows_that_are_named_move_and_no_others()
    {
        (ParameterSet<double> set, Parameter<double> embedding, Parameter<double> dense) = Model<double>();
        var descent = new GradientDescent<double>(set) { LearningRate = 1 };
        embedding.Gradient.Fill(double.NaN);
        dense.Gradient.Fill(2);
        set.ClearGradientsAfterStep = true;

        // Row 3 comes twice, and its gradients are added up.
        descent.StepRows(embedding, [3, 0, 3], [1, 2, 10, 20, 5, 6]);
        Assert.Equal([-10, -20, 0, 0, 0, 0, -6, -8, 0, 0], embedding.Values.ToArray());
        Assert.Equal((0, 0), (dense.Values[0], descent.StepCount));
        descent.EndStep();
        Assert.Equal((-2, 0, 1), (dense.Values[0], dense.Gradient[0], descent.StepCount));
        Assert.Equal(-1, embedding.Gradient.IndexOfAnyExcept(double.NaN));

        // A step in which nothing was looked up is one.
        descent.StepRows(embedding, [], []);
        descent.StepTensor(dense);
        descent.EndStep();
        Assert.Equal(2, descent.StepCount);
    }

    [Fact]
    public void What_a_row_missed_is_done_when_it_is_touched_again()
    {
        (ParameterSet<double> set, Parameter<double> embedding, _) = Model<double>();
        var rule = new ClassicalMomentum<double>(set) { LearningRate = 1, Momentum = 0.5 };
        Step(rule, embedding, 0, 8);
        Step(rule, embedding, 1, 8);
        Step(rule, embedding, 1, 0);
        Assert.Equal([8, 0, 4], [rule.Velocity[embedding][0], rule.Velocity[embedding][1], rule.Velocity[embedding][2]]);
        double before = embedding.Values[0];
        Step(rule, embedding, 0, 0);

        // 8 was halved twice meanwhile and now a third time; it moves the row by this alone.
        Assert.Equal((1, before - 1), (rule.Velocity[embedding][0], embedding.Values[0]));
        rule.CatchUp();
        Assert.Equal((1, 2), (rule.Velocity[embedding][0], rule.Velocity[embedding][2]));
        rule.CatchUp();
        Assert.Equal(2, rule.Velocity[embedding][2]);
    }

    [Fact]
    public void A_step_of_the_whole_tensor_brings_all_rows_to_date_first()
    {
        (ParameterSet<double> byRows, Parameter<double> embedding, _) = Model<double>();
        (ParameterSet<double> dense, Parameter<double> whole, _) = Model<double>();
        var rule = new AdamW<double>(byRows) { Beta1 = 0.5, Beta2 = 0.25 };
        var other = new AdamW<double>(dense) { Beta1 = 0.5, Beta2 = 0.25 };
        for (int t = 0; t < 9; t++)
        {
            int row = t % 2 == 0 ? 2 : t % 5;
            if (t % 4 == 3)
            {
                // All rows at once, in each of the ways there are.
                byRows.ClearGradients();
                dense.ClearGradients();
                embedding.Gradient[0] = whole.Gradient[0] = t;
                other.Step();
                if (t == 3)
                {
                    rule.Step();
                }
                else
                {
                    rule.StepTensor(embedding);
                    rule.EndStep();
                }
            }
            else
            {
                dense.ClearGradients();
                whole.Gradient[2 * row] = t;
                other.Step();
                Step(rule, embedding, row, t);
            }
        }

        rule.CatchUp();
        Assert.Equal(other.M.ToArray(whole), rule.M.ToArray(embedding));
        Assert.Equal(other.V.ToArray(whole), rule.V.ToArray(embedding));
        Assert.Equal(9, rule.StepCount);
    }

    [Fact]
    public void Frozen_rows_stay_and_miss_nothing()
    {
        (ParameterSet<double> set, Parameter<double> embedding, _) = Model<double>();
        var rule = new ClassicalMomentum<double>(set) { Momentum = 0.5 };
        ClassicalMomentum<double>.Group group = rule.Groups.Add("embedding");
        Step(rule, embedding, 0, 8);
        double[] before = embedding.Values.ToArray();
        double velocity = rule.Velocity[embedding][0];
        group.IsFrozen = true;
        Step(rule, embedding, 0, 8);
        Step(rule, embedding, 1, 8);
        Assert.Equal(before, embedding.Values.ToArray());
        group.IsFrozen = false;
        rule.CatchUp();
        Assert.Equal((velocity, 1), (rule.Velocity[embedding][0], group.StepCount));
        rule.Reset();
        Step(rule, embedding, 0, 0);
        Assert.Equal(0, rule.Velocity[embedding][0]);
    }

    [Fact]
    public void What_is_handed_over_is_checked_before_a_step_begins()
    {
        (ParameterSet<double> set, Parameter<double> embedding, Parameter<double> dense) = Model<double>();
        var adam = new Adam<double>(set);
        Assert.Equal(
            "2 rows of 'embedding' have 4 elements, but the gradients have 3: hand over 2 for each row. (Parameter 'gradients')",
            Assert.Throws<ArgumentException>(() => adam.StepRows(embedding, [0, 1], [1, 2, 3])).Message);
        Assert.StartsWith(
            "The index at 1 is no row of 'embedding', which has 5 rows, from 0.",
            Assert.Throws<ArgumentOutOfRangeException>(() => adam.StepRows(embedding, [0, 5], [1, 2, 3, 4])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => adam.StepRows(embedding, [-1], [1, 2]));
        Assert.Throws<InvalidOperationException>(adam.EndStep);
        adam.StepRows(dense, [2], [1]);
        Assert.StartsWith("'dense' was moved already in step 1 of Adam:", Assert.Throws<InvalidOperationException>(() => adam.StepRows(dense, [1], [1])).Message, StringComparison.Ordinal);
        Assert.StartsWith("Adam has begun step 1", Assert.Throws<InvalidOperationException>(adam.CatchUp).Message, StringComparison.Ordinal);
        adam.EndStep();
    }

    [Fact]
    public void A_rule_that_does_more_to_such_a_row_is_refused_with_the_reason()
    {
        (ParameterSet<double> set, Parameter<double> embedding, _) = Model<double>();
        const string Whole = ": call StepTensor with a gradient for all rows, or Step().";
        Assert.Equal("AmsGrad does not step rows by themselves, since its state 'v_max' changes by more than a factor in a row without a gradient" + Whole, Refused<NotSupportedException>(new AmsGrad<double>(set)));
        Assert.Equal("Lamb does not step rows by themselves, since it reduces whole tensors to a number" + Whole, Refused<NotSupportedException>(new Lamb<double>(set)));
        Assert.Equal("Nesterov does not step rows by themselves, since its gradient belongs to a point of its own, to which all rows would have to move" + Whole, Refused<NotSupportedException>(new Nesterov<double>(set)));
        Assert.Equal("HeavyBall does not step rows by themselves, since its class was written by hand and says nothing of rows" + Whole, Refused<NotSupportedException>(new Runtime.Rules.HeavyBall<double>(set)));
        var sgd = new SgdPyTorch<double>(set) { Momentum = 0.9, WeightDecay = 0.1 };
        Assert.Equal(
            "SgdPyTorch does not step rows by themselves at step 1, since its state 'buffer' follows 'theta' in a row without a gradient as it is set: set its hyperparameters so that it does not, or call StepTensor with a gradient for all rows.",
            Refused<InvalidOperationException>(sgd));
        var clipped = new Adam<double>(set) { ClipGlobalNorm = 1 };
        Assert.StartsWith("Adam.ClipGlobalNorm goes by the gradients of all tensors", Refused<InvalidOperationException>(clipped), StringComparison.Ordinal);
        sgd.WeightDecay = 0;
        Step(sgd, embedding, 0, 1);
        Assert.Equal(1, sgd.StepCount);

        string Refused<TException>(Optimizer<double> optimizer)
            where TException : Exception
        {
            optimizer.RequiresGradientPoint = false;
            string message = Assert.Throws<TException>(() => optimizer.StepRows(embedding, [0], [1, 2])).Message;
            Assert.Equal(-1, embedding.Values.IndexOfAnyExcept(0));
            Assert.False(optimizer.State.Counts.IsStepOpen);
            return message;
        }
    }

    [Theory]
    [InlineData("AdamW")]
    [InlineData("AdamBFloat16")]
    public void The_number_of_threads_changes_no_bit(string rule)
    {
        (float[] Values, float[] State) alone = Run(rule, 1), two = Run(rule, 2), three = Run(rule, 3);
        Bits.Same<float>("2 threads", alone.Values, two.Values);
        Bits.Same<float>("2 threads, v", alone.State, two.State);
        Bits.Same<float>("3 threads", alone.Values, three.Values);
        Bits.Same<float>("3 threads, v", alone.State, three.State);
    }

    /// <summary>What rows have missed is part of what outlives a step.</summary>
    [Fact]
    public void A_run_is_taken_up_again_with_rows_behind()
    {
        (ParameterSet<double> set, Parameter<double> embedding, _) = Model<double>();
        (ParameterSet<double> copy, Parameter<double> other, _) = Model<double>();
        var first = new AdamW<double>(set);
        var second = new AdamW<double>(copy);
        for (int t = 0; t < 7; t++)
        {
            Step(first, embedding, t % 3, 1 + t);
        }

        Step(second, other, 4, 100);
        StateEntry[] from = [.. first.State.Manifest()], to = [.. second.State.Manifest()];
        Assert.Contains(from, entry => entry is { Name: "row_touched", Parameter: "embedding", Shape: [5] });
        Assert.Equal(from.Select(entry => (entry.Name, entry.Parameter, entry.Length)), to.Select(entry => (entry.Name, entry.Parameter, entry.Length)));
        foreach ((StateEntry source, StateEntry target) in from.Zip(to))
        {
            source.Bytes(0, (int)source.Length).CopyTo(target.Bytes(0, (int)target.Length));
        }

        embedding.Values.CopyTo(other.Values);
        foreach ((Optimizer<double> optimizer, Parameter<double> parameter) in new[] { ((Optimizer<double>)first, embedding), (second, other) })
        {
            Step(optimizer, parameter, 2, -3);
            Step(optimizer, parameter, 0, 5);
            optimizer.CatchUp();
        }

        Bits.Same<double>("theta", embedding.Values, other.Values);
        Bits.Same<double>("m", first.M.ToArray(embedding), second.M.ToArray(other));
    }

    private static void Step(Optimizer<double> optimizer, Parameter<double> parameter, int row, double gradient)
    {
        optimizer.StepRows(parameter, [row], [gradient, 0]);
        optimizer.EndStep();
    }

    private static (ParameterSet<T> Set, Parameter<T> Embedding, Parameter<T> Dense) Model<T>()
        where T : struct, System.Numerics.IFloatingPointIeee754<T>
    {
        var set = new ParameterSet<T>();
        return (set, set.Add("embedding", 5, 2), set.Add("dense", 3));
    }

    private static (float[] Values, float[] State) Run(string rule, int degree)
    {
        using var executor = new SharingExecutor(degree);
        var set = new ParameterSet<float>();
        Parameter<float> embedding = set.Add("embedding", 4000, 50);
        embedding.FillNormal(1);
        set.Add("dense", 100);
        Optimizer<float> optimizer = OptimizerCatalogue.Create(rule, set);
        optimizer.Executor = executor;
        optimizer.MaxDegreeOfParallelism = degree;
        var random = new Random(3);
        for (int step = 1; step <= 8; step++)
        {
            // Rows side by side, rows apart, and some twice.
            int[] rows = [.. Enumerable.Range(0, 700).Select(i => i < 300 ? 1000 + i : random.Next(4000))];
            float[] gradients = [.. Enumerable.Range(0, rows.Length * 50).Select(_ => random.NextSingle() - 0.5f)];
            optimizer.StepRows(embedding, rows, gradients);
            optimizer.EndStep();
        }

        optimizer.CatchUp();
        Assert.True(degree == 1 ? executor.Helpers == 0 : executor.Helpers >= 16, $"{executor.Helpers} helpers took part.");
        return (embedding.Values.ToArray(), optimizer.States["v"].ToArray(embedding));
    }
}
