using System.Text.RegularExpressions;
using OptimizerGen.Compiler;
using OptimizerGen.Compiler.Syntax;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Specs.Tests.Mutations;

/// <summary>Makes every mistake of the table at every place of a spec where it fits.</summary>
internal static class Mutator
{
    /// <summary>Whether the spec has an expression or statement of its own in which a sign could be wrong.</summary>
    public static bool HasExpressions(ParsedSpec spec) => Expressions(spec.Syntax!).Any();

    public static IEnumerable<Mutant> Mutate(ParsedSpec spec)
    {
        string text = spec.Text.Content;
        TextSpan[] expressions = [.. Expressions(spec.Syntax!).Distinct()];
        TextSpan[] statements = [.. Statements(spec.Syntax!).OfType<AssignmentSyntax>().Select(statement => statement.Span)];
        TextSpan[] conditions = [.. Statements(spec.Syntax!).OfType<IfSyntax>().Select(choice => choice.Condition.Span)];
        TextSpan[] counts = [.. Statements(spec.Syntax!).OfType<RepeatSyntax>().Select(loop => loop.Count.Span)];
        return Apply(MutationTable.InExpressions, expressions.Where(span => !statements.Any(outer => Holds(outer, span))).Concat(statements))
            .Concat(Apply(MutationTable.OfExpressions, expressions.Except(conditions).Except(counts)))
            .Concat(Apply(MutationTable.OfConditions, conditions))
            .Concat(Apply(MutationTable.OfCounts, counts))
            .Concat(Apply(MutationTable.InText, [new TextSpan(0, text.Length)]))
            .DistinctBy(mutant => mutant.Text);

        IEnumerable<Mutant> Apply(IEnumerable<MutationRow> rows, IEnumerable<TextSpan> places) =>
            from place in places.ToList()
            from row in rows
            from Match match in row.Pattern.Matches(text.Substring(place.Start, place.Length))
            select Make(spec, row, place.Start + match.Index, match);
    }

    private static Mutant Make(ParsedSpec spec, MutationRow row, int start, Match match)
    {
        string text = spec.Text.Content;
        string changed = string.Concat(text.AsSpan(0, start), match.Result(row.Replacement), text.AsSpan(start + match.Length));
        return new Mutant(spec.Name!, $"{row.Name}: {LineAt(changed, start)}", changed, row.IsSignFlip);
    }

    private static string LineAt(string text, int offset)
    {
        int start = offset == 0 ? 0 : text.LastIndexOf('\n', offset - 1) + 1;
        int end = text.IndexOf('\n', offset);
        return text[start..(end < 0 ? text.Length : end)].Trim();
    }

    private static bool Holds(TextSpan outer, TextSpan inner) => inner.Start >= outer.Start && inner.End <= outer.End;

    private static IEnumerable<TextSpan> Expressions(SpecSyntax syntax)
    {
        IEnumerable<ExpressionSyntax?> entries =
        [
            .. syntax.Hyperparameters.Select(entry => entry.Default).Where(value => value is not NumberSyntax),
            .. syntax.Lets.Select(entry => entry.Value),
            .. syntax.States.Select(entry => entry.Initial).Where(value => value is not NumberSyntax { Value: 0 }),
            .. syntax.Moments.SelectMany<MomentSyntax, ExpressionSyntax?>(entry => [entry.Of, entry.Decay, entry.Initial]),
            .. syntax.Views.Select(entry => entry.Value),
            .. (syntax.GradientAt ?? []).Select(entry => entry.Value),
            syntax.Value,
        ];
        return entries.OfType<ExpressionSyntax>().Select(sourced => sourced.Span)
            .Concat(Statements(syntax).SelectMany(statement => statement.Expressions).Select(written => written.Span));
    }

    private static IEnumerable<StatementSyntax> Statements(SpecSyntax syntax) =>
        StatementWalker.All((syntax.Gradient ?? []).Concat(syntax.Update ?? []).Concat(syntax.After ?? []));
}
