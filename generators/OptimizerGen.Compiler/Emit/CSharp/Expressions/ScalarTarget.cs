namespace OptimizerGen.Compiler.Emit.CSharp.Expressions;

/// <summary>One element at a time, with the functions of <c>MathF</c> or <c>Math</c>.</summary>
internal sealed class ScalarTarget(ElementType element) : LaneTarget(element)
{
    public override string Type => Element.Keyword();

    public override string Class => Element == ElementType.Float ? "MathF" : "Math";

    public override string RandomType => "uint";

    public override string Suffix => "Scalar";

    public override int Count => 1;

    public override Code Constant(double value) => WithSign(Literals.Of(Element, value));

    public override string Broadcast(string number) => number;

    public override string Load(string buffer, string index) => $"Unsafe.Add(ref {buffer}, {index})";

    public override string Store(string value, string buffer, string index) =>
        $"Unsafe.Add(ref {buffer}, {index}) = {value};";

    public override Code Known(bool holds) => new(holds ? "true" : "false");

    protected override Spelling? In(OperationSpelling row) => row.Scalar;
}
