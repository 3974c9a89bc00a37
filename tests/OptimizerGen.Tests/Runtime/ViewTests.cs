using System.Numerics;
using OptimizerGen.Optimizers;
using OptimizerGen.Tests.Runtime.Rules;

namespace OptimizerGen.Tests.Runtime;

/// <summary>States and inputs as their owner looks at them.</summary>
public sealed class ViewTests
{
    [Fact]
    public void A_default_view_says_that_it_belongs_to_no_optimizer()
    {
        Parameter<double> weight = new ParameterSet<double>().Add("weight", 2);
        Assert.False(new Adam<double>(1).States.TryGetValue("u", out StateView<double> state));
        AssertRefused(
            "This StateView is the default value, which belongs to no optimizer: take it from the optimizer's property or from States[name].",
            () => state.Name,
            () => state.Length,
            () => state[0],
            () => state[weight].Length,
            () => state.AsSpan().Length,
            () => ((ReadOnlySpan<double>)state).Length,
            () => state.GetEnumerator(),
            () => default(StateEnumerator<double>).Current,
            () => state.ToArray(),
            () => state.ToArray(weight),
            () =>
            {
                state.CopyTo(new double[2]);
                return true;
            },
            () =>
            {
                state.CopyTo(weight, new double[2]);
                return true;
            });

        InputView<double> input = default;
        AssertRefused(
            "This InputView is the default value, which belongs to no optimizer: take it from the optimizer's property or from GetInput(name).",
            () => input.Name,
            () => input[weight].Length);

        NumberState<double> number = default;
        AssertRefused(
            "This NumberState is the default value, which belongs to no optimizer: take it from the optimizer's property or from States.Number(name).",
            () => number.Name,
            () => number.Value,
            () => number[weight],
            () => (double)number,
            () => number.ToString());
    }

    [Fact]
    public void A_vectors_state_is_gone_through_in_whatever_form_it_is_kept()
    {
        float[] gradient = [1, -2, 0.1f];
        var adam = new Adam<float>(3);
        adam.Step(new float[3], gradient);
        var seen = new List<float>();
        foreach (float x in adam.M)
        {
            seen.Add(x);
        }

        Assert.Equal(adam.M.ToArray(), seen);
        Assert.Equal(0.1f, seen[0], 1e-6f);
        Assert.Equal(-0.2f, seen[1], 1e-6f);

        var narrow = new AdamBFloat16<float>(3);
        narrow.Step(new float[3], gradient);
        Assert.Equal(narrow.V.ToArray(), (float[])[.. narrow.V]);
        Assert.All(narrow.V.ToArray(), x => Assert.NotEqual(0, x));
        Assert.Empty((float[])[.. new Adam<float>(0).M]);
    }

    [Fact]
    public void Going_through_a_state_allocates_nothing()
    {
        var adam = new Adam<float>(1000);
        var narrow = new AdamBFloat16<float>(1000);
        Sum(adam.M);
        Sum(narrow.M);
        long before = GC.GetAllocatedBytesForCurrentThread();
        float sum = Sum(adam.M) + Sum(narrow.M);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(0, sum);
    }

    [Fact]
    public void Of_a_set_a_state_is_gone_through_tensor_by_tensor()
    {
        const string Remedy = "read its state for one of its parameters, as in optimizer.M[weight]";
        var set = new ParameterSet<double>();
        var empty = new Adam<double>(set);
        Assert.Contains(Remedy, Assert.Throws<InvalidOperationException>(() => Sum(empty.M)).Message, StringComparison.Ordinal);
        Assert.Contains(Remedy, Assert.Throws<InvalidOperationException>(() => empty.M.ToArray()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Before_the_first_step_states_are_zeros_whatever_they_start_from()
    {
        var set = new ParameterSet<double>();
        Parameter<double> weight = set.Add("weight", 2).Fill(3);
        var optimizer = new Normalized<double>(set) { Start = 5 };
        weight.Gradient.Fill(1);
        for (int run = 0; run < 2; run++)
        {
            Assert.Equal([0.0, 0.0], optimizer.X0[weight].ToArray());
            Assert.Equal(0.0, optimizer.Total[weight]);
            double[] start = weight.Values.ToArray();
            optimizer.Step();
            Assert.Equal(start, optimizer.X0[weight].ToArray());
            Assert.Equal(5 + Math.Sqrt(2), optimizer.Total[weight], 15);
            optimizer.Reset();
        }

        // A gradient point before the first step works the initial values out as well.
        var ball = new HeavyBall<double>(2) { LearningRate = 0.1, Initial = 7 };
        Assert.Equal([0.0, 0.0], ball.Velocity.ToArray());
        ball.WriteGradientPoint([1, 2], new double[2]);
        Assert.Equal([7.0, 7.0], ball.Velocity.ToArray());
    }

    private static void AssertRefused(string sentence, params Func<object>[] members) =>
        Assert.All(members, member => Assert.Equal(sentence, Assert.Throws<InvalidOperationException>(member).Message));

    private static T Sum<T>(StateView<T> state)
        where T : struct, IFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        foreach (T x in state)
        {
            sum += x;
        }

        return sum;
    }
}
