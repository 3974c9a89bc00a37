using OptimizerGen.Compiler.Language;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Syntax;

/// <summary>A spec as written in one file, before anything it extends is looked at. A section that was not written is null or empty.</summary>
public sealed record SpecSyntax
{
    public required SpecText Source { get; init; }

    /// <summary>Whether something in the file could not be read, so that nothing can be built on it.</summary>
    public bool IsBroken { get; init; }

    public required SpecKind Kind { get; init; }

    public required LocatedText Name { get; init; }

    public LocatedText? Extends { get; init; }

    public LocatedText? Namespace { get; init; }

    public NumericsMode? Numerics { get; init; }

    public DocumentationSyntax Documentation { get; init; } = new();

    public IReadOnlyList<HyperparameterSyntax> Hyperparameters { get; init; } = [];

    public IReadOnlyList<InputSyntax> Inputs { get; init; } = [];

    public IReadOnlyList<LetSyntax> Lets { get; init; } = [];

    public IReadOnlyList<StateSyntax> States { get; init; } = [];

    /// <summary>The statements of <c>gradient</c>; an expression there has become <c>grad = expression</c>.</summary>
    public IReadOnlyList<StatementSyntax>? Gradient { get; init; }

    /// <summary>The points at which gradients are asked for, in order; that of <c>grad</c> alone where one expression was written.</summary>
    public IReadOnlyList<PointSyntax>? GradientAt { get; init; }

    public IReadOnlyList<MomentSyntax> Moments { get; init; } = [];

    public IReadOnlyList<StatementSyntax>? Update { get; init; }

    /// <summary>The statements of <c>after</c>, which run when the update has run.</summary>
    public IReadOnlyList<StatementSyntax>? After { get; init; }

    /// <summary>The transforms laid over the rule, the innermost first.</summary>
    public IReadOnlyList<WithSyntax>? With { get; init; }

    /// <summary>The rules that are run side by side.</summary>
    public IReadOnlyList<UseSyntax> Uses { get; init; } = [];

    public IReadOnlyList<ViewSyntax> Views { get; init; } = [];

    public IReadOnlyList<ScheduledSyntax> Schedules { get; init; } = [];

    /// <summary>The value of a schedule.</summary>
    public ExpressionSyntax? Value { get; init; }
}
