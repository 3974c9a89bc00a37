using OptimizerGen.Compiler.Binding.Shapes;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Symbols;

/// <summary>A running statistic, and what it brings with it: its corrected value, and the product of its decays if it keeps one.</summary>
public sealed class MomentSymbol : StateSymbol
{
    internal MomentSymbol(MomentSyntax syntax, DeclaredName name, int index, int indexOfProduct)
        : base(syntax, name, index)
    {
        Syntax = syntax;
        OfText = syntax.Of?.Location.Written ?? "";
        Kind = syntax.Kind ?? MomentKind.Average;
        Input = new InputOfMoment(this);
        Decay = new DecayOfMoment(this);
        Corrected = Kind == MomentKind.Average ? new CorrectedSymbol(this) : null;
        Product = Corrected is not null && syntax.BiasCorrection == BiasCorrectionKind.Product ? new ProductSymbol(this, indexOfProduct) : null;
    }

    public override string Description => "a moment";

    public MomentKind Kind { get; }

    /// <summary>m_hat; only averages have it.</summary>
    public CorrectedSymbol? Corrected { get; }

    /// <summary>m_product, the number state that keeps the product of the decays; null where the decay in force corrects.</summary>
    public ProductSymbol? Product { get; }

    public override string Meaning => Kind switch
    {
        MomentKind.Average => $"a moving average of {OfText}",
        MomentKind.Sum => $"a decaying sum of {OfText}",
        MomentKind.Maximum => $"a decaying maximum of {OfText}",
        _ => throw new InvalidOperationException($"A moment of the kind {Kind} has no description."),
    };

    /// <summary>What it is a statistic of, as written, with the names that the class has.</summary>
    internal string OfText { get; set; }

    internal new MomentSyntax Syntax { get; }

    /// <summary>What the step has put into it.</summary>
    internal InputOfMoment Input { get; }

    /// <summary>The decay that the step has used, which its corrected value means even if what it is made of has changed since.</summary>
    internal DecayOfMoment Decay { get; }
}

/// <summary>The corrected value of an average, worked out wherever it is read.</summary>
public sealed class CorrectedSymbol(MomentSymbol moment) : DeclaredSymbol(moment.Declared, "_hat")
{
    public override string Description => "a corrected moment";

    public MomentSymbol Moment { get; } = moment;
}

/// <summary>The product of all decays of a moment so far.</summary>
public sealed class ProductSymbol : StateSymbol
{
    internal ProductSymbol(MomentSymbol moment, int index)
        : base(moment.Declared, "_product", index, "1") => Moment = moment;

    public override string Description => "the product of a moment's decays";

    public MomentSymbol Moment { get; }

    public override string Meaning => $"the product of the decays of {Moment.Name}";

    internal override double InitialNumber => 1;
}

/// <summary>A value of one step that the compiler needs and no name reads.</summary>
internal abstract class HiddenSymbol(string name) : Symbol(name)
{
    public override string Description => "a value of the step";
}

internal sealed class InputOfMoment(MomentSymbol moment) : HiddenSymbol("of " + moment.Name)
{
    internal override ShapeVariable Variable { get; } = new();
}

internal sealed class DecayOfMoment(MomentSymbol moment) : HiddenSymbol("decay of " + moment.Name)
{
    public MomentSymbol Moment { get; } = moment;

    internal override ShapeVariable Variable { get; } = new();
}
