using OptimizerGen.Optimizers;

namespace OptimizerGen.Tests.Memory;

/// <summary>Vectors up to the largest that the messages name. A rule without states reserves nothing for their elements.</summary>
public sealed class LargestLengthTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(4_095, 1)]
    [InlineData(4_096, 1)]
    [InlineData(4_097, 2)]
    [InlineData(2_147_479_552, 524_287)]
    [InlineData(2_147_479_553, 524_288)]
    [InlineData(int.MaxValue, 524_288)]
    public void A_length_has_this_many_blocks(int length, int blocks) => Assert.Equal(blocks, UnitLayout.BlocksOf(length));

    [Theory]
    [InlineData(2_147_479_552)]
    [InlineData(2_147_479_553)]
    [InlineData(2_147_483_328)]
    public void A_vector_up_to_the_limit_of_float_has_an_optimizer(int length)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        var descent = new GradientDescent<float>(length);
        Assert.Equal(length, descent.Length);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8_000_000);
        Assert.StartsWith("GradientDescent was made for ", Assert.Throws<ArgumentException>(() => descent.Step(new float[1], new float[1])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_limits_are_those_that_the_messages_name()
    {
        Assert.Equal((2_147_483_328, 2_147_483_456), (AlignedBuffer<float>.MaxLength, AlignedBuffer<double>.MaxLength));
        Assert.Equal(AlignedBuffer<double>.MaxLength, new GradientDescent<double>(AlignedBuffer<double>.MaxLength).Length);
        Assert.StartsWith(
            "GradientDescent works on a vector of 0 to 2147483328 elements, but was given 2147483329.",
            Assert.Throws<ArgumentOutOfRangeException>("length", () => new GradientDescent<float>(2_147_483_329)).Message,
            StringComparison.Ordinal);
    }
}
