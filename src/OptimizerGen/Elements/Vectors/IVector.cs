namespace OptimizerGen.Elements.Vectors;

/// <summary>
/// Some doubles, and what functions of elements are made of: operations of IEEE 754, and operations on bits. A condition is
/// a mask, all bits of a lane or none.
/// </summary>
internal interface IVector<T> : IDigits
    where T : struct, IVector<T>
{
    /// <summary>The same double in every lane.</summary>
    T Create(double value);

    T Plus(T other);

    T Minus(T other);

    T Times(T other);

    T Over(T other);

    /// <summary>The square root.</summary>
    T Root();

    T IsLess(T other);

    T IsAtMost(T other);

    T Is(T other);

    /// <summary>What this mask chooses.</summary>
    T Choose(T then, T otherwise);

    T And(T other);

    T Or(T other);

    T Xor(T other);

    /// <summary>The sum of the bits as whole numbers, modulo 2^64.</summary>
    T PlusBits(T other);

    T ShiftLeft(int count);

    /// <summary>A shift that takes in zeros.</summary>
    T ShiftRight(int count);

    /// <summary>This, but where the mask holds the function of numbers of that lane.</summary>
    T Except<TFunction>(T mask, T x, T y)
        where TFunction : struct, INumberFunction;
}

/// <summary>A function of numbers, for arguments that are too rare to have a way of their own in every lane.</summary>
internal interface INumberFunction
{
    double Of(double x, double y);
}
