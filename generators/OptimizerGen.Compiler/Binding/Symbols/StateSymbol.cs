using OptimizerGen.Compiler.Binding.Shapes;
using OptimizerGen.Compiler.Binding.Tables;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Symbols;

/// <summary>What a rule keeps from step to step; its shape follows from its initial value and from everything assigned.</summary>
public class StateSymbol : DeclaredSymbol
{
    internal StateSymbol(KeptSyntax syntax, DeclaredName name, int index)
        : base(name)
    {
        Syntax = syntax;
        Index = index;
        InitialText = syntax.Initial?.Location.Written ?? "0";
    }

    /// <summary>One of several states, which all have one shape.</summary>
    internal StateSymbol(KeptSyntax syntax, DeclaredName name, int index, StateListSymbol list)
        : this(syntax, name, index)
    {
        List = list;
        Variable = list.Variable;
    }

    private protected StateSymbol(DeclaredName name, string ending, int index, string initialText)
        : base(name, ending)
    {
        Index = index;
        InitialText = initialText;
    }

    public override string Description => "a state";

    /// <summary>Its place among all that the rule keeps.</summary>
    public int Index { get; }

    public Shape Shape => Variable.Shape;

    /// <summary>Its value before the first step.</summary>
    public Value Initial { get; internal set; } = null!;

    /// <summary>That value as written, with the names that the class has.</summary>
    public string InitialText { get; internal set; }

    /// <summary>What it keeps, in a few words, for the documentation.</summary>
    public virtual string Meaning => "";

    public StateStorage Storage => Shape != Shape.Element ? StateStorage.Full : StorageTable.Of(Syntax?.Storage?.Meaning);

    public StateRounding Rounding => Shape != Shape.Element ? StateRounding.Nearest : StorageTable.Of(Syntax?.Rounding?.Meaning);

    /// <summary>The states that it is one of; null where its name is its own.</summary>
    public StateListSymbol? List { get; }

    /// <summary>Its entry in the spec; null for what a moment keeps beside itself.</summary>
    internal KeptSyntax? Syntax { get; }

    /// <summary>For which tensors it is kept, as written; null for all.</summary>
    public string? Condition => Syntax?.When?.Location.Written;

    internal ExpressionSyntax? InitialSyntax => Syntax?.Initial;

    /// <summary>What it starts from where no entry says it.</summary>
    internal virtual double InitialNumber => 0;

    internal override ShapeVariable Variable { get; } = new();
}
