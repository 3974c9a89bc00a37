using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Emit.Expressions;

/// <summary>Vectors of one width, with the base library's operations.</summary>
internal sealed class VectorTarget(ElementType element, int bits) : LaneTarget(element)
{
    private static readonly Dictionary<Op, string> s_names = new()
    {
        [Op.Sqrt] = "Sqrt",
        [Op.Abs] = "Abs",
        [Op.Min] = "Min",
        [Op.Max] = "Max",
        [Op.Floor] = "Floor",
        [Op.Ceiling] = "Ceiling",
        [Op.Round] = "Round",
        [Op.CopySign] = "CopySign",
        [Op.FusedMultiplyAdd] = "FusedMultiplyAdd",
        [Op.Less] = "LessThan",
        [Op.LessOrEqual] = "LessThanOrEqual",
        [Op.Greater] = "GreaterThan",
        [Op.GreaterOrEqual] = "GreaterThanOrEqual",
        [Op.Equal] = "Equals",
    };

    public static readonly int[] Widths = [512, 256, 128];

    public override string Type => $"{Class}<{Element.Keyword()}>";

    public override string RandomType => $"{Class}<uint>";

    public override string Suffix => bits.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public override int Count => bits / 8 / Element.Bytes();

    public string Class => $"Vector{Suffix}";

    public override string Constant(double value) => value switch
    {
        0 when 1 / value > 0 => $"{Type}.Zero",
        1 => $"{Type}.One",
        _ => Broadcast(Literals.Of(Element, value)),
    };

    public override string Broadcast(string number) => $"{Class}.Create({number})";

    public override string Load(string buffer, string index) => $"{Class}.LoadUnsafe(ref {buffer}, {index})";

    public override string Store(string value, string buffer, string index) =>
        $"{Class}.StoreUnsafe({value}, ref {buffer}, {index});";

    public override Code Function(Op op, IReadOnlyList<string> arguments) => op switch
    {
        Op.Sign or Op.Modulo => new Code($"StepVector.{op}({string.Join(", ", arguments)})"),
        Op.IsFinite => Select(
            new Code($"{Class}.LessThanOrEqual({Class}.Abs({arguments[0]}), {Broadcast(Element.Keyword() + ".MaxValue")})"),
            Constant(1), Constant(0)),
        _ => new Code($"{Class}.{s_names[op]}({string.Join(", ", arguments)})"),
    };

    public override Code Compare(Op op, Code left, Code right) => op == Op.NotEqual
        ? new Code($"~{Class}.Equals({left.Text}, {right.Text})", Precedence.Unary)
        : new Code($"{Class}.{s_names[op]}({left.Text}, {right.Text})");

    // Masks: bitwise, and below every arithmetic operator, so in parentheses.
    public override Code Logic(Op op, Code left, Code right) =>
        new($"({left.In(Precedence.Unary)} {(op == Op.And ? "&" : "|")} {right.In(Precedence.Unary)})");

    public override Code Not(Code condition) => new($"~{condition.In(Precedence.Unary)}", Precedence.Unary);

    public override Code Known(bool holds) => new(holds ? $"{Type}.AllBitsSet" : $"{Type}.Zero");

    public override Code Select(Code condition, string first, string second) =>
        new($"{Class}.ConditionalSelect({condition.Text}, {first}, {second})");
}
