using OptimizerGen.Compiler.Emit.Expressions;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering;

namespace OptimizerGen.Compiler.Emit.Kernels;

/// <summary>Writes a method of the class that runs a kernel over a frame; with conditions it chooses among variants first.</summary>
internal sealed class FrameMethodEmitter(string kernelClass, CodeWriter writer, CodeWriter kernels)
{
    private const string Frame = "in global::OptimizerGen.StepFrame<T> frame";

    /// <param name="kernel">The kernel.</param>
    /// <param name="header">The method up to its parameters.</param>
    public void Emit(LoweredKernel kernel, string header)
    {
        if (kernel.Variants.Count == 1)
        {
            writer.Block($"{header}({Frame})", () => EmitVariant(kernel.Variants[0], kernel.Name));
            writer.Line();
            return;
        }

        writer.Block($"{header}({Frame})", () => EmitChoice(kernel));
        writer.Line();
        for (int i = 0; i < kernel.Variants.Count; i++)
        {
            string name = VariantName(kernel, i);
            writer.Line($"// {Describe(kernel, i)}");
            writer.Block($"private void {name}({Frame})", () => EmitVariant(kernel.Variants[i], name));
            writer.Line();
        }
    }

    private void EmitVariant(KernelVariant variant, string name) =>
        new VariantEmitter(variant, name, kernelClass, writer, kernels).Emit();

    private void EmitChoice(LoweredKernel kernel)
    {
        var numbers = new NumberBlock(kernel.Conditions, LeafCode.InFrame, new NameTable("frame", "choice"));
        numbers.Emit(writer);
        string[] bits = [.. kernel.Conditions.Select((condition, i) =>
            $"({numbers.Condition(condition).In(Precedence.Or)} ? {1 << i} : 0)")];
        writer.Block($"switch ({string.Join(" | ", bits)})", () =>
        {
            for (int i = 0; i < kernel.Variants.Count; i++)
            {
                bool isLast = i == kernel.Variants.Count - 1;
                int[] masks = [.. Enumerable.Range(0, kernel.Choices.Count).Where(mask => kernel.Choices[mask] == i)];
                writer.Lines(isLast ? ["default:"] : masks.Select(mask => $"case {mask}:"));
                writer.Indented(() =>
                {
                    writer.Line($"{VariantName(kernel, i)}(frame);");
                    writer.Line("break;");
                });
            }
        });
    }

    private static string VariantName(LoweredKernel kernel, int variant) => $"{kernel.Name}{(char)('A' + variant)}";

    private static string Describe(Value condition)
    {
        const int Readable = 30;
        return ValueOrder.Of([condition]).Count > Readable ? "(the long condition)" : KernelPrinter.Print(condition);
    }

    /// <summary>When the variant runs, in words.</summary>
    private static string Describe(LoweredKernel kernel, int variant)
    {
        IEnumerable<string> cases = Enumerable.Range(0, kernel.Choices.Count)
            .Where(mask => kernel.Choices[mask] == variant)
            .Select(mask => string.Join(" and ", kernel.Conditions.Select((condition, i) =>
                (((mask >> i) & 1) != 0 ? "" : "not ") + Describe(condition))));
        return "When " + string.Join("; or ", cases) + ".";
    }
}
