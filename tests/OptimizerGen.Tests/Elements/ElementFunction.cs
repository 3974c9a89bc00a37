using System.Numerics;
using System.Runtime.Intrinsics;
using OptimizerGen.Tests.Numerics;

namespace OptimizerGen.Tests.Elements;

/// <summary>A function of elements as every width has it, and what it is in the end.</summary>
internal abstract record ElementFunction(string Name)
{
    /// <summary>The function of numbers, for floats and for special values.</summary>
    public required Func<double, double, double> OfNumbers { get; init; }

    /// <summary>The exact value.</summary>
    public required Func<double, double, BigInteger> Exact { get; init; }

    /// <summary>The exponents of the arguments that the exact value is compared for, and where it is within the range of double.</summary>
    public required (int Lowest, int Highest, Func<double, double, bool> IsMeant) Domain { get; init; }

    public abstract double Of(double x, double y);

    public abstract float Of(float x, float y);

    public abstract Vector128<double> Of(Vector128<double> x, Vector128<double> y);

    public abstract Vector256<double> Of(Vector256<double> x, Vector256<double> y);

    public abstract Vector512<double> Of(Vector512<double> x, Vector512<double> y);

    public abstract Vector128<float> Of(Vector128<float> x, Vector128<float> y);

    public abstract Vector256<float> Of(Vector256<float> x, Vector256<float> y);

    public abstract Vector512<float> Of(Vector512<float> x, Vector512<float> y);

    public override string ToString() => Name;
}

internal sealed record FunctionOfOne<TFunction>(string Name) : ElementFunction(Name)
    where TFunction : struct, IElementFunction
{
    public override double Of(double x, double y) => StepFunction.Of<TFunction>(x);

    public override float Of(float x, float y) => StepFunction.Of<TFunction>(x);

    public override Vector128<double> Of(Vector128<double> x, Vector128<double> y) => StepFunction.Of<TFunction>(x);

    public override Vector256<double> Of(Vector256<double> x, Vector256<double> y) => StepFunction.Of<TFunction>(x);

    public override Vector512<double> Of(Vector512<double> x, Vector512<double> y) => StepFunction.Of<TFunction>(x);

    public override Vector128<float> Of(Vector128<float> x, Vector128<float> y) => StepFunction.Of<TFunction>(x);

    public override Vector256<float> Of(Vector256<float> x, Vector256<float> y) => StepFunction.Of<TFunction>(x);

    public override Vector512<float> Of(Vector512<float> x, Vector512<float> y) => StepFunction.Of<TFunction>(x);
}

internal sealed record FunctionOfTwo<TFunction>(string Name) : ElementFunction(Name)
    where TFunction : struct, IElementFunctionOfTwo
{
    public override double Of(double x, double y) => StepFunctionOfTwo.Of<TFunction>(x, y);

    public override float Of(float x, float y) => StepFunctionOfTwo.Of<TFunction>(x, y);

    public override Vector128<double> Of(Vector128<double> x, Vector128<double> y) => StepFunctionOfTwo.Of<TFunction>(x, y);

    public override Vector256<double> Of(Vector256<double> x, Vector256<double> y) => StepFunctionOfTwo.Of<TFunction>(x, y);

    public override Vector512<double> Of(Vector512<double> x, Vector512<double> y) => StepFunctionOfTwo.Of<TFunction>(x, y);

    public override Vector128<float> Of(Vector128<float> x, Vector128<float> y) => StepFunctionOfTwo.Of<TFunction>(x, y);

    public override Vector256<float> Of(Vector256<float> x, Vector256<float> y) => StepFunctionOfTwo.Of<TFunction>(x, y);

    public override Vector512<float> Of(Vector512<float> x, Vector512<float> y) => StepFunctionOfTwo.Of<TFunction>(x, y);
}
