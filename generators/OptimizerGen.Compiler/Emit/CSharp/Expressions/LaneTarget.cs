using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Emit.CSharp.Expressions;

/// <summary>How elements are computed: one by one, or in vectors of a width.</summary>
internal abstract class LaneTarget(ElementType element) : ExpressionTarget
{
    public ElementType Element { get; } = element;

    /// <summary>The type of a local.</summary>
    public abstract string Type { get; }

    /// <summary>The class that most functions are in.</summary>
    public abstract string Class { get; }

    /// <summary>The end of the names of methods: 512, 256, 128 or Scalar.</summary>
    public abstract string Suffix { get; }

    /// <summary>Elements at a time.</summary>
    public abstract int Count { get; }

    public override Code Zero => Constant(0);

    public abstract string Broadcast(string number);

    /// <summary>The type of the random bits of these elements.</summary>
    public abstract string RandomType { get; }

    /// <summary>The random bits of the elements at an index.</summary>
    public string Random(string key, string index) => $"StepStorage.Random{Suffix}({key}, {index})";

    public abstract string Load(string buffer, string index);

    public abstract string Store(string value, string buffer, string index);

    public override Code Write(Op op, IReadOnlyList<Code> operands)
    {
        Code code = SpellingOf(op).Write(operands);
        return code with { Text = code.Text.Replace(Spelling.Functions, Class).Replace(Spelling.Element, Element.Keyword()) };
    }

    public override bool IsCondition(Op op) => SpellingOf(op).IsCondition;

    /// <summary>The column of the table.</summary>
    protected abstract Spelling? In(OperationSpelling row);

    private Spelling SpellingOf(Op op) =>
        In(SpellingTable.Of(op)) ?? throw new InvalidOperationException($"{op} is no operation on elements.");
}
