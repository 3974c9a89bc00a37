using OptimizerGen.Compiler.Emit.CSharp.Expressions;
using OptimizerGen.Compiler.Emit.Writing;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Compiler.Emit.CSharp.Loops;

/// <summary>
/// Writes the class of a pass, which calls the kernel with the memory of a segment and with the numbers of the step.
/// </summary>
internal sealed class LoopEmitter(Pass pass, string name, PassNames names, string kernel, bool crossesTensors, CodeWriter writer)
{
    private bool Reduces => pass.Reductions.Count > 0;

    public void Emit()
    {
        writer.Block($"internal sealed class {name} : global::OptimizerGen.CompilerServices.StepPass<T>", () =>
        {
            if (crossesTensors)
            {
                writer.Line("public override bool CrossesTensors => true;");
                writer.Line();
            }

            writer.Block(
                "public override void Run(in global::OptimizerGen.CompilerServices.Segment<T> segment, global::System.ReadOnlySpan<double> numbers)",
                EmitRun);
        });
        writer.Line();
    }

    private void EmitRun()
    {
        string[] numbers = [.. names.Given.Select((number, i) => $"{number.Name} = numbers[{i}]")];
        if (numbers.Length > 0)
        {
            writer.Line($"double {string.Join(", ", numbers)};");
        }

        if (pass.Reductions.Count > 1)
        {
            writer.Line($"global::System.Span<{ReductionSpelling.Lanes}> lanes = stackalloc {ReductionSpelling.Lanes}[{pass.Reductions.Count}];");
        }

        Action<ElementType> emit = Reduces ? EmitBlocks : EmitSegment;
        if (pass.IsRare)
        {
            emit(ElementType.Double);
            return;
        }

        writer.Block("if (typeof(T) == typeof(float))", () => emit(ElementType.Float));
        writer.Block("else", () => emit(ElementType.Double));
    }

    private void EmitSegment(ElementType element) => EmitCall(
        element, names.Buffers.Select(buffer => $"ref {Memory(buffer.Buffer, buffer.Storage, element)}"), "segment.Length", block: "");

    /// <summary>The results of the blocks are joined in their order, whoever has done which. Where memory lies is asked for once.</summary>
    private void EmitBlocks(ElementType element)
    {
        foreach ((ElementBuffer buffer, StorageFormat storage, string memory) in names.Buffers)
        {
            writer.Line($"ref {StorageSpelling.Of(storage, element)?.Word ?? element.Keyword()} {memory} = ref {Memory(buffer, storage, element)};");
        }

        writer.Block("for (int block = 0; block < segment.BlockCount; block++)", () =>
        {
            writer.Line("int start = block * global::OptimizerGen.CompilerServices.StepReduction.BlockLength;");
            for (int i = 0; i < pass.Reductions.Count; i++)
            {
                writer.Line($"{(pass.Reductions.Count == 1 ? $"{ReductionSpelling.Lanes} lanes" : Lanes(i))} = {ReductionSpelling.Of(pass.Reductions[i].Op).StartLanes};");
            }

            EmitCall(
                element,
                names.Buffers.Select(buffer => $"ref global::System.Runtime.CompilerServices.Unsafe.Add(ref {buffer.Name}, start)"),
                "segment.LengthOf(block)",
                block: ", block");
            for (int i = 0; i < pass.Reductions.Count; i++)
            {
                writer.Line($"segment.Total({i}, block) = {ReductionSpelling.Of(pass.Reductions[i].Op).JoinLanes(Lanes(i))};");
            }
        });
    }

    private void EmitCall(ElementType element, IEnumerable<string> memory, string length, string block)
    {
        string cast = element == ElementType.Float ? "(float)" : "";
        writer.Line($"{kernel}(");
        writer.Indented(() =>
        {
            foreach (string buffer in memory)
            {
                writer.Line($"{buffer},");
            }

            List<string> rest =
            [
                length,
                .. names.Numbers.Select(number => cast + number.Name),
                .. names.StreamsFor(element).Select(stream => $"segment.RandomKey({stream}{block})"),
                .. names.Noises.Keys.Select(site => $"segment.{DrawSpelling.TypeOf(element)}({site}{block})"),
                .. pass.Extras != ExtraKinds.None ? ["in segment.Extras"] : Array.Empty<string>(),
                .. Reduces ? ["ref " + Lanes(0)] : Array.Empty<string>(),
            ];
            writer.Line($"{string.Join(", ", rest)});");
        });
    }

    /// <summary>The lanes of a reduction; those of the only one are a local, which costs small tensors less than a stretch of the stack.</summary>
    private string Lanes(int reduction) => pass.Reductions.Count == 1 ? "lanes" : $"lanes[{reduction}]";

    private string Memory(ElementBuffer buffer, StorageFormat storage, ElementType element) => "segment." + BufferAccess.Of(buffer, storage, element, names.NameOf);
}
