using OptimizerGen.Compiler.Emit.CSharp.Expressions;
using OptimizerGen.Compiler.Emit.Writing;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Compiler.Emit.CSharp.Loops;

/// <summary>
/// Writes how a loop over elements goes through a whole tensor: row by row or block by block, with the row's own numbers, and where
/// something is reduced, in pieces that are no longer than a block of the reductions.
/// </summary>
internal sealed class PieceEmitter(Pass pass, LineNames names, PassNames kernelNames, string kernel, CodeWriter writer)
{
    private const string Add = "global::System.Runtime.CompilerServices.Unsafe.Add";

    private IReadOnlyList<LineStore> OfLines => [.. pass.LineReductions.Where(total => total.Buffer.Lines != Shape.Column)];

    public static string Lanes(int reduction) => $"lanes[{reduction}]";

    /// <param name="firstTotal">The place of its first reduction among those of its phase.</param>
    public void Emit(int firstTotal)
    {
        for (int i = 0; i < pass.Columns.Count; i++)
        {
            writer.Line($"segment.RoundColumns({names[pass.Columns[i].Buffer]}, {i});");
        }

        foreach (LineStore total in pass.LineReductions)
        {
            writer.Line($"{names[total.Buffer]}.Fill({ReductionSpelling.Of(total.Value.Op).Start});");
        }

        string width = pass.Domain switch
        {
            PassDomain.Elements => "segment.Length",
            PassDomain.Rows => "segment.Width(global::OptimizerGen.StateShape.Row)",
            PassDomain.Blocks => "segment.Width(global::OptimizerGen.StateShape.Block)",
            _ => throw new InvalidOperationException($"No tensor has pieces of {pass.Domain}."),
        };
        writer.Line($"int width = {width};");
        writer.Block("for (int line = 0, start = 0; start < segment.Length; line++, start += width)", () =>
        {
            writer.Line("int whole = global::System.Math.Min(width, segment.Length - start);");
            if (pass.LaneReductions.Count == 0)
            {
                EmitCalls("start", "0", "whole");
                return;
            }

            writer.Block($"for (int first = 0; first < whole; first += {ReductionTable.BlockLength})", () =>
            {
                writer.Line($"int count = global::System.Math.Min({ReductionTable.BlockLength}, whole - first);");
                for (int i = 0; i < pass.LaneReductions.Count; i++)
                {
                    writer.Line($"{Lanes(i)} = {ReductionSpelling.Of(pass.LaneReductions[i].Op).StartLanes};");
                }

                EmitCalls("start + first", "first", "count");
                EmitTotals(firstTotal);
            });
        });
    }

    private void EmitTotals(int firstTotal)
    {
        writer.Line();
        for (int i = 0; i < pass.Reductions.Count; i++)
        {
            writer.Line(ReductionSpelling.Of(pass.Reductions[i].Op).JoinTo($"totals[{firstTotal + i}]", Lanes(i)));
        }

        for (int i = 0; i < OfLines.Count; i++)
        {
            writer.Line(ReductionSpelling.Of(OfLines[i].Value.Op).JoinTo($"{names[OfLines[i].Buffer]}[line]", Lanes(pass.Reductions.Count + i)));
        }
    }

    private void EmitCalls(string place, string column, string length)
    {
        writer.Block("if (typeof(T) == typeof(float))", () => EmitCall(ElementType.Float, place, column, length));
        writer.Block("else", () => EmitCall(ElementType.Double, place, column, length));
    }

    private void EmitCall(ElementType element, string place, string column, string length)
    {
        string cast = element == ElementType.Float ? "(float)" : "";
        var lineNumbers = pass.LineNumbers.ToDictionary(load => load.Value, load => load.Buffer);
        writer.Line($"{kernel}(");
        writer.Indented(() =>
        {
            foreach ((ElementBuffer buffer, StorageFormat storage, _) in kernelNames.Buffers)
            {
                writer.Line($"ref {Add}(ref segment.{BufferAccess.Of(buffer, storage, element, place => names[place])}, {(buffer.Kind == BufferKind.Column ? column : place)}),");
            }

            List<string> rest =
            [
                length,
                .. kernelNames.Numbers.Select(number => cast + (lineNumbers.TryGetValue(number.Value, out LineBuffer buffer) ? $"{names[buffer]}[line]" : names[number.Value])),
                .. kernelNames.StreamsFor(element).Select(stream => $"unchecked(segment.RandomKey({stream}) + (uint)({place}))"),
                .. kernelNames.Noises.Keys.Select(site => $"segment.{DrawSpelling.TypeOf(element)}({site}).From((int)({place}))"),
                .. pass.Extras != ExtraKinds.None ? ["in segment.Extras"] : Array.Empty<string>(),
                .. pass.LaneReductions.Count > 0 ? ["ref lanes[0]"] : Array.Empty<string>(),
                .. pass.ColumnReductions.Select(total => $"{names[total.Buffer]}.Slice({column})"),
            ];
            writer.Line($"{string.Join(", ", rest)});");
        });
    }
}
