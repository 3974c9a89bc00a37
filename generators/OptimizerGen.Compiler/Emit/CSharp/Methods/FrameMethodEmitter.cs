using OptimizerGen.Compiler.Binding.Checks;
using OptimizerGen.Compiler.Emit.CSharp.Expressions;
using OptimizerGen.Compiler.Emit.Writing;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Compiler.Emit.CSharp.Methods;

/// <summary>Writes a method of the class that runs a kernel over a frame; with conditions it chooses among variants first.</summary>
internal sealed class FrameMethodEmitter(KernelCode code)
{
    private const string Frame = "in global::OptimizerGen.CompilerServices.StepFrame<T> frame";

    private CodeWriter Writer => code.Methods;

    /// <summary>A method that the runtime calls for each phase.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="header">The method up to its parameters.</param>
    public void EmitOverride(LoweredKernel kernel, string header) => Emit(kernel, header, $"int phase, {Frame}");

    /// <summary>A method that an override calls; it is told the phase where there are several.</summary>
    public void EmitPrivate(LoweredKernel kernel, string header) => Emit(kernel, header, Parameters(kernel));

    /// <summary>The arguments of a call of such a method.</summary>
    public static string Arguments(LoweredKernel kernel, string frame) => kernel.PhaseCount > 1 ? $"phase, {frame}" : frame;

    private static string Parameters(LoweredKernel kernel) => kernel.PhaseCount > 1 ? $"int phase, {Frame}" : Frame;

    private void Emit(LoweredKernel kernel, string header, string parameters)
    {
        if (kernel.Variants.Count == 1)
        {
            Writer.Block($"{header}({parameters})", () => EmitVariant(kernel, 0, kernel.Name, code));
            Writer.Line();
            return;
        }

        Writer.Block($"{header}({parameters})", () => EmitChoice(kernel));
        Writer.Line();
        KernelCode variants = code.OfVariants();
        for (int i = 0; i < kernel.Variants.Count; i++)
        {
            int variant = i;
            string name = VariantName(kernel, i);
            variants.Methods.Line($"// {Describe(kernel, i)}");
            variants.Methods.Block($"private void {name}({Parameters(kernel)})", () => EmitVariant(kernel, variant, name, variants));
            variants.Methods.Line();
        }
    }

    private static void EmitVariant(LoweredKernel kernel, int variant, string name, KernelCode target) =>
        new VariantEmitter(kernel.Variants[variant], name, target, kernel.TakesTensors && !kernel.ChoosesPerTensor).Emit(kernel.PhaseCount > 1);

    private void EmitChoice(LoweredKernel kernel)
    {
        if (!kernel.ChoosesPerTensor)
        {
            EmitChoice(kernel, perTensor: false);
            return;
        }

        Writer.Block(LeafCode.EachTensor, () =>
        {
            Writer.Line(LeafCode.OneTensor);
            EmitChoice(kernel, perTensor: true);
        });
    }

    private void EmitChoice(LoweredKernel kernel, bool perTensor)
    {
        string frame = LeafCode.FrameOfTensor(perTensor);
        var numbers = new NumberEmitter(
            NumberEmitter.NamesOf(kernel.ConditionNumbers, new NameTable("phase", "frame", "tensor", "i", "T")),
            number => LeafCode.InFrame(number.Value, perTensor),
            code.KeptPowers);
        numbers.Emit(Writer, kernel.ConditionNumbers);
        string[] bits = [.. kernel.Conditions.Select((condition, i) =>
            $"({numbers.Condition(condition).In(Precedence.Or)} ? {1 << i} : 0)")];
        Writer.Block($"switch ({string.Join(" | ", bits)})", () =>
        {
            for (int i = 0; i < kernel.Variants.Count; i++)
            {
                bool isLast = i == kernel.Variants.Count - 1;
                int[] masks = [.. Enumerable.Range(0, kernel.Choices.Count).Where(mask => kernel.Choices[mask] == i)];
                Writer.Lines(isLast ? ["default:"] : masks.Select(mask => $"case {mask}:"));
                Writer.Indented(() =>
                {
                    Writer.Line($"{VariantName(kernel, i)}({Arguments(kernel, frame)});");
                    Writer.Line("break;");
                });
            }
        });
    }

    private static string VariantName(LoweredKernel kernel, int variant) => GeneratedMembers.VariantOf(kernel.Name, variant);

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
