using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Emit.Expressions;

/// <summary>One element at a time, with the functions of <c>MathF</c> or <c>Math</c>.</summary>
internal sealed class ScalarTarget(ElementType element) : LaneTarget(element)
{
    private static readonly Dictionary<Op, string> s_names = new()
    {
        [Op.Sqrt] = "Sqrt",
        [Op.Abs] = "Abs",
        [Op.Min] = "Min",
        [Op.Max] = "Max",
        [Op.Floor] = "Floor",
        [Op.Ceiling] = "Ceiling",
        [Op.CopySign] = "CopySign",
        [Op.FusedMultiplyAdd] = "FusedMultiplyAdd",
    };

    public override string Type => Element.Keyword();

    public override string RandomType => "uint";

    public override string Suffix => "Scalar";

    public override int Count => 1;

    private string Math => Element == ElementType.Float ? "MathF" : "Math";

    public override string Constant(double value) => Literals.Of(Element, value);

    public override string Broadcast(string number) => number;

    public override string Load(string buffer, string index) => $"Unsafe.Add(ref {buffer}, {index})";

    public override string Store(string value, string buffer, string index) =>
        $"Unsafe.Add(ref {buffer}, {index}) = {value};";

    public override Code Function(Op op, IReadOnlyList<string> arguments) => op switch
    {
        Op.Sign or Op.Modulo => new Code($"StepVector.{op}({string.Join(", ", arguments)})"),
        Op.Round => new Code($"{Math}.Round({arguments[0]}, MidpointRounding.ToEven)"),
        Op.IsFinite => Select(new Code($"{Type}.IsFinite({arguments[0]})"), Constant(1), Constant(0)),
        _ => new Code($"{Math}.{s_names[op]}({string.Join(", ", arguments)})"),
    };

    public override Code Compare(Op op, Code left, Code right) => Code.Binary(op, left, right);

    public override Code Logic(Op op, Code left, Code right) => Code.Binary(op, left, right);

    public override Code Not(Code condition) => new($"!{condition.In(Precedence.Unary)}", Precedence.Unary);

    public override Code Known(bool holds) => new(holds ? "true" : "false");

    public override Code Select(Code condition, string first, string second) =>
        new($"({condition.In(Precedence.Or)} ? {first} : {second})");
}
