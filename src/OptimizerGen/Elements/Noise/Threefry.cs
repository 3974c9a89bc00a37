using System.Runtime.CompilerServices;

namespace OptimizerGen.Elements.Noise;

/// <summary>
/// Threefry-2x32 with twenty rounds (Salmon, Moraes, Dror and Shaw, 2011): from a key and a counter of two words each two
/// random words. Nothing is kept from one to the next, so the words of an element are the same in whatever order, width
/// or thread they are asked for.
/// </summary>
internal static class Threefry
{
    private const uint Parity = 0x1BD1_1BDA;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Words<T>(uint key0, uint key1, T counter0, T counter1, out T second)
        where T : struct, IWords<T>
    {
        uint key2 = Parity ^ key0 ^ key1;
        T x = counter0.Plus(counter0.Create(key0)), y = counter1.Plus(counter1.Create(key1));
        x = FourRounds(x, y, 13, 15, 26, 6, out y);
        x = Inject(x, y, key1, key2, 1, out y);
        x = FourRounds(x, y, 17, 29, 16, 24, out y);
        x = Inject(x, y, key2, key0, 2, out y);
        x = FourRounds(x, y, 13, 15, 26, 6, out y);
        x = Inject(x, y, key0, key1, 3, out y);
        x = FourRounds(x, y, 17, 29, 16, 24, out y);
        x = Inject(x, y, key1, key2, 4, out y);
        x = FourRounds(x, y, 13, 15, 26, 6, out y);
        x = Inject(x, y, key2, key0, 5, out second);
        return x;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T FourRounds<T>(T x, T y, int first, int next, int third, int fourth, out T second)
        where T : struct, IWords<T>
    {
        x = x.Plus(y);
        y = y.RotateLeft(first).Xor(x);
        x = x.Plus(y);
        y = y.RotateLeft(next).Xor(x);
        x = x.Plus(y);
        y = y.RotateLeft(third).Xor(x);
        x = x.Plus(y);
        second = y.RotateLeft(fourth).Xor(x);
        return x;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Inject<T>(T x, T y, uint key, uint nextKey, uint round, out T second)
        where T : struct, IWords<T>
    {
        second = y.Plus(y.Create(unchecked(nextKey + round)));
        return x.Plus(x.Create(key));
    }
}
