using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Language;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Symbols;

/// <summary>A number that the caller may set.</summary>
public sealed class HyperparameterSymbol : DeclaredSymbol
{
    internal HyperparameterSymbol(HyperparameterSyntax syntax, DeclaredName name, int index, int layerOfDefault)
        : base(name)
    {
        Syntax = syntax;
        Index = index;
        LayerOfDefault = layerOfDefault;
        Type = syntax.Type ?? (syntax.Default is NumberSyntax { Text: "true" or "false" } ? HyperparameterType.Boolean : HyperparameterType.Real);
        Range = RangeOf(syntax) ?? (Type == HyperparameterType.Boolean ? new(0, 1, true, true) : NumberInterval.Everything);
        DefaultText = syntax.Default?.Location.Written;
    }

    public override string Description => "a hyperparameter";

    /// <summary>Its place among the hyperparameters of its spec.</summary>
    public int Index { get; }

    /// <summary>The paper's letter.</summary>
    public string? Letter => Syntax.Symbol?.Text;

    public HyperparameterType Type { get; }

    public NumberInterval Range { get; }

    /// <summary>The default: a constant, an expression of other hyperparameters, or null when the caller must give one.</summary>
    public Value? Default { get; internal set; }

    /// <summary>The default as the author wrote it, with the names that the class has.</summary>
    public string? DefaultText { get; internal set; }

    public string? Summary => Syntax.Summary?.Text;

    /// <summary>Whether it is a number of a list, which is what a rule calls by its name.</summary>
    public bool IsOfList { get; init; }

    internal HyperparameterSyntax Syntax { get; }

    /// <summary>The layer whose names its default is written in: its own, or the rule's, which has handed it over.</summary>
    internal int LayerOfDefault { get; }

    /// <summary>The interval that an entry names, if it names one.</summary>
    internal static NumberInterval? RangeOf(HyperparameterSyntax syntax) => syntax.Range is { } range
        ? new NumberInterval(range.Lower, range.Upper, range.IncludesLower, range.IncludesUpper)
        : null;

    /// <summary>What its type and nothing else demands of a value, or null when the value is of the type.</summary>
    internal string? DemandOfType(double value)
    {
        bool isWhole = Math.Floor(value) == value && value is >= int.MinValue and <= int.MaxValue;
        return Type switch
        {
            HyperparameterType.Integer when !isWhole => "a whole number from -2147483648 to 2147483647",
            HyperparameterType.Boolean when value is not (0 or 1) => "true or false",
            _ => null,
        };
    }
}
