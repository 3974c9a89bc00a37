using OptimizerGen.Compiler.Binding.Shapes;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Language;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Symbols;

/// <summary>A hyperparameter that is several numbers. Those of an optimizer are hyperparameters one after the other; a schedule's list has any length.</summary>
public sealed class ListSymbol : DeclaredSymbol
{
    /// <param name="syntax">Its entry, whose default is a list.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="index">Its place among the lists of its spec.</param>
    /// <param name="elements">Its numbers, row after row; null where its length is its user's business.</param>
    internal ListSymbol(HyperparameterSyntax syntax, DeclaredName name, int index, IReadOnlyList<HyperparameterSymbol>? elements)
        : base(name)
    {
        Syntax = syntax;
        Index = index;
        Elements = elements ?? [];
        IsFree = elements is null;
        Columns = ColumnsOf(syntax);
        IsRequired = ListOf(syntax) is null;
        Range = HyperparameterSymbol.RangeOf(syntax) ?? NumberInterval.Everything;
        DefaultText = ListOf(syntax)?.Text ?? "";
        Default = IsFree ? [.. NumbersOf(syntax).Select(number => NumberOf(number) ?? 0)] : [];
    }

    public override string Description => "a list";

    /// <summary>Its place among the lists of its spec.</summary>
    public int Index { get; }

    /// <summary>Its numbers, row after row; none of a list of any length.</summary>
    public IReadOnlyList<HyperparameterSymbol> Elements { get; }

    /// <summary>Whether it has any length, and not that of its default.</summary>
    public bool IsFree { get; }

    /// <summary>Whether its user has to give it its numbers.</summary>
    public bool IsRequired { get; }

    /// <summary>How many numbers each of its lists has; 0 of a list of numbers.</summary>
    public int Columns { get; }

    /// <summary>How many numbers it has, or, of a list of lists, how many lists.</summary>
    public int Rows => Columns == 0 ? Elements.Count : Elements.Count / Columns;

    /// <summary>What each number may be.</summary>
    public NumberInterval Range { get; }

    /// <summary>The paper's letter.</summary>
    public string? Letter => Syntax.Symbol?.Text;

    /// <summary>The default on one line.</summary>
    public string DefaultText { get; }

    public string? Summary => Syntax.Summary?.Text;

    /// <summary>The numbers of the default, where the length is free.</summary>
    public IReadOnlyList<double> Default { get; }

    internal HyperparameterSyntax Syntax { get; }

    /// <summary>The place of the number that indices name, which wrap around.</summary>
    internal int PlaceOf(IReadOnlyList<double> indices) => Columns == 0
        ? (int)StepMath.Wrap(indices[0], Rows)
        : ((int)StepMath.Wrap(indices[0], Rows) * Columns) + (int)StepMath.Wrap(indices[1], Columns);

    /// <summary>The list that is the default of an entry.</summary>
    internal static ListSyntax? ListOf(HyperparameterSyntax syntax) => syntax.Default as ListSyntax;

    /// <summary>Whether an entry declares a list.</summary>
    internal static bool IsList(HyperparameterSyntax syntax) => syntax.Default is ListSyntax || syntax is { Default: null, Type: HyperparameterType.List };

    /// <summary>The default of each number, row after row.</summary>
    internal static IEnumerable<ExpressionSyntax> NumbersOf(HyperparameterSyntax syntax) =>
        ListOf(syntax)?.Items.SelectMany(item => item is ListSyntax list ? list.Items : [item]) ?? [];

    /// <summary>A number that is written out; null of anything else.</summary>
    internal static double? NumberOf(ExpressionSyntax written) => written switch
    {
        NumberSyntax number => number.Value,
        UnarySyntax { Operator: UnaryOperatorKind.Negate, Operand: NumberSyntax number } => -number.Value,
        _ => null,
    };

    /// <summary>How many numbers each list of a list of lists has; 0 of a list of numbers.</summary>
    internal static int ColumnsOf(HyperparameterSyntax syntax) =>
        ListOf(syntax) is { Items.Count: > 0 } list && list.Items[0] is ListSyntax first ? first.Items.Count : 0;
}

/// <summary>Several states of one shape, of which a rule reads and assigns one at a time.</summary>
public sealed class StateListSymbol : DeclaredSymbol
{
    internal StateListSymbol(StateSyntax syntax, DeclaredName name, Func<StateListSymbol, IReadOnlyList<StateSymbol>> elements)
        : base(name)
    {
        Syntax = syntax;
        Elements = elements(this);
    }

    public override string Description => "a list of states";

    /// <summary>The states, one after the other in their places.</summary>
    public IReadOnlyList<StateSymbol> Elements { get; }

    internal StateSyntax Syntax { get; }

    internal override ShapeVariable Variable { get; } = new();
}
