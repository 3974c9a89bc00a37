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

    private static readonly Dictionary<Value, string> s_nothing = [];

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
            Writer.Block($"{header}({parameters})", () => EmitVariant(kernel, 0, kernel.Name, code, s_nothing));
            Writer.Line();
            return;
        }

        Dictionary<Value, string> names = NumberEmitter.NamesOf(kernel.ConditionNumbers, new NameTable("phase", "frame", "tensor", "i", "T"));
        Writer.Block($"{header}({parameters})", () => EmitChoice(kernel, names));
        Writer.Line();
        KernelCode variants = code.OfVariants();
        for (int i = 0; i < kernel.Variants.Count; i++)
        {
            int variant = i;
            string name = VariantName(kernel, i);
            Dictionary<Value, string> given = GivenTo(kernel.Variants[i], kernel.ConditionNumbers, names);
            string numbers = string.Concat(given.Values.Select(number => $", double {number}"));
            variants.Methods.Line($"// {ChoiceText.Describe(kernel, i)}");
            variants.Methods.Block(
                $"private void {name}({Parameters(kernel)}{numbers})", () => EmitVariant(kernel, variant, name, variants, given));
            variants.Methods.Line();
        }
    }

    /// <summary>The numbers of the conditions that a variant uses, so that nothing is worked out twice.</summary>
    private static Dictionary<Value, string> GivenTo(KernelPlan plan, IReadOnlyList<PhaseNumber> known, IReadOnlyDictionary<Value, string> names)
    {
        var used = new HashSet<Value>(ValueOrder.Of(
            plan.Phases.SelectMany(phase => phase.Wanted), value => names.ContainsKey(value) || value.Kind == OpKind.Reduction));
        return known.Where(number => used.Contains(number.Value)).ToDictionary(number => number.Value, number => names[number.Value]);
    }

    private static void EmitVariant(LoweredKernel kernel, int variant, string name, KernelCode target, IReadOnlyDictionary<Value, string> given) =>
        new VariantEmitter(kernel.Variants[variant], name, target, kernel.TakesTensors && !kernel.ChoosesPerTensor, given)
            .Emit(kernel.PhaseCount > 1);

    private void EmitChoice(LoweredKernel kernel, Dictionary<Value, string> names)
    {
        if (!kernel.ChoosesPerTensor)
        {
            EmitChoice(kernel, names, perTensor: false);
            return;
        }

        Writer.Block(LeafCode.EachTensor, () =>
        {
            Writer.Line(LeafCode.OneTensor);
            EmitChoice(kernel, names, perTensor: true);
        });
    }

    private void EmitChoice(LoweredKernel kernel, Dictionary<Value, string> names, bool perTensor)
    {
        string frame = LeafCode.FrameOfTensor(perTensor);
        var numbers = new NumberEmitter(names, number => LeafCode.InFrame(number.Value, perTensor), code.KeptPowers);
        numbers.Emit(Writer, kernel.ConditionNumbers);
        string Call(int variant)
        {
            Dictionary<Value, string> given = GivenTo(kernel.Variants[variant], kernel.ConditionNumbers, names);
            return $"{VariantName(kernel, variant)}({string.Join(", ", given.Values.Prepend(Arguments(kernel, frame)))});";
        }

        if (kernel.Conditions.Count == 1)
        {
            Writer.Block($"if ({numbers.Condition(kernel.Conditions[0]).Text})", () => Writer.Line(Call(kernel.Choices[1])));
            Writer.Block("else", () => Writer.Line(Call(kernel.Choices[0])));
            return;
        }

        string[] bits = [.. kernel.Conditions.Select((condition, i) =>
            $"({numbers.Condition(condition).In(Precedence.Or)} ? {1 << i} : 0)")];
        Writer.Block($"switch ({string.Join(" | ", bits)})", () =>
        {
            for (int i = 0; i < kernel.Variants.Count; i++)
            {
                bool isLast = i == kernel.Variants.Count - 1;
                int[] masks = [.. Enumerable.Range(0, kernel.Choices.Count).Where(mask => kernel.Choices[mask] == i)];
                Writer.Lines(isLast ? ["default:"] : masks.Select(mask => $"case {mask}:"));
                string call = Call(i);
                Writer.Indented(() => Writer.Lines([call, "break;"]));
            }
        });
    }

    private static string VariantName(LoweredKernel kernel, int variant) => GeneratedMembers.VariantOf(kernel.Name, variant);
}
