using OptimizerGen.Compiler.Kernels;
using static OptimizerGen.Compiler.Emit.CSharp.Expressions.Spelling;

namespace OptimizerGen.Compiler.Emit.CSharp.Expressions;

/// <param name="Op">The operation.</param>
/// <param name="Number">On numbers.</param>
/// <param name="Scalar">On one element; none where elements do not have it.</param>
/// <param name="Vector">On a vector of elements.</param>
internal sealed record OperationSpelling(Op Op, Spelling? Number, Spelling? Scalar = null, Spelling? Vector = null);

/// <summary>How C# writes each operation: one row, whatever it works on. A target says what the class of its functions is called.</summary>
internal static class SpellingTable
{
    private const string Math = "global::System.Math";
    private const string Services = "global::OptimizerGen.CompilerServices";
    private const string StepMath = Services + ".StepMath";

    private static readonly Dictionary<Op, OperationSpelling> s_rows = new OperationSpelling[]
    {
        Alike(Op.Negate, Prefix("-")),
        Alike(Op.Add, Infix("+", Precedence.Additive)),
        Alike(Op.Subtract, Infix("-", Precedence.Additive)),
        Alike(Op.Multiply, Infix("*", Precedence.Multiplicative)),
        Alike(Op.Divide, Infix("/", Precedence.Multiplicative)),
        new(Op.Modulo, Call(StepMath + ".Modulo({0}, {1})"), Call("StepVector.Modulo({0}, {1})"), Call("StepVector.Modulo({0}, {1})")),
        new(Op.FusedMultiplyAdd, null, Call("@.FusedMultiplyAdd({0}, {1}, {2})"), Call("@.FusedMultiplyAdd({0}, {1}, {2})")),
        Compared(Op.Less, "<", Precedence.Relational, "LessThan"),
        Compared(Op.LessOrEqual, "<=", Precedence.Relational, "LessThanOrEqual"),
        Compared(Op.Greater, ">", Precedence.Relational, "GreaterThan"),
        Compared(Op.GreaterOrEqual, ">=", Precedence.Relational, "GreaterThanOrEqual"),
        Compared(Op.Equal, "==", Precedence.Equality, "Equals"),
        Compared(Op.NotEqual, "!=", Precedence.Equality, "Equals", "~"),
        new(Op.And, Logic("&&", Precedence.And), Logic("&&", Precedence.And), Mask("&")),
        new(Op.Or, Logic("||", Precedence.Or), Logic("||", Precedence.Or), Mask("|")),
        new(Op.Not, Prefix("!", true), Prefix("!", true), Prefix("~", true)),
        new(Op.Select, Choice, EnclosedChoice, Call("@.ConditionalSelect({0}, {1}, {2})")),
        new(Op.Wrap, Call(StepMath + ".Wrap({0}, {1})")),
        new(Op.Pick, Picked),
        Function(Op.Sqrt, "Sqrt({0})"),
        Function(Op.Abs, "Abs({0})"),
        new(Op.Sign, Call(StepMath + ".Sign({0})"), Call("StepVector.Sign({0})"), Call("StepVector.Sign({0})")),
        Function(Op.Min, "Min({0}, {1})"),
        Function(Op.Max, "Max({0}, {1})"),
        Function(Op.Floor, "Floor({0})"),
        Function(Op.Ceiling, "Ceiling({0})"),
        new(Op.Round,
            Call(Math + ".Round({0}, global::System.MidpointRounding.ToEven)"), Call("@.Round({0}, MidpointRounding.ToEven)"), Call("@.Round({0})")),
        new(Op.CopySign, Call(StepMath + ".CopySign({0}, {1})"), Call("@.CopySign({0}, {1})"), Call("@.CopySign({0}, {1})")),
        new(Op.IsFinite,
            Call(StepMath + ".IsFinite({0})"),
            Call("#.IsFinite({0})") with { IsCondition = true },
            Call("@.LessThanOrEqual(@.Abs({0}), @.Create(#.MaxValue))") with { IsCondition = true }),
        OfTwo(Op.Power, "Power"),
        OfOne(Op.Cbrt, "Cbrt"),
        OfOne(Op.Exp, "Exp"),
        OfOne(Op.ExpM1, "ExpM1"),
        OfOne(Op.Log, "Log"),
        OfOne(Op.LogP1, "LogP1"),
        OfOne(Op.Tanh, "Tanh"),
        OfElements(Op.Sigmoid, "Sigmoid"),
        OfElements(Op.Erf, "Erf"),
        OfOne(Op.Sin, "Sin"),
        OfOne(Op.Cos, "Cos"),
        OfTwo(Op.Atan2, "Atan2"),
    }.ToDictionary(row => row.Op);

    public static IEnumerable<OperationSpelling> Rows => s_rows.Values;

    public static OperationSpelling Of(Op op) => s_rows[op];

    private static OperationSpelling Alike(Op op, Spelling spelling) => new(op, spelling, spelling, spelling);

    private static OperationSpelling Compared(Op op, string sign, Precedence precedence, string vector, string before = "")
    {
        Spelling comparison = Comparison(sign, precedence);
        Spelling mask = Call($"{before}@.{vector}({{0}}, {{1}})", before.Length > 0 ? Precedence.Unary : Precedence.Primary);
        return new(op, comparison, comparison, mask with { IsCondition = true });
    }

    private static OperationSpelling Function(Op op, string call) => new(op, Call($"{Math}.{call}"), Call("@." + call), Call("@." + call));

    /// <summary>Numbers have a function of twice the digits; elements one that is quick.</summary>
    private static OperationSpelling OfOne(Op op, string name) =>
        OfElements(op, name) with { Number = Call($"{StepMath}.{name}({{0}})") };

    private static OperationSpelling OfTwo(Op op, string name)
    {
        Spelling ofElements = Call($"StepFunctionOfTwo.Of<{name}Function>({{0}}, {{1}})");
        return new(op, Call($"{StepMath}.{name}({{0}}, {{1}})"), ofElements, ofElements);
    }

    /// <summary>Numbers have the elements' own function.</summary>
    private static OperationSpelling OfElements(Op op, string name)
    {
        Spelling ofElements = Call($"StepFunction.Of<{name}Function>({{0}})");
        return new(op, Call($"{Services}.StepFunction.Of<{Services}.{name}Function>({{0}})"), ofElements, ofElements);
    }
}
