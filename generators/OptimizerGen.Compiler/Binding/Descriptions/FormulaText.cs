using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Binding.Layers;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Descriptions;

/// <summary>The rule as its author wrote it, a line for each statement, moments written out and every name explained before its use.</summary>
internal sealed class FormulaText
{
    private readonly IReadOnlyDictionary<string, LetDefinition> _lets;
    private readonly IReadOnlyDictionary<string, CorrectedSymbol> _corrected;
    private readonly List<string> _lines = [];
    private readonly HashSet<string> _explained = new(StringComparer.Ordinal);

    private FormulaText(ComposedSpec spec, IEnumerable<MomentSymbol> moments)
    {
        _lets = spec.Lets.ToDictionary(let => let.Name);
        _corrected = moments.Select(moment => moment.Corrected).OfType<CorrectedSymbol>().ToDictionary(corrected => corrected.Name);
    }

    public static IReadOnlyList<string> Of(ComposedSpec spec, IEnumerable<MomentSymbol> moments)
    {
        var text = new FormulaText(spec, moments);
        text.Add("gradient at: ", spec.GradientAt);
        text.Add(spec.Gradient);
        foreach (MomentSymbol moment in moments)
        {
            text.Explain(moment.Syntax.Of);
            text.Explain(moment.Syntax.Decay);
            text._lines.AddRange(MomentText.Rules(moment));
        }

        text.Add(spec.Update);
        text.Add("value = ", spec.Value);
        foreach (ViewSyntax view in spec.Views)
        {
            text.Add($"{view.Name.Text} = ", view.Value);
        }

        return text._lines;
    }

    private void Add(string start, ExpressionSyntax? expression)
    {
        if (expression is not null)
        {
            Explain(expression);
            _lines.Add(start + SourceText.Of(expression));
        }
    }

    private void Add(IReadOnlyList<StatementSyntax> statements)
    {
        foreach (AssignmentSyntax statement in statements.OfType<AssignmentSyntax>())
        {
            Explain(statement.Value);
            string target = statement.Target.Span == statement.Span ? $"{statement.Target.Text} = " : "";
            _lines.Add(target + SourceText.Of(statement.Location.Text, statement.Span));
        }
    }

    /// <summary>Adds the lines of the named expressions and corrected moments in an expression that have none yet.</summary>
    private void Explain(ExpressionSyntax? expression)
    {
        foreach (string name in expression is null ? [] : SourceText.NamesIn(expression).Where(name => !_explained.Contains(name)))
        {
            if (_lets.TryGetValue(name, out LetDefinition? let) && let.Syntax.Value is not null)
            {
                _explained.Add(name);
                ExplainAll(let);
                _lines.Add($"{name} = {SourceText.Of(let)}");
            }
            else if (_corrected.TryGetValue(name, out CorrectedSymbol? corrected))
            {
                _explained.Add(name);
                _lines.Add(MomentText.Correction(corrected));
            }
        }
    }

    private void ExplainAll(LetDefinition let)
    {
        for (LetDefinition? current = let; current is not null; current = current.Inherited)
        {
            Explain(current.Syntax.Value);
        }
    }
}
