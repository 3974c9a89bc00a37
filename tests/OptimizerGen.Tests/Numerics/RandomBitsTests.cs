namespace OptimizerGen.Tests.Numerics;

/// <summary>The random bits of stochastic rounding look random enough: by element, by step, by tensor and by state.</summary>
public sealed class RandomBitsTests
{
    private const int Elements = 1 << 16;

    [Fact]
    public void Each_bit_is_set_half_of_the_time()
    {
        uint key = StepStorage.Key(1, 0, 0);
        for (int bit = 0; bit < 32; bit++)
        {
            int set = Enumerable.Range(0, Elements).Count(i => ((StepStorage.RandomScalar(key, (nuint)i) >> bit) & 1) != 0);
            AssertHalf(set);
        }
    }

    [Theory]
    [InlineData(2, 0, 0)]
    [InlineData(1001, 0, 0)]
    [InlineData(1, 1, 0)]
    [InlineData(1, 0, 1)]
    public void Another_step_tensor_or_pair_has_other_bits(long step, int parameter, int pair)
    {
        uint first = StepStorage.Key(1, 0, 0), second = StepStorage.Key(step, parameter, pair);
        for (int bit = 0; bit < 32; bit++)
        {
            int differ = Enumerable.Range(0, Elements).Count(i =>
                (((StepStorage.RandomScalar(first, (nuint)i) ^ StepStorage.RandomScalar(second, (nuint)i)) >> bit) & 1) != 0);
            AssertHalf(differ);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(16)]
    [InlineData(4096)]
    public void Neighbours_have_nothing_in_common(int distance)
    {
        uint key = StepStorage.Key(7, 0, 0);
        for (int bit = 0; bit < 32; bit++)
        {
            int differ = Enumerable.Range(0, Elements).Count(i =>
                (((StepStorage.RandomScalar(key, (nuint)i) ^ StepStorage.RandomScalar(key, (nuint)(i + distance))) >> bit) & 1) != 0);
            AssertHalf(differ);
        }
    }

    [Fact]
    public void The_halves_of_two_states_have_nothing_in_common()
    {
        uint key = StepStorage.Key(3, 0, 0);
        double mean = 0, product = 0;
        for (int i = 0; i < Elements; i++)
        {
            uint random = StepStorage.RandomScalar(key, (nuint)i);
            double lower = (StepStorage.Lower(random) / 65536.0) - 0.5, upper = (StepStorage.Upper(random) / 65536.0) - 0.5;
            mean += (lower + upper) / 2;
            product += lower * upper;
        }

        Assert.InRange(mean / Elements, -0.005, 0.005);
        Assert.InRange(product / Elements, -0.002, 0.002);
    }

    [Fact]
    public void Keys_of_many_steps_tensors_and_pairs_are_all_different()
    {
        uint[] keys =
        [
            .. from step in Enumerable.Range(1, 100)
               from parameter in Enumerable.Range(0, 10)
               from pair in Enumerable.Range(0, 4)
               select StepStorage.Key(step, parameter, pair),
        ];
        Assert.Equal(keys.Length, keys.Distinct().Count());
    }

    /// <summary>Worked out by another program: a run that goes on next year goes on with these.</summary>
    [Theory]
    [InlineData(1, 0, 0, 0xE220_A838u)]
    [InlineData(2, 0, 0, 0x6E78_9E6Au)]
    [InlineData(1, 1, 0, 0xC42C_5A1Bu)]
    [InlineData(1, 0, 1, 0x910A_2DEDu)]
    [InlineData(1_000_000_000_000, 7, 3, 0x7C39_3D66u)]
    public void The_key_of_a_step_a_tensor_and_a_pair_is_this(long step, int parameter, int pair, uint expected) =>
        Assert.Equal(expected, StepStorage.Key(step, parameter, pair));

    [Theory]
    [InlineData(0, 0x6FC2_C447u)]
    [InlineData(1, 0x2DBD_02C4u)]
    [InlineData(4096, 0xAE1A_222Du)]
    [InlineData(1L << 31, 0x4C85_DED1u)]
    public void The_bits_of_an_element_are_these(long index, uint expected) =>
        Assert.Equal(expected, StepStorage.RandomScalar(StepStorage.Key(1, 0, 0), (nuint)index));

    [Fact]
    public void A_mean_of_many_roundings_is_the_value()
    {
        const float Value = 1.0023f;
        uint bits = BitConverter.SingleToUInt32Bits(Value);
        double sum = 0;
        for (int step = 1; step <= Elements; step++)
        {
            uint random = StepStorage.RandomScalar(StepStorage.Key(step, 0, 0), 12345);
            sum += BitConverter.UInt32BitsToSingle((uint)StepStorage.RoundStochastic(bits, random) << 16);
        }

        Assert.InRange(sum / Elements, Value - 1e-4, Value + 1e-4);
    }

    // Six standard deviations of that many coins.
    private static void AssertHalf(int count) => Assert.InRange(count, (Elements / 2) - 768, (Elements / 2) + 768);
}
