using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Lowering;

/// <summary>A number in a product, and the power that it has there: 1, −1, ½ and so on.</summary>
internal readonly record struct NumberFactor(Value Number, double Power)
{
    /// <summary>What a number is a product of, as far as products, quotients and roots go.</summary>
    public static IReadOnlyList<NumberFactor> Of(Value number)
    {
        var factors = new List<NumberFactor>();
        Collect(number, 1, factors);
        return factors;
    }

    private static void Collect(Value number, double power, List<NumberFactor> factors)
    {
        IReadOnlyList<Value> x = number.Operands;
        switch (number.Op)
        {
            case Op.Multiply:
                Collect(x[0], power, factors);
                Collect(x[1], power, factors);
                break;
            case Op.Divide:
                Collect(x[0], power, factors);
                Collect(x[1], -power, factors);
                break;
            case Op.Sqrt:
                Collect(x[0], power / 2, factors);
                break;
            case Op.Negate or Op.Abs:
                Collect(x[0], power, factors);
                break;
            default:
                factors.Add(new NumberFactor(number, power));
                break;
        }
    }
}
