using System.Numerics;
using OptimizerGen.Optimizers;
using OptimizerGen.Tests.Reproducibility;
using OptimizerGen.Tests.Threading;

namespace OptimizerGen.Tests.Runtime;

/// <summary>States kept in bfloat16, as their owner sees them.</summary>
public sealed class NarrowStateTests
{
    [Fact]
    public void What_is_kept_has_eight_digits_and_the_description_says_so()
    {
        AdamBFloat16<float> adam = Stepped<float>(100, 3);
        Assert.All(adam.M.ToArray().Concat(adam.V.ToArray()), value => Assert.Equal(0u, BitConverter.SingleToUInt32Bits(value) & 0xFFFF));
        Assert.Contains(adam.V.ToArray(), value => value != 0);
        Assert.All(adam.States, state => Assert.Equal((StateStorage.BFloat16, StateRounding.Stochastic), (state.Storage, state.Rounding)));
        Assert.All(new Adam<float>(1).States, state => Assert.Equal((StateStorage.Full, StateRounding.Nearest), (state.Storage, state.Rounding)));
    }

    [Fact]
    public void In_double_it_is_kept_in_full()
    {
        AdamBFloat16<double> adam = Stepped<double>(100, 3);
        var plain = new Adam<double>(100);
        Take(plain, 100, 3);
        Bits.Same<double>("m", plain.M.ToArray(), adam.M.ToArray());
        Bits.Same<double>("v", plain.V.AsSpan(), adam.V.AsSpan());
    }

    [Fact]
    public void Elements_copies_and_names_lead_to_the_same_values()
    {
        AdamBFloat16<float> adam = Stepped<float>(37, 2);
        var copy = new float[40];
        adam.V.CopyTo(copy);
        Assert.Equal(adam.V.ToArray(), copy[..37]);
        Assert.Equal([0, 0, 0], copy[37..]);
        Assert.Equal(adam.V.ToArray(), Enumerable.Range(0, 37).Select(i => adam.V[i]));
        Assert.Equal(adam.V.ToArray(), adam.States["v"].ToArray());
        Assert.Throws<IndexOutOfRangeException>(() => adam.V[37]);
    }

    [Fact]
    public void Tensors_of_a_set_are_copied_one_by_one()
    {
        var set = new ParameterSet<float>();
        Parameter<float> first = set.Add("first", 3).Fill(1), second = set.Add("second", 5).Fill(2);
        var adam = new AdamBFloat16<float>(set);
        first.Gradient.Fill(1);
        second.Gradient.Fill(-4);
        adam.Step();
        Assert.All(adam.M.ToArray(first), value => Assert.Equal(0.1, value, 0.001));
        Assert.All(adam.M.ToArray(second), value => Assert.Equal(-0.4, value, 0.004));
        var copy = new float[5];
        adam.M.CopyTo(second, copy);
        Assert.Equal(adam.M.ToArray(second), copy);
    }

    [Fact]
    public void There_is_no_span_and_the_message_says_what_to_do()
    {
        AdamBFloat16<float> adam = Stepped<float>(3, 1);
        const string Sentence = "AdamBFloat16's state 'v' is kept in bfloat16, so there is no span of float values to look at: copy it with V.CopyTo(destination).";
        Assert.Equal(Sentence, Assert.Throws<InvalidOperationException>(() => adam.V.AsSpan().Length).Message);
        Assert.Equal(Sentence, Assert.Throws<InvalidOperationException>(() => ((ReadOnlySpan<float>)adam.V).Length).Message);

        var set = new ParameterSet<float>();
        Parameter<float> weight = set.Add("weight", 3);
        var whole = new AdamBFloat16<float>(set);
        Assert.Equal(
            Sentence.Replace("(destination)", "(parameter, destination)", StringComparison.Ordinal),
            Assert.Throws<InvalidOperationException>(() => whole.V[weight].Length).Message);
    }

    [Fact]
    public void A_copy_needs_room_and_the_right_owner()
    {
        AdamBFloat16<float> vector = Stepped<float>(3, 1);
        Assert.StartsWith(
            "AdamBFloat16's state 'm' has 3 elements, but the destination has 2: make it as long.",
            Assert.Throws<ArgumentException>(() => vector.M.CopyTo(new float[2])).Message, StringComparison.Ordinal);
        var plain = new Adam<float>(3);
        Assert.StartsWith(
            "Adam's state 'm' has 3 elements", Assert.Throws<ArgumentException>(() => plain.M.CopyTo(new float[2])).Message, StringComparison.Ordinal);

        var set = new ParameterSet<float>();
        Parameter<float> weight = set.Add("weight", 3);
        var whole = new AdamBFloat16<float>(set);
        Assert.Throws<InvalidOperationException>(() => whole.M.CopyTo(new float[3]));
        Assert.Throws<InvalidOperationException>(whole.M.ToArray);
        Assert.Throws<InvalidOperationException>(() => whole.M[0]);
        Assert.Throws<InvalidOperationException>(() => vector.M.CopyTo(weight, new float[3]));
        var other = new ParameterSet<float>();
        Assert.Throws<ArgumentException>(() => whole.M.CopyTo(other.Add("weight", 3), new float[3]));
    }

    [Fact]
    public void A_reset_begins_the_same_run_again()
    {
        AdamBFloat16<float> adam = Stepped<float>(50, 4);
        float[] first = adam.V.ToArray();
        adam.Reset();
        Assert.All(adam.V.ToArray(), value => Assert.Equal(0, value));
        Take(adam, 50, 4);
        Bits.Same<float>("v", first, adam.V.ToArray());
    }

    [Fact]
    public void Threads_do_not_change_a_bit()
    {
        const int Length = 50_007;
        float[][] runs = [.. new[] { 1, 2, 3 }.Select(degree =>
        {
            using var executor = new SharingExecutor(degree);
            var adam = new AdamBFloat16<float>(Length) { Executor = executor, MaxDegreeOfParallelism = degree };
            Take(adam, Length, 3);
            Assert.Equal(3 * (degree - 1), executor.Helpers);
            return adam.M.ToArray().Concat(adam.V.ToArray()).ToArray();
        })];
        Bits.Same<float>("2 threads", runs[0], runs[1]);
        Bits.Same<float>("3 threads", runs[0], runs[2]);
    }

    [Fact]
    public void The_average_is_right_where_rounding_to_the_nearest_would_stand_still()
    {
        const int Length = 10_000;
        float[] theta = new float[Length], gradient = new float[Length];
        var adam = new AdamBFloat16<float>(Length) { Beta2 = 0.999 };
        Array.Fill(gradient, 1);
        adam.Step(theta, gradient);
        Array.Clear(gradient);
        for (int t = 2; t <= 200; t++)
        {
            adam.Step(theta, gradient);
        }

        Assert.Equal(0.001 * Math.Pow(0.999, 199), adam.V.ToArray().Average(value => (double)value), 2e-6);
    }

    private static AdamBFloat16<T> Stepped<T>(int length, int steps)
        where T : struct, IFloatingPointIeee754<T>
    {
        var adam = new AdamBFloat16<T>(length);
        Take(adam, length, steps);
        return adam;
    }

    private static void Take<T>(Optimizer<T> optimizer, int length, int steps)
        where T : struct, IFloatingPointIeee754<T>
    {
        T[] theta = new T[length], gradient = new T[length];
        for (int t = 1; t <= steps; t++)
        {
            for (int i = 0; i < length; i++)
            {
                gradient[i] = T.CreateTruncating(Math.Sin((t * 31) + i));
            }

            optimizer.Step(theta, gradient);
        }
    }
}
