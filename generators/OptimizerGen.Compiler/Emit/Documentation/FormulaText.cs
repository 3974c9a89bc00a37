using OptimizerGen.Compiler.Binding.Layers;
using OptimizerGen.Compiler.Syntax;
using OptimizerGen.Compiler.Syntax.Expressions;

namespace OptimizerGen.Compiler.Emit.Documentation;

/// <summary>The rule as its author wrote it, a line for each statement, moments written out and every name explained before its use.</summary>
internal sealed class FormulaText
{
    private readonly ComposedSpec _spec;
    private readonly List<string> _lines = [];
    private readonly HashSet<string> _explained = new(StringComparer.Ordinal);

    private FormulaText(ComposedSpec spec) => _spec = spec;

    public static IReadOnlyList<string> Of(ComposedSpec spec)
    {
        var text = new FormulaText(spec);
        text.Add("gradient at: ", spec.GradientAt);
        text.Add(spec.Gradient);
        foreach (MomentSyntax moment in spec.Moments.Where(moment => moment.Of is not null))
        {
            text.Explain(moment.Of!);
            text.Explain(moment.Decay);
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
            if (_spec.Lets.FirstOrDefault(let => let.Name == name) is { Syntax.Value: not null } let)
            {
                _explained.Add(name);
                ExplainAll(let);
                _lines.Add($"{name} = {SourceText.Of(let)}");
            }
            else if (_spec.Moments.FirstOrDefault(moment => moment.Name.Text + "_hat" == name) is { } moment
                && MomentText.Correction(moment) is { } correction)
            {
                _explained.Add(name);
                _lines.Add(correction);
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
