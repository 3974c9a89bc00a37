using OptimizerGen.Compiler.Binding.Shapes;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Symbols;

/// <summary>A gradient that a step asks for before its last one. It is kept like a state, and only the caller gives it a value.</summary>
public sealed class EarlierGradientSymbol : StateSymbol
{
    internal EarlierGradientSymbol(PointSyntax syntax, DeclaredName name, int index)
        : base(name, "", index, "0") => Point = syntax.Value?.Location.Written ?? "";

    public override string Description => "a gradient of 'gradient_at'";

    public override string Meaning => $"the step's gradient at {Point}";

    /// <summary>Where it is asked for, as written, with the names that the class has.</summary>
    public string Point { get; internal set; }

    internal override ShapeVariable Variable => ShapeVariable.Element;
}
