namespace OptimizerGen.Compiler.Emit.CSharp.Expressions;

/// <summary>Vectors of one width, with the base library's operations.</summary>
internal sealed class VectorTarget(ElementType element, int bits) : LaneTarget(element)
{
    public static readonly int[] Widths = [512, 256, 128];

    public override string Type => $"{Class}<{Element.Keyword()}>";

    public override string Class => $"Vector{Suffix}";

    public override string RandomType => $"{Class}<uint>";

    public override string Suffix => bits.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public override int Count => bits / 8 / Element.Bytes();

    public override Code Constant(double value) => new(value switch
    {
        0 when 1 / value > 0 => $"{Type}.Zero",
        1 => $"{Type}.One",
        _ => Broadcast(Literals.Of(Element, value)),
    });

    public override string Broadcast(string number) => $"{Class}.Create({number})";

    public override string Load(string buffer, string index) => $"{Class}.LoadUnsafe(ref {buffer}, {index})";

    public override string Store(string value, string buffer, string index) =>
        $"{Class}.StoreUnsafe({value}, ref {buffer}, {index});";

    public override Code Known(bool holds) => new(holds ? $"{Type}.AllBitsSet" : $"{Type}.Zero");

    protected override Spelling? In(OperationSpelling row) => row.Vector;
}
