using OptimizerGen.Compiler.Emit.CSharp.Expressions;
using OptimizerGen.Compiler.Emit.Writing;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Compiler.Emit.CSharp.Loops;

/// <summary>
/// Writes the class of a pass, which calls the kernel with the memory of a segment and with the numbers of the step.
/// </summary>
internal sealed class LoopEmitter(Pass pass, string name, PassNames names, string kernel, CodeWriter writer)
{
    public void Emit()
    {
        writer.Block($"internal sealed class {name} : global::OptimizerGen.CompilerServices.StepPass<T>", () =>
        {
            if (pass.Reductions.Count > 0)
            {
                writer.Line($"public override int Reductions => {pass.Reductions.Count};");
                writer.Line();
            }

            writer.Block(
                "public override void Run(in global::OptimizerGen.CompilerServices.Segment<T> segment, "
                    + "global::System.ReadOnlySpan<double> numbers, global::System.Span<double> totals)",
                EmitRun);
        });
        writer.Line();
    }

    private void EmitRun()
    {
        string[] numbers = [.. names.Numbers.Select((number, i) => $"{number.Name} = numbers[{i}]")];
        if (numbers.Length > 0)
        {
            writer.Line($"double {string.Join(", ", numbers)};");
        }

        int reductions = pass.Reductions.Count;
        if (reductions > 0)
        {
            writer.Line($"global::System.Span<{ReductionSpelling.Lanes}> lanes = stackalloc {ReductionSpelling.Lanes}[{reductions}];");
            for (int i = 0; i < reductions; i++)
            {
                writer.Line($"lanes[{i}] = {ReductionSpelling.Of(pass.Reductions[i].Op).StartLanes};");
            }
        }

        if (pass.IsRare)
        {
            EmitCall(ElementType.Double);
        }
        else
        {
            writer.Block("if (typeof(T) == typeof(float))", () => EmitCall(ElementType.Float));
            writer.Block("else", () => EmitCall(ElementType.Double));
        }

        for (int i = 0; i < reductions; i++)
        {
            if (i == 0)
            {
                writer.Line();
            }

            writer.Line($"totals[{i}] = {ReductionSpelling.Of(pass.Reductions[i].Op).JoinLanes($"lanes[{i}]")};");
        }
    }

    private void EmitCall(ElementType element)
    {
        string cast = element == ElementType.Float ? "(float)" : "";
        writer.Line($"{kernel}(");
        writer.Indented(() =>
        {
            foreach ((ElementBuffer buffer, StorageFormat storage, _) in names.Buffers)
            {
                writer.Line($"ref segment.{BufferAccess.Of(buffer, storage, element)},");
            }

            List<string> rest =
            [
                "segment.Length",
                .. names.Numbers.Select(number => cast + number.Name),
                .. names.StreamsFor(element).Select(stream => $"segment.RandomKey({stream})"),
                .. pass.Extras != ExtraKinds.None ? ["in segment.Extras"] : Array.Empty<string>(),
                .. pass.Reductions.Count > 0 ? ["ref lanes[0]"] : Array.Empty<string>(),
            ];
            writer.Line($"{string.Join(", ", rest)});");
        });
    }
}
