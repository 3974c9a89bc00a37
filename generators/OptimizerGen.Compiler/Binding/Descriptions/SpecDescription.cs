using OptimizerGen.Compiler.Binding.Layers;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Descriptions;

/// <summary>What a spec says for its readers, and its rule as its author wrote it.</summary>
public sealed record SpecDescription
{
    public string? Summary { get; init; }

    public string? Remarks { get; init; }

    /// <summary>The publication it comes from, in one line.</summary>
    public string? Reference { get; init; }

    public required IReadOnlyList<string> Strengths { get; init; }

    public required IReadOnlyList<string> Weaknesses { get; init; }

    public string? UseWhen { get; init; }

    /// <summary>The spec that it extends.</summary>
    public string? Base { get; init; }

    /// <summary>The transforms laid over it, the innermost first.</summary>
    public required IReadOnlyList<string> Transforms { get; init; }

    /// <summary>The rule, a line for each statement, every name explained before its use.</summary>
    public required IReadOnlyList<string> Formula { get; init; }

    internal static SpecDescription Of(ComposedSpec spec, IReadOnlyList<LayerSymbols> layers)
    {
        DocumentationSyntax texts = spec.Documentation;
        return new SpecDescription
        {
            Summary = texts.Summary,
            Remarks = texts.Remarks,
            Reference = ReferenceText.Of(texts.Reference),
            Strengths = texts.Strengths,
            Weaknesses = texts.Weaknesses,
            UseWhen = texts.UseWhen,
            Base = spec.Base?.Name,
            Transforms = [.. spec.Transforms.Select(transform => transform.Spec.Name)],
            Formula = FormulaText.Of([.. spec.Layers], layers),
        };
    }
}
