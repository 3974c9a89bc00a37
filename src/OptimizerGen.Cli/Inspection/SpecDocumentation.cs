using OptimizerGen.Compiler;
using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Binding.Descriptions;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Language;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Cli.Inspection;

/// <summary>What there is to know of a rule before it is used: what its spec says, and what the compiler knows of it.</summary>
internal static class SpecDocumentation
{
    public static void Write(BoundSpec spec, TextWriter output)
    {
        var page = new TextPage(output);
        SpecDescription texts = spec.Description;
        page.Title(texts.Base is { } extended ? $"{spec.Name}, built on {extended}" : spec.Name);
        page.Section("Summary", texts.Summary);
        page.Section("Rule", texts.Formula);
        page.Columns("Hyperparameters", [.. spec.Hyperparameters.Select(RowOf)]);
        if (spec is BoundOptimizer optimizer)
        {
            WriteStates(page, optimizer);
        }

        page.Bullets("Strengths", texts.Strengths);
        page.Bullets("Weaknesses", texts.Weaknesses);
        page.Section("Use when", texts.UseWhen);
        page.Section("Remarks", texts.Remarks);
        page.Section("Reference", texts.Reference);
    }

    private static void WriteStates(TextPage page, BoundOptimizer optimizer)
    {
        page.Columns("Inputs at each step, beside the gradient", [.. optimizer.Inputs.Select(input => new[] { input.Name, ShapeOf(input.Shape) })]);
        page.Columns("States", [.. optimizer.States.Select((state, i) => new[] { state.Name, ShapeOf(state.Shape) + KernelPrinter.StorageOf(optimizer.Declarations.States[i]), $"from {state.InitialText}", state.Meaning })]);
        if (optimizer.States.Count == 0)
        {
            page.Section("States", "none");
        }

        page.Columns("Views", [.. optimizer.Views.Select(view => new[] { view.Name, $"read by Read{view.Property}" })]);
        page.Section("A step costs, for each element", StepCost.Of(LoweredSpec.Of(optimizer).Update));
    }

    private static string[] RowOf(HyperparameterSymbol symbol) =>
    [
        symbol.Name, symbol.Letter ?? string.Empty, symbol.DefaultText ?? "must be set",
        symbol.Type switch
        {
            HyperparameterType.Boolean => "true or false",
            HyperparameterType.Integer => $"whole, {symbol.Range.ToText()}",
            _ => symbol.Range.ToText(),
        },
        symbol.Summary ?? string.Empty,
    ];

    private static string ShapeOf(Shape shape) => shape == Shape.Element ? "a value for each element" : ShapeInfo.Of(shape).Words;
}
