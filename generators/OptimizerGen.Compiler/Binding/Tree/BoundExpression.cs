using OptimizerGen.Compiler.Binding.Shapes;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Binding.Tree;

/// <summary>An expression in which every name has its symbol.</summary>
internal abstract class BoundExpression
{
    /// <summary>
    /// How many levels of expressions may stand on each other, through names and schedules too: whoever walks through a
    /// tree calls itself as often.
    /// </summary>
    public const int Tallest = 400;

    protected BoundExpression(Location location, ShapeVariable shape, params BoundExpression[] parts)
    {
        Location = location;
        Shape = shape;
        Parts = parts;
        Height = 1;
        foreach (BoundExpression part in parts)
        {
            Height = Math.Max(Height, part.Height + 1);
        }
    }

    public Location Location { get; }

    /// <summary>Its shape, final when the whole rule is bound.</summary>
    public ShapeVariable Shape { get; }

    /// <summary>The expressions that it is made of, in the order written.</summary>
    public IReadOnlyList<BoundExpression> Parts { get; }

    public int Height { get; }

    private protected static ShapeVariable Join(params BoundExpression[] parts) => ShapeVariable.Of(parts.Select(part => part.Shape));

    /// <summary>The shape of an operation's result: that of its operands, unless it needs whole matrices.</summary>
    private protected static ShapeVariable ShapeOf(Op op, params BoundExpression[] parts) => OpTable.Of(op).Kind == OpKind.Matrix
        ? ShapeVariable.From(MatrixTable.Of(op).ShapeOf, [.. parts.Select(part => part.Shape)])
        : Join(parts);
}
