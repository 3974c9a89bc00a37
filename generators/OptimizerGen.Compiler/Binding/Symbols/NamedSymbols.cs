using OptimizerGen.Compiler.Binding.Shapes;
using OptimizerGen.Compiler.Binding.Tables;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Symbols;

/// <summary>What the caller hands in at each step beside the gradient.</summary>
public sealed class InputSymbol : DeclaredSymbol
{
    internal InputSymbol(InputSyntax syntax, DeclaredName name, int index)
        : base(name)
    {
        Index = index;
        Shape = syntax.Shape == InputShape.Element ? Shape.Element : Shape.Number;
    }

    public override string Description => "an input";

    /// <summary>Its place among the inputs.</summary>
    public int Index { get; }

    public Shape Shape { get; }

    internal override ShapeVariable Variable => Shape == Shape.Element ? ShapeVariable.Element : ShapeVariable.Number;
}

/// <summary>Something that the caller may read out, and the kernel that computes it.</summary>
public sealed class ViewSymbol : DeclaredSymbol
{
    internal ViewSymbol(ViewSyntax syntax, DeclaredName name)
        : base(name) => Syntax = syntax;

    public override string Description => "a view";

    public Kernel Kernel { get; internal set; } = null!;

    internal ViewSyntax Syntax { get; }
}

/// <summary>A named expression, which is read anew wherever it is used.</summary>
internal sealed class LetSymbol(LetSyntax syntax, int layer, LetSymbol? inherited)
    : DeclaredSymbol(new DeclaredName(syntax.Name.Text, syntax.Name, layer))
{
    public override string Description => "a named expression";

    public LetSyntax Syntax { get; } = syntax;

    /// <summary>What the word <c>inherited</c> in it stands for.</summary>
    public LetSymbol? Inherited { get; } = inherited;

    /// <summary>It, what it inherits, what that inherits, and so on.</summary>
    public IEnumerable<LetSymbol> Chain
    {
        get
        {
            for (LetSymbol? current = this; current is not null; current = current.Inherited)
            {
                yield return current;
            }
        }
    }

    /// <summary>Whether a transform makes it of an expression of the rule within.</summary>
    public bool Wraps => Chain.Any(within => within.Layer < Layer);
}

/// <summary>A name that a statement has made up: it lives for one step and may be assigned again.</summary>
internal sealed class TemporarySymbol(string name) : Symbol(name)
{
    public override string Description => "a temporary";

    internal override ShapeVariable Variable { get; } = new();
}

/// <summary>What a loop calls the number of its round, in one of its rounds.</summary>
internal sealed class LoopSymbol(string name, int round) : Symbol(name)
{
    public override string Description => "the number of a round";

    /// <summary>The number, 0 in the first round.</summary>
    public int Round { get; } = round;
}

/// <summary>The parameters or the gradient.</summary>
internal sealed class ElementSymbol(string name, Op leaf) : Symbol(name)
{
    public override string Description => "a word of the language";

    public Op Leaf { get; } = leaf;

    internal override ShapeVariable Variable => ShapeVariable.Element;
}

/// <summary>Where a run is: <c>t</c>, <c>step</c>, <c>epoch</c>, <c>initial</c>.</summary>
internal sealed class WordSymbol(StepWord word) : Symbol(word.Name)
{
    public override string Description => "a word of the language";

    public StepWord Word { get; } = word;
}

/// <summary>How large a tensor is: <c>rows</c>, <c>columns</c>, <c>rank</c>, <c>size</c>.</summary>
internal sealed class TensorWordSymbol(TensorWord word) : Symbol(word.Name)
{
    public override string Description => "a word of the language";

    public TensorWord Word { get; } = word;
}

internal sealed class ConstantSymbol(string name, double value) : Symbol(name)
{
    public override string Description => "a word of the language";

    public double Value { get; } = value;
}
