using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Emit.Expressions;

/// <summary>Prints numbers as C# expressions in double.</summary>
/// <param name="known">What has a name already: leaves and locals.</param>
/// <param name="keptPowers">The powers that the frame keeps from step to step, in the order of their places.</param>
internal sealed class NumberPrinter(IReadOnlyDictionary<Value, string> known, IReadOnlyList<Value>? keptPowers = null)
{
    private static readonly Dictionary<Op, string> s_functions = new()
    {
        [Op.Modulo] = "global::OptimizerGen.CompilerServices.StepMath.Modulo",
        [Op.Power] = "global::OptimizerGen.CompilerServices.StepMath.Power",
        [Op.Sqrt] = "global::System.Math.Sqrt",
        [Op.Abs] = "global::System.Math.Abs",
        [Op.Sign] = "global::OptimizerGen.CompilerServices.StepMath.Sign",
        [Op.Min] = "global::System.Math.Min",
        [Op.Max] = "global::System.Math.Max",
        [Op.Floor] = "global::System.Math.Floor",
        [Op.Ceiling] = "global::System.Math.Ceiling",
        [Op.CopySign] = "global::OptimizerGen.CompilerServices.StepMath.CopySign",
        [Op.IsFinite] = "global::OptimizerGen.CompilerServices.StepMath.IsFinite",
        [Op.Cbrt] = "global::OptimizerGen.CompilerServices.StepMath.Cbrt",
        [Op.Exp] = "global::OptimizerGen.CompilerServices.StepMath.Exp",
        [Op.ExpM1] = "global::OptimizerGen.CompilerServices.StepMath.ExpM1",
        [Op.Log] = "global::OptimizerGen.CompilerServices.StepMath.Log",
        [Op.LogP1] = "global::OptimizerGen.CompilerServices.StepMath.LogP1",
        [Op.Tanh] = "global::OptimizerGen.CompilerServices.StepMath.Tanh",
        [Op.Sin] = "global::OptimizerGen.CompilerServices.StepMath.Sin",
        [Op.Cos] = "global::OptimizerGen.CompilerServices.StepMath.Cos",
        [Op.Atan2] = "global::OptimizerGen.CompilerServices.StepMath.Atan2",
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
            _ when value.Op == Op.Round => new Code($"global::System.Math.Round({Print(x[0])}, global::System.MidpointRounding.ToEven)"),
            OpKind.Comparison or OpKind.Logic => Choice(Condition(value), new Code("1.0"), new Code("0.0")),
            OpKind.Arithmetic => Expressions.Code.Binary(value.Op, Code(x[0]), Code(x[1])),
            _ => new Code($"{Function(value)}{string.Join(", ", x.Select(Print))})"),
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

    /// <summary>The call up to the operands.</summary>
    private string Function(Value value)
    {
        int place = value.Op == Op.Power && keptPowers is not null ? keptPowers.ToList().IndexOf(value) : -1;
        return place < 0 ? s_functions[value.Op] + "(" : $"frame.Power({place}, ";
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
