using OptimizerGen.Compiler.Binding.Symbols;

namespace OptimizerGen.Compiler.Binding.Tree;

/// <summary>Walks through trees; what is shared is visited once.</summary>
internal static class TreeWalker
{
    /// <summary>The expressions and all that they are made of, each before its parts, from left to right.</summary>
    public static IEnumerable<BoundExpression> All(IEnumerable<BoundExpression> roots)
    {
        var seen = new HashSet<BoundExpression>();
        var open = new Stack<BoundExpression>(roots.Reverse());
        while (open.Count > 0)
        {
            BoundExpression current = open.Pop();
            if (seen.Add(current))
            {
                yield return current;
                for (int i = current.Parts.Count - 1; i >= 0; i--)
                {
                    open.Push(current.Parts[i]);
                }
            }
        }
    }

    /// <summary>The hyperparameters that are read; of a list all of its numbers.</summary>
    public static IEnumerable<HyperparameterSymbol> HyperparametersIn(BoundExpression root) => All([root]).SelectMany(HyperparametersOf).Distinct();

    /// <summary>The symbol that an expression itself reads, without its parts.</summary>
    public static Symbol? ReadBy(BoundExpression expression) => expression switch
    {
        BoundName name => name.Symbol,
        BoundElement { IsPrevious: false } element => element.List,
        BoundItem item => item.List,
        _ => null,
    };

    private static IEnumerable<HyperparameterSymbol> HyperparametersOf(BoundExpression expression) => ReadBy(expression) switch
    {
        ListSymbol { IsFree: false } list when expression is BoundElement element && element.Parts.All(index => index is BoundNumber) =>
            [list.Elements[list.PlaceOf([.. element.Parts.Cast<BoundNumber>().Select(index => index.Value)])]],
        HyperparameterSymbol hyperparameter => [hyperparameter],
        ListSymbol list => list.Elements,
        _ => [],
    };

    /// <summary>
    /// The first named expression used in <paramref name="root"/> that reads <paramref name="symbol"/>, itself or through others.
    /// What a transform has made of one does not count: the author of the rule could not know it, and the value from before is meant.
    /// </summary>
    public static LetSymbol? LetThatReads(Symbol symbol, BoundExpression root)
    {
        IEnumerable<BoundNamed> outermost = Outermost(root);
        return (LetSymbol?)outermost.FirstOrDefault(let => All([let.Value]).Any(part => ReadBy(part) == symbol))?.Symbol;
    }

    private static IEnumerable<BoundNamed> Outermost(BoundExpression root)
    {
        var open = new Stack<BoundExpression>([root]);
        while (open.Count > 0)
        {
            BoundExpression current = open.Pop();
            if (current is BoundNamed { Symbol: LetSymbol { Wraps: false } } let)
            {
                yield return let;
                continue;
            }

            foreach (BoundExpression part in current.Parts.Reverse())
            {
                open.Push(part);
            }
        }
    }
}
