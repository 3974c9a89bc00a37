using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Binding.Descriptions;
using OptimizerGen.Compiler.Emit.CSharp.Expressions;
using OptimizerGen.Compiler.Emit.Writing;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Compiler.Emit.Documentation;

/// <summary>Writes the documentation of a generated class: what its spec says, the rule, and what a step costs.</summary>
internal static class DocumentationEmitter
{
    public static void Optimizer(CodeWriter writer, BoundOptimizer optimizer, LoweredOptimizer lowered)
    {
        Class(writer, optimizer, () =>
        {
            if (optimizer.States.Count > 0)
            {
                string states = string.Join("; ", optimizer.States.Select(state =>
                    $"{state.Name}, {ShapeInfo.Of(state.Shape).Words}, from {state.InitialText}"));
                XmlDocumentation.Paragraph(writer, $"States: {states}.");
                Labelled(writer, "", StorageText.Of(optimizer.Declarations));
            }

            string rows = RowText.Of(lowered.Rows, optimizer.Declarations, [.. optimizer.Hyperparameters.Select(symbol => symbol.Default)]);
            XmlDocumentation.Paragraph(writer, $"{Cost(lowered.Update)} {rows}");
        });
        writer.Line("/// <typeparam name=\"T\"><see cref=\"float\"/> or <see cref=\"double\"/>.</typeparam>");
    }

    public static void Schedule(CodeWriter writer, BoundSchedule schedule) => Class(writer, schedule, () =>
    {
        if (schedule.States.Count > 0)
        {
            string states = string.Join("; ", schedule.States.Select(state => $"{state.Name}, from {state.InitialText}"));
            XmlDocumentation.Paragraph(
                writer, $"It has a memory, which belongs to one hyperparameter of one optimizer and changes by Report alone: {states}.");
        }
    });

    private static void Class(CodeWriter writer, BoundSpec spec, Action more)
    {
        SpecDescription texts = spec.Description;
        XmlDocumentation.Summary(writer, texts.Summary ?? $"The rule {spec.Name}.");
        writer.Line("/// <remarks>");
        XmlDocumentation.Code(writer, texts.Formula);
        Labelled(writer, "", texts.Remarks);
        Labelled(writer, "Reference: ", texts.Reference);
        Labelled(writer, "Strengths: ", Joined(texts.Strengths));
        Labelled(writer, "Weaknesses: ", Joined(texts.Weaknesses));
        Labelled(writer, "Use when: ", texts.UseWhen);
        more();
        writer.Line("/// </remarks>");
    }

    private static void Labelled(CodeWriter writer, string label, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            XmlDocumentation.Paragraph(writer, label + text);
        }
    }

    public static string? Joined(IReadOnlyList<string> texts) => texts.Count == 0 ? null : string.Join(" ", texts);

    /// <summary>What a step moves and computes for each element, by variant when they differ.</summary>
    private static string Cost(LoweredKernel update)
    {
        KernelPlan[] usual = [.. update.UsualVariants];
        OperationCount[] counts = [.. usual.Select(OperationCount.Of).Distinct()];
        string loops = (usual.Length == 1 ? "" : $" Conditions choose one of {usual.Length} loops.")
            + (usual.Length == update.Variants.Count ? "" : " Where numbers are too small or too large for that, the operations run as written.");
        string functions = counts.All(count => count.Functions == 0) ? "" : $" and {Range(counts, count => count.Functions, "longer function")}";
        return counts.Length == 1
            ? $"A step moves {Bytes(counts[0])} and takes {Count(counts[0].Divisions, "division")} and {Count(counts[0].Roots, "square root")}{functions} for each element.{loops}"
            : $"A step moves {Range(counts, count => count.Bytes(ElementType.Float.Bytes()), "byte")} in float, {InDouble(counts)} in double, and takes {Range(counts, count => count.Divisions, "division")} and {Range(counts, count => count.Roots, "square root")}{functions} for each element.{loops}";
    }

    private static string Bytes(OperationCount count) =>
        $"{count.Bytes(ElementType.Float.Bytes())} bytes in float, {count.Bytes(ElementType.Double.Bytes())} in double,";

    private static string InDouble(OperationCount[] counts) => counts.All(count => !count.HasNarrow)
        ? "twice that"
        : Range(counts, count => count.Bytes(ElementType.Double.Bytes()), "byte");

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{(count == 0 ? "no" : $"{count}")} {noun}s";

    private static string Range(OperationCount[] counts, Func<OperationCount, int> of, string noun)
    {
        int least = counts.Min(of), most = counts.Max(of);
        return least == most ? Count(most, noun)
            : most == 1 ? $"at most 1 {noun}"
            : $"{least} to {most} {noun}s";
    }
}
