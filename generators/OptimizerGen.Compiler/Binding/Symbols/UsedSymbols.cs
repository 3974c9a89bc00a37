using OptimizerGen.Compiler.Binding.Shapes;

namespace OptimizerGen.Compiler.Binding.Symbols;

/// <summary>The parameters or the gradient as a rule that is used sees and moves them, while the real ones stay.</summary>
internal sealed class ElementOfUse(string alias, ElementSymbol of) : HiddenSymbol($"{alias}.{of.Name}")
{
    /// <summary>What it begins each step as.</summary>
    public ElementSymbol Of { get; } = of;

    internal override string Written => Of.Name;

    internal override ShapeVariable Variable => ShapeVariable.Element;
}

/// <summary>The step of a rule that is used: θ after less θ before.</summary>
internal sealed class StepOfUse(string alias) : HiddenSymbol(alias + ".step")
{
    public override string Description => "the step of a rule that is used";

    internal override ShapeVariable Variable => ShapeVariable.Element;
}
