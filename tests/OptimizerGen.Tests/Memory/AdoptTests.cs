using System.Runtime.InteropServices;
using OptimizerGen.Tests.Runtime.Rules;

namespace OptimizerGen.Tests.Memory;

public sealed class AdoptTests
{
    [Fact]
    public void Without_a_shape_it_is_a_vector()
    {
        var set = new ParameterSet<double>();
        Parameter<double> vector = set.Adopt("w", new double[4], new double[4]);
        Assert.Equal([4], vector.Shape);
        Assert.Equal(1, vector.Rank);
        Assert.Empty(set.Adopt("one", new double[1], new double[1], []).Shape);
        Assert.StartsWith("The gradient of 'b' has 3 elements, but its shape 4 has 4.", Message(() => set.Adopt("b", new double[4], new double[3])), StringComparison.Ordinal);
    }

    [Fact]
    public unsafe void Native_memory_is_worked_on_in_place()
    {
        const int Length = 5;
        double* values = (double*)NativeMemory.AllocZeroed(Length, sizeof(double));
        double* gradient = (double*)NativeMemory.AllocZeroed(Length, sizeof(double));
        try
        {
            var set = new ParameterSet<double>();
            Parameter<double> adopted = set.Adopt("native", values, gradient, Length);
            adopted.Gradient.Fill(2);
            new Descent<double>(set) { LearningRate = 0.5 }.Step();
            Assert.Equal([-1, -1, -1, -1, -1], new ReadOnlySpan<double>(values, Length));
            Assert.StartsWith("The values of 'again' overlap the memory of 'native'", Message(() => set2().Adopt("again", values + 4, gradient, 1)), StringComparison.Ordinal);
        }
        finally
        {
            NativeMemory.Free(values);
            NativeMemory.Free(gradient);
        }

        ParameterSet<double> set2()
        {
            ParameterSet<double> fresh = [];
            fresh.Adopt("native", values, gradient, Length);
            return fresh;
        }
    }

    [Fact]
    public unsafe void Addresses_are_checked()
    {
        ParameterSet<double> set = [];
        double place = 0;
        double* at = &place;
        Assert.StartsWith("The values of 'w' cannot begin at the address 0: hand over one that 8 divides, and not 0.", Message(() => set.Adopt("w", null, at, 1)), StringComparison.Ordinal);
        Assert.StartsWith("The gradient of 'w' cannot begin at the address ", Message(() => set.Adopt("w", at, (byte*)at + 3, 1)), StringComparison.Ordinal);
        Assert.StartsWith(
            "'w' was added without a shape: write its sizes, as in Adopt(\"w\", values, gradient, 128, 784), or AddScalar(\"w\") for a single number.",
            Message(() => set.Adopt("w", at, at)),
            StringComparison.Ordinal);
        Assert.Empty(set);
    }

    [Fact]
    public void A_block_holds_foreign_memory_and_names_what_cannot_be_reached()
    {
        var values = new OwnedMemory(1, 2, 3);
        var gradient = new OwnedMemory(4, 5, 6);
        var set = new ParameterSet<double>();
        Parameter<double> adopted = set.Adopt("fc.weight", values.Memory, gradient.Memory);
        set.Add("own", 3);
        Assert.Equal(0, values.Pins);
        Assert.True(adopted.Memory.IsForeign);
        Assert.False(set["own"].Memory.IsForeign);

        var foreign = new ForeignMemory<double>(set);
        foreign.Pin();
        Assert.Equal((1, 1), (values.Pins, gradient.Pins));
        Assert.Equal(2, adopted.Memory.ValueAt(1));
        adopted.Memory.GradientAt(2) = 7;
        Assert.Equal(7, gradient.Values[2]);
        foreign.Unpin();
        Assert.Equal((0, 0), (values.Pins, gradient.Pins));

        gradient.TakeAway();
        InvalidOperationException refused = Assert.Throws<InvalidOperationException>(foreign.Pin);
        Assert.StartsWith("The gradient of 'fc.weight' cannot be reached, because the owner of the adopted memory refuses it (Cannot access a disposed object.", refused.Message, StringComparison.Ordinal);
        Assert.EndsWith("): keep that memory alive for as long as the parameter set is used.", refused.Message, StringComparison.Ordinal);
        Assert.IsType<ObjectDisposedException>(refused.InnerException);
        Assert.Equal((0, 0), (values.Pins, gradient.Pins));
    }

    [Fact]
    public void If_one_tensor_cannot_be_reached_none_is_held()
    {
        var first = new OwnedMemory(1);
        var second = new OwnedMemory(2);
        var set = new ParameterSet<double>();
        set.Adopt("first", first.Memory, new double[1]);
        set.Adopt("second", new double[1], second.Memory);
        second.TakeAway();
        var foreign = new ForeignMemory<double>(set);
        Assert.Contains("'second'", Assert.Throws<InvalidOperationException>(foreign.Pin).Message, StringComparison.Ordinal);
        Assert.Equal((0, 0), (first.Pins, second.Pins));
    }

    [Fact]
    public void Memory_that_is_gone_already_is_not_adopted()
    {
        var gone = new OwnedMemory(1);
        gone.TakeAway();
        ParameterSet<double> set = [];
        Assert.Throws<ObjectDisposedException>(() => gone.Memory);
        Memory<double> values = new OwnedMemory(1, 2).Memory;
        var owner = new OwnedMemory(1, 2);
        Memory<double> gradient = owner.Memory;
        owner.TakeAway();
        Assert.StartsWith("The gradient of 'w' cannot be reached", Assert.Throws<InvalidOperationException>(() => set.Adopt("w", values, gradient)).Message, StringComparison.Ordinal);
        Assert.Empty(set);
    }

    private static string Message(Action action) => Assert.Throws<ArgumentException>(action).Message;
}
