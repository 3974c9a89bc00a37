using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Emit.Expressions;

/// <summary>Prints values for elements as C#, for one target.</summary>
/// <param name="target">The width.</param>
/// <param name="known">What has a name: loaded values, numbers, locals.</param>
internal sealed class ElementPrinter(LaneTarget target, IReadOnlyDictionary<Value, string> known)
{
    public string Print(Value value) => Code(value).Text;

    public string PrintDefinition(Value value) => Definition(value).Text;

    private Code Code(Value value)
    {
        if (value.Op == Op.Constant)
        {
            string text = target.Constant(value.Constant);
            return new Code(text, text[0] == '-' ? Precedence.Unary : Precedence.Primary);
        }

        return known.TryGetValue(value, out string? name) ? new Code(name) : Definition(value);
    }

    private Code Definition(Value value)
    {
        IReadOnlyList<Value> x = value.Operands;
        return value.Kind switch
        {
            _ when value.Op == Op.Negate => new Code($"-{Code(x[0]).In(Precedence.Unary)}", Precedence.Unary),
            _ when value.Op == Op.Select => target.Select(Condition(x[0]), Print(x[1]), Print(x[2])),
            OpKind.Comparison or OpKind.Logic => target.Select(ConditionDefinition(value), target.Constant(1), target.Constant(0)),
            OpKind.Arithmetic => Expressions.Code.Binary(value.Op, Code(x[0]), Code(x[1])),
            _ => target.Function(value.Op, [.. x.Select(Print)]),
        };
    }

    private Code Condition(Value value) =>
        value.Op == Op.Constant ? target.Known(value.Constant != 0)
        : known.ContainsKey(value) ? IsTrue(value)
        : ConditionDefinition(value);

    /// <summary>The condition itself, even when its truth has a name: what a local of that name is set by.</summary>
    private Code ConditionDefinition(Value value)
    {
        IReadOnlyList<Value> x = value.Operands;
        return value.Kind switch
        {
            OpKind.Comparison => target.Compare(value.Op, Code(x[0]), Code(x[1])),
            OpKind.Logic when value.Op == Op.Not => target.Not(Condition(x[0])),
            OpKind.Logic => target.Logic(value.Op, Condition(x[0]), Condition(x[1])),
            _ => IsTrue(value),
        };
    }

    private Code IsTrue(Value value) => target.Compare(Op.NotEqual, Code(value), new Code(target.Constant(0)));
}
