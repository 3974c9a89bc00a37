using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Lowering;

/// <summary>Arithmetic and logic of numbers that are taken to be finite, so that what is 0 goes away.</summary>
internal sealed class NumberAlgebra(ValueFactory factory, NumberIntervals intervals)
{
    public Value Zero { get; } = factory.Constant(0);

    public Value One { get; } = factory.Constant(1);

    public static bool IsZero(Value value) => value.Op == Op.Constant && value.Constant == 0;

    /// <summary>Whether it is a constant other than 0.</summary>
    public static bool IsTrue(Value value) => value.Op == Op.Constant && value.Constant != 0;

    public Value Add(Value a, Value b) => IsZero(a) ? b : IsZero(b) ? a : factory.Make(Op.Add, a, b);

    public Value Negate(Value a) => IsZero(a) ? a : factory.Make(Op.Negate, a);

    /// <summary>A difference; 1 − (1 − x) is x.</summary>
    public Value Subtract(Value a, Value b) =>
        IsZero(b) ? a
        : IsZero(a) ? Negate(b)
        : b.Op == Op.Subtract && b.Operands[0] == a ? b.Operands[1]
        : factory.Make(Op.Subtract, a, b);

    public Value Multiply(Value a, Value b) => IsZero(a) || IsZero(b) ? Zero : factory.Make(Op.Multiply, a, b);

    public Value Divide(Value a, Value b) => IsZero(a) ? Zero : factory.Make(Op.Divide, a, b);

    public Value Choose(Value condition, Value yes, Value no) =>
        yes == no ? yes : condition.Op == Op.Constant ? condition.Constant != 0 ? yes : no : factory.Make(Op.Select, condition, yes, no);

    /// <summary>Whether a number is not 0.</summary>
    public Value IsNotZero(Value value) =>
        value.Op == Op.Constant ? IsZero(value) ? Zero : One
        : value.Kind is OpKind.Comparison or OpKind.Logic ? value
        : intervals.IsPositive(value) ? One
        : factory.Make(Op.NotEqual, value, Zero);

    public Value Not(Value truth) => truth.Op == Op.Constant ? IsZero(truth) ? One : Zero : factory.Make(Op.Not, truth);

    public Value And(Value a, Value b) => IsZero(a) || IsZero(b) ? Zero : IsTrue(a) ? b : IsTrue(b) || a == b ? a : factory.Make(Op.And, a, b);

    public Value Or(Value a, Value b) => IsTrue(a) || IsTrue(b) ? One : IsZero(a) ? b : IsZero(b) || a == b ? a : factory.Make(Op.Or, a, b);

    public Value Any(IEnumerable<Value> truths) => truths.Aggregate(Zero, Or);
}
