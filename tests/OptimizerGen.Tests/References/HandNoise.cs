namespace OptimizerGen.Tests.References;

/// <summary>
/// Random values by hand, as the language documents them: the key is a hash of seed, step and call (SplitMix64), the words are those of
/// Threefry-2x32 with twenty rounds for the element and the tensor, and a normal value is Box and Muller's.
/// </summary>
internal static class HandNoise
{
    private static readonly int[][] s_rotations = [[13, 15, 26, 6], [17, 29, 16, 24]];

    /// <summary>normal() for an element.</summary>
    public static double Normal(long seed, long step, int call, int tensor, int element)
    {
        (uint first, uint second) = Words(Key(seed, step, call), (uint)element, (uint)tensor);
        double share = (first + 1.0) / 4294967296.0, turn = second / 4294967296.0;
        return Math.Sqrt(-2 * Math.Log(share)) * double.CosPi(2 * turn);
    }

    private static ulong Key(long seed, long step, int call)
    {
        ulong state = 0;
        foreach (ulong part in new[] { unchecked((ulong)seed), unchecked((ulong)step), (ulong)call })
        {
            state = Mixed(state ^ part);
        }

        return state;
    }

    private static ulong Mixed(ulong z)
    {
        unchecked
        {
            z += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }

    private static (uint First, uint Second) Words(ulong key, uint counter0, uint counter1)
    {
        unchecked
        {
            uint[] keys = [(uint)key, (uint)(key >> 32), 0x1BD11BDA];
            keys[2] ^= keys[0] ^ keys[1];
            uint x = counter0 + keys[0], y = counter1 + keys[1];
            for (int round = 0; round < 20; round++)
            {
                int turn = s_rotations[round / 4 % 2][round % 4];
                x += y;
                y = ((y << turn) | (y >> (32 - turn))) ^ x;
                if (round % 4 == 3)
                {
                    int injection = round / 4 + 1;
                    x += keys[injection % 3];
                    y += keys[(injection + 1) % 3] + (uint)injection;
                }
            }

            return (x, y);
        }
    }
}
