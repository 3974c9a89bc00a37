using OptimizerGen.Compiler.Emit.CSharp.Expressions;
using OptimizerGen.Compiler.Emit.Writing;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Compiler.Emit.CSharp.Loops;

/// <summary>
/// Writes the class of a phase that takes a tensor whole: the loops over its rows, columns and blocks, and the one over its
/// elements, piece by piece, one after the other.
/// </summary>
internal sealed class WholeEmitter
{
    private readonly Phase _phase;
    private readonly CodeWriter _writer;
    private readonly LineNames _names;
    private readonly IReadOnlyDictionary<Pass, (PassNames Names, string Kernel)> _kernels;

    /// <param name="phase">The phase.</param>
    /// <param name="names">The names in the class.</param>
    /// <param name="kernels">Of each loop over elements the names in its methods, and what these are called.</param>
    /// <param name="writer">Receives the class.</param>
    public WholeEmitter(
        Phase phase, LineNames names, IReadOnlyDictionary<Pass, (PassNames Names, string Kernel)> kernels, CodeWriter writer) =>
        (_phase, _names, _kernels, _writer) = (phase, names, kernels, writer);

    private IReadOnlyList<Value> Totals => [.. _phase.Loops.SelectMany(stage => stage.Reductions)];

    public void Emit(string name)
    {
        _writer.Block($"internal sealed class {name} : global::OptimizerGen.CompilerServices.StepPass<T>", () =>
        {
            _writer.Line("public override bool TakesWhole => true;");
            _writer.Line();
            _writer.Block(
                "public override void Run(in global::OptimizerGen.CompilerServices.Segment<T> segment, global::System.ReadOnlySpan<double> numbers)",
                EmitRun);
        });
        _writer.Line();
    }

    private void EmitRun()
    {
        _writer.Lines(_phase.ArgumentsOfLoops.Select((number, i) => $"double {_names[number]} = numbers[{i}];"));
        _writer.Lines(_names.Buffers.Select(buffer => $"global::System.Span<double> {buffer.Name} = segment.{Access(buffer.Buffer)};"));
        int lanes = _phase.Loops.Max(LanesOf);
        if (lanes > 0)
        {
            _writer.Line($"global::System.Span<{ReductionSpelling.Lanes}> lanes = stackalloc {ReductionSpelling.Lanes}[{lanes}];");
        }

        if (Totals.Count > 0)
        {
            _writer.Line("global::System.Span<double> totals = segment.Totals;");
        }

        for (int i = 0; i < Totals.Count; i++)
        {
            _writer.Line($"totals[{i}] = {ReductionSpelling.Of(Totals[i].Op).Start};");
        }

        int first = 0;
        foreach (Stage stage in _phase.Loops)
        {
            int firstTotal = first;
            _writer.Line();
            _writer.Block(() => Emit(stage, firstTotal));
            first += stage.Reductions.Count;
        }
    }

    private static int LanesOf(Stage stage) => stage is Pass pass ? pass.LaneReductions.Count : stage.Reductions.Count;

    private static string Access(LineBuffer buffer) => buffer.IsState
        ? $"LineState({buffer.Index})"
        : $"Lines(global::OptimizerGen.StateShape.{buffer.Lines}, {buffer.Index})";

    private void Emit(Stage stage, int firstTotal)
    {
        switch (stage)
        {
            case LinePass lines:
                new LinePassEmitter(lines, _names, _writer).Emit(firstTotal);
                break;
            case Pass pass:
                new PieceEmitter(pass, _names, _kernels[pass].Names, _kernels[pass].Kernel, _writer).Emit(firstTotal);
                break;
            default:
                throw new InvalidOperationException($"A class cannot run a {stage.GetType().Name}.");
        }
    }
}
