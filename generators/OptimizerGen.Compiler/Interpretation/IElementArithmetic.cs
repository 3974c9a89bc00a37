using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Interpretation;

/// <summary>Operations on single elements in the working precision, each rounded once.</summary>
internal interface IElementArithmetic<T>
    where T : struct
{
    /// <summary>The smallest number that has all its digits.</summary>
    double SmallestNormal { get; }

    T Round(double number);

    /// <summary>From 1 to the next number.</summary>
    double Ulp { get; }

    double Widen(T x);

    T Add(T a, T b);

    T Subtract(T a, T b);

    T Multiply(T a, T b);

    T Divide(T a, T b);

    T FusedMultiplyAdd(T a, T b, T c);

    /// <summary>A function of elements, not yet rounded.</summary>
    double Function(ElementFunction function, double[] x);

    /// <summary>What is left of a value kept in bfloat16; only float narrows.</summary>
    T RoundNearest(T value);

    /// <summary>The same, rounded by the lower 16 bits of <paramref name="random"/>.</summary>
    T RoundStochastic(T value, uint random);
}
