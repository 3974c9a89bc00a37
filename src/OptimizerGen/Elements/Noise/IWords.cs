namespace OptimizerGen.Elements.Noise;

/// <summary>Some words of 32 bits.</summary>
internal interface IWords<T>
    where T : struct, IWords<T>
{
    /// <summary>The same word in every lane.</summary>
    T Create(uint value);

    /// <summary>The sum modulo 2^32.</summary>
    T Plus(T other);

    T Xor(T other);

    T RotateLeft(int count);
}
