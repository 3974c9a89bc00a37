using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Lowering;

/// <summary>
/// Writes every value for an element as number · core, with all numbers gathered in front, where they are computed once
/// per step in double: a division by a number becomes a multiplication, positive numbers leave roots, quotients and the
/// sums in denominators, a / b / c becomes a / (b · c). Two bias corrections fold into a step and its epsilon this
/// way, and one root and one division are left for an element.
/// Each rewrite changes a result by a few roundings of the working precision (at most two for each number moved).
/// </summary>
internal sealed class PullNumbersOut(Kernel kernel) : ValueRewriter(kernel.Factory)
{
    private readonly NumberIntervals _intervals = new(kernel.Declarations);
    private readonly Dictionary<Value, Factored> _factored = [];
    private readonly Dictionary<Value, Factored> _factoredSums = [];

    public static Kernel Run(Kernel kernel) => new PullNumbersOut(kernel).Rewrite(kernel);

    protected override Value RewriteCore(Value value)
    {
        if (value.IsLeaf)
        {
            return value;
        }

        return value.IsElement ? Factor(value).Whole(Factory) : RewriteOperands(value);
    }

    private Factored Factor(Value value) => Remember(_factored, value, ComputeFactor);

    /// <summary>Where a number in front is welcome: c·x + n is c·(x + n/c), for a c that is surely positive.</summary>
    private Factored FactorSum(Value value) => Remember(_factoredSums, value, ComputeFactorOfSum);

    private static Factored Remember(Dictionary<Value, Factored> known, Value value, Func<Value, Factored> compute)
    {
        if (!known.TryGetValue(value, out Factored factored))
        {
            factored = compute(value);
            known.Add(value, factored);
        }

        return factored;
    }

    private Factored ComputeFactor(Value value)
    {
        IReadOnlyList<Value> x = value.Operands;
        return value.Op switch
        {
            Op.Negate => Factor(x[0]).Times(Factory, Factory.Constant(-1)),
            Op.Multiply when x[0].IsNumber => Factor(x[1]).Times(Factory, Rewrite(x[0])),
            Op.Multiply when x[1].IsNumber => Factor(x[0]).Times(Factory, Rewrite(x[1])),
            Op.Multiply => Product(Factor(x[0]), Factor(x[1])),
            Op.Divide when x[1].IsNumber => Over(Factor(x[0]), Rewrite(x[1])),
            Op.Divide => Quotient(x[0].IsNumber ? new Factored(Rewrite(x[0]), Factory.Constant(1)) : Factor(x[0]), FactorSum(x[1])),
            Op.Sqrt => Root(FactorSum(x[0])),
            Op.Select => Choice(Rewrite(x[0]), FactorArm(x[1]), FactorArm(x[2])),
            _ => new Factored(Factory.Constant(1), RewriteOperands(value)),
        };
    }

    private Factored ComputeFactorOfSum(Value value)
    {
        if (value.Op is not (Op.Add or Op.Max) || value.Operands.All(operand => operand.IsElement))
        {
            return Factor(value);
        }

        Value element = value.Operands.First(operand => operand.IsElement);
        Value number = Rewrite(value.Operands.First(operand => operand.IsNumber));
        Factored inner = FactorSum(element);
        if (inner.Number.IsConstant(1) || !_intervals.IsPositive(inner.Number))
        {
            return Factor(value);
        }

        Value scaled = Factory.Make(Op.Divide, number, inner.Number);
        return new Factored(inner.Number, Factory.Make(value.Op, inner.Core, scaled));
    }

    private Factored Product(Factored a, Factored b) => new(
        Factory.Make(Op.Multiply, a.Number, b.Number), Factory.Make(Op.Multiply, a.Core, b.Core));

    private Factored Over(Factored a, Value number) => a with { Number = Factory.Make(Op.Divide, a.Number, number) };

    private Factored Quotient(Factored a, Factored b)
    {
        Value number = Factory.Make(Op.Divide, a.Number, b.Number);
        (Value numerator, Value denominator) = (a.Core, b.Core);
        if (numerator.Op == Op.Divide && numerator.Operands[1].IsElement)
        {
            denominator = Factory.Make(Op.Multiply, numerator.Operands[1], denominator);
            numerator = numerator.Operands[0];
        }

        if (denominator.Op == Op.Divide && denominator.Operands[0].IsElement)
        {
            numerator = Factory.Make(Op.Multiply, numerator, denominator.Operands[1]);
            denominator = denominator.Operands[0];
        }

        return new Factored(number, Factory.Make(Op.Divide, numerator, denominator));
    }

    private Factored Root(Factored inner) => inner.Number.IsConstant(1) || !_intervals.IsPositive(inner.Number)
        ? new Factored(Factory.Constant(1), Factory.Make(Op.Sqrt, inner.Whole(Factory)))
        : new Factored(Factory.Make(Op.Sqrt, inner.Number), Factory.Make(Op.Sqrt, inner.Core));

    private Factored FactorArm(Value value) =>
        value.IsElement ? Factor(value) : new Factored(Factory.Constant(1), Rewrite(value));

    /// <summary>A number that both sides have in front, or that the other side's 0 does not mind.</summary>
    private Factored Choice(Value condition, Factored a, Factored b)
    {
        Value? number = a.Number == b.Number || LeavesZero(b, a.Number) ? a.Number
            : LeavesZero(a, b.Number) ? b.Number
            : null;
        return number is null
            ? new Factored(Factory.Constant(1), Factory.Make(Op.Select, condition, a.Whole(Factory), b.Whole(Factory)))
            : new Factored(number, Factory.Make(Op.Select, condition, a.Core, b.Core));
    }

    /// <summary>Whether <paramref name="arm"/> is 0 and stays 0 times the number: not of an infinite one, nor in float of a huge one.</summary>
    private bool LeavesZero(Factored arm, Value number) =>
        arm.Number.IsConstant(1) && arm.Core.IsConstant(0) && _intervals.Of(number) is { Lower: >= 0, Upper: <= float.MaxValue };

    /// <summary>A value as a number times the rest.</summary>
    private readonly record struct Factored(Value Number, Value Core)
    {
        public Factored Times(ValueFactory factory, Value number) =>
            this with { Number = factory.Make(Op.Multiply, number, Number) };

        public Value Whole(ValueFactory factory) => Core.Op == Op.Divide && Core.Operands[0].IsConstant(1)
            ? factory.Make(Op.Divide, Number, Core.Operands[1])
            : factory.Make(Op.Multiply, Number, Core);
    }
}
