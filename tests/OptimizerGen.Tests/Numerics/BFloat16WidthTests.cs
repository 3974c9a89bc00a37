using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OptimizerGen.Tests.Numerics;

/// <summary>The same bits from every width of vectors and from single elements, whether the machine has the vectors or not.</summary>
public sealed class BFloat16WidthTests
{
    private const int Widest = 16;
    private const uint Key = 0xFFFF_FF00;

    private static readonly uint[] s_lower = [0, 1, 0x1234, 0x7FFF, 0x8000, 0x8001, 0xFFFF];

    /// <summary>Every bfloat16, with several lower halves, scattered so that special values stand beside common ones.</summary>
    private static readonly float[] s_values =
        [.. Enumerable.Range(0, 0x1_0000 * s_lower.Length).Select(i => BitConverter.UInt32BitsToSingle(((uint)(i * 40503) << 16) | s_lower[i % s_lower.Length]))];

    [Fact]
    public void Nearest()
    {
        ushort[] expected = [.. s_values.Select(value => StepStorage.RoundNearest(BitConverter.SingleToUInt32Bits(value)))];
        Assert.Equal(expected, Stored(1, (memory, i) => StepStorage.StoreNearest(s_values[i], ref memory[i])));
        Assert.Equal(expected, Stored(4, (memory, i) => StepStorage.StoreNearest(Vector128.LoadUnsafe(ref s_values[i]), ref Four(memory, i))));
        Assert.Equal(expected, Stored(8, (memory, i) => StepStorage.StoreNearest(Vector256.LoadUnsafe(ref s_values[i]), ref Eight(memory, i))));
        Assert.Equal(expected, Stored(16, (memory, i) => StepStorage.StoreNearest(Vector512.LoadUnsafe(ref s_values[i]), ref Sixteen(memory, i))));
    }

    [Fact]
    public void Stochastic_by_the_lower_bits()
    {
        ushort[] expected = [.. s_values.Select((value, i) => StepStorage.RoundStochastic(BitConverter.SingleToUInt32Bits(value), StepStorage.RandomScalar(Key, (nuint)i)))];
        Assert.Equal(expected, Stored(1, (memory, i) => StepStorage.StoreStochastic(
            s_values[i], StepStorage.Lower(StepStorage.RandomScalar(Key, (nuint)i)), ref memory[i])));
        Assert.Equal(expected, Stored(4, (memory, i) => StepStorage.StoreStochastic(
            Vector128.LoadUnsafe(ref s_values[i]), StepStorage.Lower(StepStorage.Random128(Key, (nuint)i)), ref Four(memory, i))));
        Assert.Equal(expected, Stored(8, (memory, i) => StepStorage.StoreStochastic(
            Vector256.LoadUnsafe(ref s_values[i]), StepStorage.Lower(StepStorage.Random256(Key, (nuint)i)), ref Eight(memory, i))));
        Assert.Equal(expected, Stored(16, (memory, i) => StepStorage.StoreStochastic(
            Vector512.LoadUnsafe(ref s_values[i]), StepStorage.Lower(StepStorage.Random512(Key, (nuint)i)), ref Sixteen(memory, i))));
    }

    [Fact]
    public void Stochastic_by_the_upper_bits()
    {
        ushort[] expected = [.. s_values.Select((value, i) => StepStorage.RoundStochastic(BitConverter.SingleToUInt32Bits(value), StepStorage.RandomScalar(Key, (nuint)i) >> 16))];
        Assert.Equal(expected, Stored(1, (memory, i) => StepStorage.StoreStochastic(
            s_values[i], StepStorage.Upper(StepStorage.RandomScalar(Key, (nuint)i)), ref memory[i])));
        Assert.Equal(expected, Stored(4, (memory, i) => StepStorage.StoreStochastic(
            Vector128.LoadUnsafe(ref s_values[i]), StepStorage.Upper(StepStorage.Random128(Key, (nuint)i)), ref Four(memory, i))));
        Assert.Equal(expected, Stored(8, (memory, i) => StepStorage.StoreStochastic(
            Vector256.LoadUnsafe(ref s_values[i]), StepStorage.Upper(StepStorage.Random256(Key, (nuint)i)), ref Eight(memory, i))));
        Assert.Equal(expected, Stored(16, (memory, i) => StepStorage.StoreStochastic(
            Vector512.LoadUnsafe(ref s_values[i]), StepStorage.Upper(StepStorage.Random512(Key, (nuint)i)), ref Sixteen(memory, i))));
    }

    [Fact]
    public void Loading()
    {
        ushort[] memory = [.. Enumerable.Range(0, 0x1_0000).Select(i => (ushort)i)];
        var loaded = new float[Widest];
        for (int i = 0; i < memory.Length; i += Widest)
        {
            float[] expected = [.. memory.Skip(i).Take(Widest).Select(upper => BitConverter.UInt32BitsToSingle((uint)upper << 16))];
            StepStorage.Load512(ref Sixteen(memory, i)).CopyTo(loaded);
            AssertSame(expected, loaded);
            StepStorage.Load256(ref Eight(memory, i + 8)).CopyTo(loaded);
            AssertSame(expected[8..], loaded[..8]);
            StepStorage.Load128(ref Four(memory, i + 4)).CopyTo(loaded);
            AssertSame(expected[4..8], loaded[..4]);
            AssertSame([expected[3]], [StepStorage.LoadScalar(ref memory[i + 3])]);
        }
    }

    [Fact]
    public void Narrow_vectors_write_their_own_elements_only()
    {
        ushort[] memory = new ushort[Widest];
        StepStorage.StoreNearest(Vector128.Create(1f), ref Four(memory, 4));
        Assert.Equal([0, 0, 0, 0, 0x3F80, 0x3F80, 0x3F80, 0x3F80, 0, 0, 0, 0, 0, 0, 0, 0], memory);
    }

    private static ref ulong Four(ushort[] memory, int i) => ref MemoryMarshal.Cast<ushort, ulong>(memory.AsSpan(i))[0];

    private static ref Vector128<ushort> Eight(ushort[] memory, int i) => ref MemoryMarshal.Cast<ushort, Vector128<ushort>>(memory.AsSpan(i))[0];

    private static ref Vector256<ushort> Sixteen(ushort[] memory, int i) => ref MemoryMarshal.Cast<ushort, Vector256<ushort>>(memory.AsSpan(i))[0];

    private static ushort[] Stored(int count, Action<ushort[], int> store)
    {
        var memory = new ushort[s_values.Length];
        for (int i = 0; i < memory.Length; i += count)
        {
            store(memory, i);
        }

        return memory;
    }

    private static void AssertSame(float[] expected, float[] actual) =>
        Assert.Equal(expected.Select(BitConverter.SingleToUInt32Bits), actual.Select(BitConverter.SingleToUInt32Bits));
}
