using OptimizerGen.Compiler.Language;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Syntax;

/// <summary>An entry of a section that is a map. <see cref="IsRemoved"/> is set by <c>name: none</c>.</summary>
public abstract record EntrySyntax
{
    public required LocatedText Name { get; init; }

    public bool IsRemoved { get; init; }
}

public sealed record HyperparameterSyntax : EntrySyntax
{
    public LocatedText? Symbol { get; init; }

    public ExpressionSyntax? Default { get; init; }

    public RangeSyntax? Range { get; init; }

    public HyperparameterType? Type { get; init; }

    public LocatedText? Summary { get; init; }
}

/// <summary>An interval such as <c>[0, 1)</c>; an end may be infinite.</summary>
public sealed record RangeSyntax(
    Location Location, double Lower, double Upper, bool IncludesLower, bool IncludesUpper);

public sealed record InputSyntax : EntrySyntax
{
    public InputShape Shape { get; init; }
}

public enum InputShape
{
    Scalar,
    Element,
}

public sealed record LetSyntax : EntrySyntax
{
    public ExpressionSyntax? Value { get; init; }
}

/// <summary>What a rule keeps from step to step.</summary>
public abstract record KeptSyntax : EntrySyntax
{
    public ExpressionSyntax? Initial { get; init; }

    /// <summary>For which tensors a matrix is kept.</summary>
    public ExpressionSyntax? When { get; init; }

    public LocatedWord<StorageWord>? Storage { get; init; }

    public LocatedWord<RoundingWord>? Rounding { get; init; }
}

/// <summary>In what form a state asks to be kept.</summary>
public enum StorageWord
{
    Full,
    BFloat16,
}

/// <summary>How a state asks to be rounded when it is kept in fewer bits.</summary>
public enum RoundingWord
{
    Nearest,
    Stochastic,
}

public sealed record StateSyntax : KeptSyntax
{
    /// <summary>How many there are; null of a single one.</summary>
    public ExpressionSyntax? Count { get; init; }
}

public sealed record MomentSyntax : KeptSyntax
{
    public ExpressionSyntax? Of { get; init; }

    public MomentKind? Kind { get; init; }

    public ExpressionSyntax? Decay { get; init; }

    public BiasCorrectionKind? BiasCorrection { get; init; }
}

public enum MomentKind
{
    Average,
    Sum,
    Maximum,
}

public enum BiasCorrectionKind
{
    /// <summary>1 − β^t with the β in force.</summary>
    Power,

    /// <summary>1 − the product of the βs of all steps so far.</summary>
    Product,
}

public sealed record ViewSyntax : EntrySyntax
{
    public ExpressionSyntax? Value { get; init; }
}

/// <summary>A point at which a gradient is asked for. The last one's gradient is <c>grad</c>.</summary>
public sealed record PointSyntax : EntrySyntax
{
    public ExpressionSyntax? Value { get; init; }
}

/// <summary>A hyperparameter's schedule: an expression that is a schedule's name or a call of one.</summary>
public sealed record ScheduledSyntax : EntrySyntax
{
    public ExpressionSyntax? Value { get; init; }
}

/// <summary>A transform that is laid over the rule, or the word <c>inherited</c> for those of the spec extended.</summary>
/// <param name="Name">The transform's name.</param>
/// <param name="Arguments">Its hyperparameters that are given another default.</param>
public sealed record WithSyntax(LocatedText Name, IReadOnlyList<HyperparameterSyntax> Arguments)
{
    public bool IsInherited => Name.Text == "inherited";
}

/// <summary>A whole rule that is run beside the spec's own statements, under a name for its step.</summary>
public sealed record UseSyntax : EntrySyntax
{
    /// <summary>The rule and its arguments; null where they could not be read.</summary>
    public WithSyntax? Rule { get; init; }
}
