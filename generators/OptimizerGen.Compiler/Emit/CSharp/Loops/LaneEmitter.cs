using OptimizerGen.Compiler.Emit.CSharp.Expressions;
using OptimizerGen.Compiler.Emit.Writing;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Compiler.Emit.CSharp.Loops;

/// <summary>
/// Writes how a loop joins elements to the lanes of its reductions: in memory, or in registers where each round takes
/// part in all lanes.
/// </summary>
internal sealed class LaneEmitter(Pass pass, PassNames names, LaneTarget target, CodeWriter writer)
{
    private bool IsInRegisters => target is VectorTarget { Element: ElementType.Float, Count: ReductionTable.LaneCount };

    /// <summary>What goes before the loop.</summary>
    public void EmitLoads() => EachInRegisters(i => $"StepLanes {names.LanesOf(i)} = StepLanes.Load({Lanes(i)});");

    /// <summary>What goes after the loop.</summary>
    public void EmitStores() => EachInRegisters(i => $"{names.LanesOf(i)}.Store({Lanes(i)});");

    /// <summary>What goes into the loop.</summary>
    public void EmitRound(ExpressionPrinter printer, string index)
    {
        for (int i = 0; i < pass.LaneReductions.Count; i++)
        {
            string add = ReductionSpelling.Of(pass.LaneReductions[i].Op).Add;
            string operands = string.Join(", ", pass.LaneReductions[i].Operands.Select(printer.Print));
            writer.Line(IsInRegisters
                ? $"{names.LanesOf(i)}.{add}({operands});"
                : $"StepReduction.{add}({Lanes(i)}, {index}, {operands});");
        }

        foreach (LineStore total in pass.ColumnReductions)
        {
            string operands = string.Join(", ", total.Value.Operands.Select(printer.Print));
            writer.Line($"StepColumns.{ReductionSpelling.Of(total.Value.Op).Add}({names.ColumnsOf(total.Value)}, {index}, {operands});");
        }
    }

    private static string Lanes(int reduction) =>
        reduction == 0 ? "ref lanes" : $"ref Unsafe.Add(ref lanes, {reduction.ToString(System.Globalization.CultureInfo.InvariantCulture)})";

    private void EachInRegisters(Func<int, string> line)
    {
        if (IsInRegisters)
        {
            writer.Lines(Enumerable.Range(0, pass.LaneReductions.Count).Select(line));
        }
    }
}
