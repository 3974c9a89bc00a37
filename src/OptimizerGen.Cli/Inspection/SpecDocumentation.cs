using OptimizerGen.Compiler;
using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Binding.Descriptions;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Language;
using OptimizerGen.Compiler.Lowering.Plans;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Cli.Inspection;

/// <summary>What there is to know of a rule before it is used: what its spec says, and what the compiler knows of it.</summary>
internal static class SpecDocumentation
{
    public static void Write(BoundSpec spec, TextWriter output)
    {
        var page = new TextPage(output);
        SpecDescription texts = spec.Description;
        page.Title(Title(spec));
        page.Section("Summary", texts.Summary);
        page.Section("Rule", texts.Formula);
        page.Columns("Hyperparameters", [.. spec.Hyperparameters.Select(RowOf)]);
        if (spec is BoundOptimizer optimizer)
        {
            WriteStates(page, optimizer);
        }
        else if (spec is BoundTransform transform)
        {
            WriteKept(page, transform, transform.Inputs, transform.States, transform.Views);
        }

        page.Bullets("Strengths", texts.Strengths);
        page.Bullets("Weaknesses", texts.Weaknesses);
        page.Section("Use when", texts.UseWhen);
        page.Section("Remarks", texts.Remarks);
        page.Section("Reference", texts.Reference);
    }

    private static void WriteStates(TextPage page, BoundOptimizer optimizer)
    {
        WriteKept(page, optimizer, optimizer.Inputs, optimizer.States, optimizer.Views);
        LoweredOptimizer lowered = LoweredSpec.Of(optimizer);
        page.Section("A step costs, for each element", StepCost.Of(lowered.Update));
        page.Section("Rows that alone have a gradient", RowText.Of(lowered.Rows, optimizer.Declarations, [.. optimizer.Hyperparameters.Select(symbol => symbol.Default)]));
    }

    private static void WriteKept(
        TextPage page, BoundSpec spec, IReadOnlyList<InputSymbol> inputs, IReadOnlyList<StateSymbol> states, IReadOnlyList<ViewSymbol> views)
    {
        page.Columns("Inputs at each step, beside the gradient", [.. inputs.Select(input => new[] { input.Name, ShapeOf(input.Shape) })]);
        page.Columns("States", [.. states.Select(state => new[] { state.Name, ShapeOf(state.Shape) + KernelPrinter.StorageOf(spec.Declarations.States[state.Index]), $"from {state.InitialText}", state.Meaning })]);
        if (states.Count == 0)
        {
            page.Section("States", "none");
        }

        page.Columns("Views", [.. views.Select(view => new[] { view.Name, $"read by Read{view.Property}" })]);
    }

    /// <summary>What it is called and what it is made of.</summary>
    private static string Title(BoundSpec spec)
    {
        string built = spec.Description.Base is { } extended ? $", built on {extended}" : string.Empty;
        string[] transforms = [.. spec.Description.Transforms];
        string with = transforms.Length == 0 ? string.Empty : $", with {string.Join(", ", transforms)}";
        return $"{spec.Name}{built}{with}{(spec is BoundTransform ? ", a transform for any rule" : string.Empty)}";
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
