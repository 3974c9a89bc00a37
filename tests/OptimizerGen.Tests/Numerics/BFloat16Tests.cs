namespace OptimizerGen.Tests.Numerics;

/// <summary>What is stored in bfloat16 is one of the two neighbours, and which one is right.</summary>
public sealed class BFloat16Tests
{
    /// <summary>Lower halves of floats: exact, around a tie, and next to the neighbour.</summary>
    private static readonly uint[] s_lower = [0, 1, 0x1234, 0x7FFF, 0x8000, 0x8001, 0xFFFF];

    [Fact]
    public void Loading_gives_what_was_stored_whatever_the_rounding()
    {
        for (uint upper = 0; upper <= 0xFFFF; upper++)
        {
            ushort[] memory = [(ushort)upper];
            float loaded = StepStorage.LoadScalar(ref memory[0]);
            Assert.Equal(upper << 16, BitConverter.SingleToUInt32Bits(loaded));
            if (!float.IsNaN(loaded))
            {
                Assert.Equal(upper, StepStorage.RoundNearest(upper << 16));
                Assert.Equal(upper, StepStorage.RoundStochastic(upper << 16, 0xFFFF));
            }
        }
    }

    [Fact]
    public void Nearest_is_the_nearer_neighbour_and_the_even_one_of_two()
    {
        foreach (float value in Finite())
        {
            uint bits = BitConverter.SingleToUInt32Bits(value);
            uint down = bits >> 16;
            double distance = Math.Abs(value) - Math.Abs(Wide(down));
            double other = Math.Abs(Wide(down + 1)) - Math.Abs(value);
            uint expected = distance < other || (distance == other && down % 2 == 0) ? down : down + 1;
            if (down == LargestOf(bits))
            {
                // The neighbour is infinite: it counts as the number that would follow.
                expected = (bits & 0xFFFF) < 0x8000 ? down : down + 1;
            }

            Assert.Equal(expected, StepStorage.RoundNearest(bits));
        }
    }

    [Theory]
    [InlineData(1.0f)]
    [InlineData(1.000001f)]
    [InlineData(-1.0057f)]
    [InlineData(3.1415927f)]
    [InlineData(1e-40f)]
    [InlineData(-2.3e-38f)]
    [InlineData(3.3e38f)]
    public void Chance_rounds_up_as_often_as_the_upper_neighbour_is_near(float value)
    {
        uint bits = BitConverter.SingleToUInt32Bits(value);
        int ups = 0;
        for (uint random = 0; random <= 0xFFFF; random++)
        {
            uint rounded = StepStorage.RoundStochastic(bits, random);
            Assert.InRange(rounded, bits >> 16, (bits >> 16) + 1);
            ups += (int)(rounded - (bits >> 16));
        }

        Assert.Equal((int)(bits & 0xFFFF), ups);
    }

    [Fact]
    public void Only_the_lower_sixteen_random_bits_count()
    {
        foreach (float value in Finite())
        {
            uint bits = BitConverter.SingleToUInt32Bits(value);
            Assert.Equal(StepStorage.RoundStochastic(bits, 0x9876), StepStorage.RoundStochastic(bits, 0xFFFF_9876));
        }
    }

    [Theory]
    [InlineData(0x7F7F_0000u)]
    [InlineData(0x7F7F_0001u)]
    [InlineData(0x7F7F_8000u)]
    [InlineData(0x7F7F_FFFFu)]
    public void Chance_makes_no_infinity(uint magnitude)
    {
        foreach (uint sign in (uint[])[0, 0x8000_0000])
        {
            foreach (uint random in (uint[])[0, 1, 0x8000, 0xFFFF])
            {
                Assert.Equal(LargestOf(sign), StepStorage.RoundStochastic(sign | magnitude, random));
            }
        }
    }

    [Fact]
    public void Infinities_and_NaN_stay_what_they_are()
    {
        foreach (uint sign in (uint[])[0, 0x8000_0000])
        {
            uint infinity = sign | 0x7F80_0000;
            Assert.Equal(infinity >> 16, StepStorage.RoundNearest(infinity));
            Assert.Equal(infinity >> 16, StepStorage.RoundStochastic(infinity, 0xFFFF));
            foreach (uint payload in (uint[])[1, 0xFFFF, 0x0040_0000, 0x007F_FFFF])
            {
                Assert.True(float.IsNaN(Wide(StepStorage.RoundNearest(infinity | payload))));
                Assert.True(float.IsNaN(Wide(StepStorage.RoundStochastic(infinity | payload, 0xFFFF))));
            }
        }
    }

    private static IEnumerable<float> Finite() =>
        from upper in Enumerable.Range(0, 0x1_0000)
        from lower in s_lower
        let value = BitConverter.UInt32BitsToSingle(((uint)upper << 16) | lower)
        where float.IsFinite(value)
        select value;

    private static float Wide(uint upper) => BitConverter.UInt32BitsToSingle(upper << 16);

    private static uint LargestOf(uint bits) => ((bits & 0x8000_0000) | 0x7F7F_0000) >> 16;
}
