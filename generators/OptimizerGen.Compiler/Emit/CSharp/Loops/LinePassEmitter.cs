using OptimizerGen.Compiler.Emit.CSharp.Expressions;
using OptimizerGen.Compiler.Emit.Writing;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Compiler.Emit.CSharp.Loops;

/// <summary>Writes a loop over the rows, columns or blocks of a tensor.</summary>
internal sealed class LinePassEmitter(LinePass pass, LineNames names, CodeWriter writer)
{
    private readonly Dictionary<Value, string> _known = names.Numbers();

    /// <param name="firstTotal">The place of its first reduction among those of its phase.</param>
    public void Emit(int firstTotal)
    {
        writer.Line($"int lines = segment.Count(global::OptimizerGen.StateShape.{pass.Lines});");
        if (pass.Reductions.Count == 0)
        {
            writer.Block("for (int line = 0; line < lines; line++)", () => EmitLine(null));
            return;
        }

        writer.Block($"for (int first = 0; first < lines; first += {ReductionTable.BlockLength})", () =>
        {
            for (int i = 0; i < pass.Reductions.Count; i++)
            {
                writer.Line($"{PieceEmitter.Lanes(i)} = {ReductionSpelling.Of(pass.Reductions[i].Op).StartLanes};");
            }

            writer.Line($"int end = global::System.Math.Min(lines, first + {ReductionTable.BlockLength});");
            writer.Block("for (int line = first; line < end; line++)", () => EmitLine("(nuint)(line - first)"));
            writer.Line();
            for (int i = 0; i < pass.Reductions.Count; i++)
            {
                writer.Line(ReductionSpelling.Of(pass.Reductions[i].Op).JoinTo($"totals[{firstTotal + i}]", PieceEmitter.Lanes(i)));
            }
        });
    }

    private void EmitLine(string? lane)
    {
        foreach (LineLoad load in pass.Loads)
        {
            Declare(load.Value, $"{names[load.Buffer]}[line]");
        }

        var printer = new ExpressionPrinter(new NumberTarget(), _known);
        var stored = new HashSet<Value>(pass.Stores.Select(store => store.Value));
        HashSet<Value> named = Locals.Choose(
            pass.Body, pass.Reductions.SelectMany(reduction => reduction.Operands),
            value => value.Op == Op.LineSize || stored.Contains(value) || Locals.IsNamedByAuthor(value));
        foreach (Value value in pass.Body.Where(named.Contains))
        {
            Declare(value, value.Op == Op.LineSize ? $"segment.LineSize(global::OptimizerGen.StateShape.{value.Shape}, line)" : printer.PrintDefinition(value));
        }

        foreach (LineStore store in pass.Stores)
        {
            writer.Line($"{names[store.Buffer]}[line] = {printer.Print(store.Value)};");
        }

        for (int i = 0; i < pass.Reductions.Count; i++)
        {
            string operands = string.Join(", ", pass.Reductions[i].Operands.Select(printer.Print));
            writer.Line($"{ReductionSpelling.Of(pass.Reductions[i].Op).AddLine}(ref {PieceEmitter.Lanes(i)}, {lane}, {operands});");
        }
    }

    private void Declare(Value value, string definition)
    {
        writer.Line($"double {names[value]} = {definition};");
        _known[value] = names[value];
    }
}
