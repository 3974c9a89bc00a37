using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Emit.CSharp.Expressions;

/// <summary>What expressions are about: numbers, single elements, vectors.</summary>
internal abstract class ExpressionTarget
{
    /// <summary>How an operation is written.</summary>
    public abstract Code Write(Op op, IReadOnlyList<Code> operands);

    /// <summary>How a value is written, of which a target may know more than its operation.</summary>
    public virtual Code Write(Value value, IReadOnlyList<Code> operands) => Write(value.Op, operands);

    public abstract Code Constant(double value);

    /// <summary>What a truth value that has a name is compared with.</summary>
    public abstract Code Zero { get; }

    /// <summary>A condition that is known. A comparison of two constants would not do: a just-in-time compiler may fold it wrongly.</summary>
    public abstract Code Known(bool holds);

    /// <summary>Whether the operation's own result is a condition.</summary>
    public abstract bool IsCondition(Op op);

    protected static Code WithSign(string text) => new(text, text[0] == '-' ? Precedence.Unary : Precedence.Primary);
}
