using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using OptimizerGen.Tests.Runtime.Rules;

namespace OptimizerGen.Tests.Runtime;

public sealed class MemoryTests
{
    [Fact]
    public void Tensors_and_states_start_on_64_byte_boundaries()
    {
        var set = new ParameterSet<float>();
        foreach (int length in (int[])[1, 17, 100_000, 3, 0, 5])
        {
            set.Add($"of {length}", length);
        }

        var optimizer = new HeavyBall<float>(set) { LearningRate = 1 };
        foreach (Parameter<float> parameter in set)
        {
            Assert.Equal(0u, Address(parameter.Values) % 64);
            Assert.Equal(0u, Address(parameter.Gradient) % 64);
            Assert.Equal(0u, Address(optimizer.Velocity[parameter]) % 64);
        }

        Assert.Equal(0u, Address<double>(new HeavyBall<double>(3).Velocity) % 64);
    }

    [Fact]
    public void Spans_stay_valid_while_tensors_are_added_and_memory_is_collected()
    {
        var set = new ParameterSet<double>();
        Span<double> first = set.Add("first", 10).Fill(7).Values;
        nuint address = Address<double>(first);
        for (int i = 0; i < 200; i++)
        {
            set.Add($"p{i}", 100, i);
        }

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.Equal(address, Address<double>(set["first"].Values));
        first[3] = 8;
        Assert.Equal(8, set["first"].Values[3]);
        Assert.All(set.Skip(1), parameter => Assert.Equal(-1, parameter.Values.IndexOfAnyExcept(0.0)));
    }

    [Fact]
    public void A_set_is_fixed_once_an_optimizer_keeps_states_for_it()
    {
        var set = new ParameterSet<double>();
        set.Add("weight", 2);
        _ = new Descent<double>(set);
        InvalidOperationException refused = Assert.Throws<InvalidOperationException>(() => set.Add("late", 1));
        Assert.Equal("'late' cannot be added, because Descent already keeps states for this set: add every parameter before making an optimizer.", refused.Message);
        Assert.Throws<InvalidOperationException>(() => set.Adopt("late", new double[1], new double[1], 1));
        Assert.Single(set);
    }

    [Fact]
    public void Shapes_are_checked()
    {
        var set = new ParameterSet<float>();
        ArgumentOutOfRangeException refused = Assert.Throws<ArgumentOutOfRangeException>(() => set.Add("w", 2, -3));
        Assert.StartsWith("'w' has the shape 2 × -3, but a size cannot be negative.", refused.Message, StringComparison.Ordinal);
        refused = Assert.Throws<ArgumentOutOfRangeException>(() => set.Add("w", 65536, 65536));
        Assert.StartsWith("'w' has the shape 65536 × 65536, but one tensor holds at most 2147483", refused.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => set.Add("w", int.MaxValue, int.MaxValue, int.MaxValue));
        Assert.Equal(0, set.Add("empty", int.MaxValue, int.MaxValue, 0).Length);
        Parameter<float> scalar = set.AddScalar("scalar");
        Assert.Equal(1, scalar.Length);
        Assert.Equal([2, 3], set.Add("matrix", 2, 3).Shape);
        Assert.Equal("matrix (2 × 3)", set["matrix"].ToString());
        Assert.Equal(7, set.Length);
        Assert.Throws<ArgumentException>(() => set.Add("matrix", 1));
        Assert.Throws<ArgumentException>(() => set.Add(" ", 1));
        Assert.StartsWith("The parameter set has no parameter 'matrx'; did you mean 'matrix'?", Assert.Throws<KeyNotFoundException>(() => set["matrx"]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Adopted_memory_is_worked_on_in_place()
    {
        double[] values = [1, 2, 3, 4], gradient = [1, 1, 1, 1];
        var set = new ParameterSet<double>();
        set.Adopt("embedding", values.AsMemory(1), gradient.AsMemory(0, 3), 3);
        new Descent<double>(set) { LearningRate = 1 }.Step();
        Assert.Equal([1, 1, 2, 3], values);

        Assert.StartsWith("The gradient of 'a' has 4", Message(() => set2().Adopt("a", values.AsMemory(1), gradient, 3)), StringComparison.Ordinal);
        Assert.StartsWith("The values of 'a' overlap its gradient", Message(() => set2().Adopt("a", values.AsMemory(0, 2), values.AsMemory(1, 2), 2)), StringComparison.Ordinal);
        ParameterSet<double> twice = set2();
        twice.Adopt("a", values.AsMemory(0, 2), gradient.AsMemory(0, 2), 2);
        Assert.StartsWith("The gradient of 'b' overlaps the memory of 'a'", Message(() => twice.Adopt("b", values.AsMemory(2), gradient.AsMemory(1, 2), 2)), StringComparison.Ordinal);

        static ParameterSet<double> set2() => [];
        static string Message(Action action) => Assert.Throws<ArgumentException>(action).Message;
    }

    private static unsafe nuint Address<T>(ReadOnlySpan<T> span) => (nuint)Unsafe.AsPointer(ref MemoryMarshal.GetReference(span));
}
