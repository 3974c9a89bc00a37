using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Emit.Expressions;

/// <summary>Prints numbers as C# expressions in double.</summary>
/// <param name="known">What has a name already: leaves and locals.</param>
internal sealed class NumberPrinter(IReadOnlyDictionary<Value, string> known)
{
    private static readonly Dictionary<Op, string> s_functions = new()
    {
        [Op.Modulo] = "StepMath.Modulo",
        [Op.Power] = "StepMath.Power",
        [Op.Sqrt] = "Math.Sqrt",
        [Op.Abs] = "Math.Abs",
        [Op.Sign] = "StepMath.Sign",
        [Op.Min] = "Math.Min",
        [Op.Max] = "Math.Max",
        [Op.Floor] = "Math.Floor",
        [Op.Ceiling] = "Math.Ceiling",
        [Op.CopySign] = "StepMath.CopySign",
        [Op.IsFinite] = "StepMath.IsFinite",
        [Op.Cbrt] = "StepMath.Cbrt",
        [Op.Exp] = "Math.Exp",
        [Op.ExpM1] = "StepMath.ExpM1",
        [Op.Log] = "Math.Log",
        [Op.LogP1] = "StepMath.LogP1",
        [Op.Tanh] = "Math.Tanh",
        [Op.Sin] = "Math.Sin",
        [Op.Cos] = "Math.Cos",
        [Op.Atan2] = "Math.Atan2",
    };

    public string Print(Value value) => Code(value).Text;

    /// <summary>The expression itself, even when it has a name: what a local of that name is set to.</summary>
    public string PrintDefinition(Value value) => Definition(value).Text;

    private Code Code(Value value) => known.TryGetValue(value, out string? name) ? new Code(name) : Definition(value);

    private Code Definition(Value value)
    {
        IReadOnlyList<Value> x = value.Operands;
        return value.Kind switch
        {
            _ when value.Op == Op.Constant => Constant(value.Constant),
            _ when value.Op == Op.Negate => new Code($"-{Code(x[0]).In(Precedence.Unary)}", Precedence.Unary),
            _ when value.Op == Op.Select => Choice(Condition(x[0]), Code(x[1]), Code(x[2])),
            _ when value.Op == Op.Round => new Code($"Math.Round({Print(x[0])}, MidpointRounding.ToEven)"),
            OpKind.Comparison or OpKind.Logic => Choice(Condition(value), new Code("1.0"), new Code("0.0")),
            OpKind.Arithmetic => Expressions.Code.Binary(value.Op, Code(x[0]), Code(x[1])),
            _ => new Code($"{s_functions[value.Op]}({string.Join(", ", x.Select(Print))})"),
        };
    }

    /// <summary>A C# condition.</summary>
    public Code Condition(Value value)
    {
        IReadOnlyList<Value> x = value.Operands;
        return value.Kind switch
        {
            _ when known.ContainsKey(value) => Expressions.Code.Binary(Op.NotEqual, Code(value), new Code("0")),
            OpKind.Comparison => Expressions.Code.Binary(value.Op, Code(x[0]), Code(x[1])),
            OpKind.Logic when value.Op == Op.Not => new Code($"!{Condition(x[0]).In(Precedence.Unary)}", Precedence.Unary),
            OpKind.Logic => Expressions.Code.Binary(value.Op, Condition(x[0]), Condition(x[1])),
            _ => Expressions.Code.Binary(Op.NotEqual, Code(value), new Code("0")),
        };
    }

    private static Code Choice(Code condition, Code first, Code second) => new(
        $"{condition.In(Precedence.Or)} ? {first.In(Precedence.Or)} : {second.In(Precedence.Or)}", Precedence.Conditional);

    /// <summary>A whole number without a point would make an integer division, so divisions see a double.</summary>
    private static Code Constant(double value)
    {
        string text = Literals.Double(value);
        string real = text.All(c => char.IsDigit(c) || c == '-') ? text + ".0" : text;
        return new Code(real, real[0] == '-' ? Precedence.Unary : Precedence.Primary);
    }
}
