using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Syntax.Expressions;

/// <summary>Reads one statement: an assignment, or the word <c>inherited</c>.</summary>
internal static class StatementParser
{
    private static readonly Dictionary<TokenKind, AssignmentKind> s_assignments = new()
    {
        [TokenKind.Assign] = AssignmentKind.Assign,
        [TokenKind.PlusAssign] = AssignmentKind.Add,
        [TokenKind.MinusAssign] = AssignmentKind.Subtract,
        [TokenKind.StarAssign] = AssignmentKind.Multiply,
        [TokenKind.SlashAssign] = AssignmentKind.Divide,
    };

    /// <summary>The statement, or null when it cannot be read; then that has been reported.</summary>
    /// <param name="text">The file.</param>
    /// <param name="tokens">The statement's tokens, the last being <see cref="TokenKind.End"/>.</param>
    /// <param name="implicitTarget">What a bare expression is assigned to; null where that is a mistake.</param>
    /// <param name="diagnostics">Where mistakes go.</param>
    public static StatementSyntax? Parse(SpecText text, IReadOnlyList<Token> tokens, string? implicitTarget, DiagnosticBag diagnostics)
    {
        Token first = tokens[0];
        Token second = tokens[Math.Min(1, tokens.Count - 1)];
        var span = TextSpan.FromBounds(first.Span.Start, tokens[tokens.Count - 1].Span.End);
        if (first is { Kind: TokenKind.Name, Text: "inherited" } && second.Kind == TokenKind.End)
        {
            return new InheritedSyntax(new Location(text, span));
        }

        if (first.Kind == TokenKind.Name && s_assignments.TryGetValue(second.Kind, out AssignmentKind kind))
        {
            ExpressionSyntax value = ExpressionParser.Parse(text, [.. tokens.Skip(2)], diagnostics);
            return new AssignmentSyntax(new Location(text, span), new LocatedText(first.Text, new Location(text, first.Span)), kind, value);
        }

        if (first.Kind == TokenKind.Name && second.Kind == TokenKind.LeftBracket && FindAssignment(tokens) is var sign and > 0)
        {
            return ParseElement(text, tokens, sign, diagnostics);
        }

        if (implicitTarget is not null && !tokens.Any(token => s_assignments.ContainsKey(token.Kind)))
        {
            ExpressionSyntax value = ExpressionParser.Parse(text, tokens, diagnostics);
            return new AssignmentSyntax(new Location(text, span), new LocatedText(implicitTarget, new Location(text, span)), AssignmentKind.Assign, value);
        }

        if (!tokens.Any(token => token.Kind == TokenKind.Bad))
        {
            ReportNoStatement(text, tokens, diagnostics);
        }

        return null;
    }

    /// <summary>The place of the sign of assignment behind <c>target[index]</c>; 0 where there is none.</summary>
    private static int FindAssignment(IReadOnlyList<Token> tokens)
    {
        int open = 0;
        for (int i = 1; i < tokens.Count; i++)
        {
            if (open == 0 && i > 1 && tokens[i].Kind != TokenKind.LeftBracket)
            {
                return s_assignments.ContainsKey(tokens[i].Kind) ? i : 0;
            }

            open += tokens[i].Kind switch { TokenKind.LeftBracket => 1, TokenKind.RightBracket => -1, _ => 0 };
        }

        return 0;
    }

    private static AssignmentSyntax? ParseElement(SpecText text, IReadOnlyList<Token> tokens, int sign, DiagnosticBag diagnostics)
    {
        Token first = tokens[0];
        var end = new Token(TokenKind.End, new TextSpan(tokens[sign - 1].Span.End, 0), "", StartsLine: false);
        ExpressionSyntax target = ExpressionParser.Parse(text, [.. tokens.Take(sign), end], diagnostics);
        ExpressionSyntax value = ExpressionParser.Parse(text, [.. tokens.Skip(sign + 1)], diagnostics);
        var span = TextSpan.FromBounds(first.Span.Start, tokens[tokens.Count - 1].Span.End);
        return target is IndexSyntax index
            ? new AssignmentSyntax(new Location(text, span), new LocatedText(first.Text, new Location(text, first.Span)), s_assignments[tokens[sign].Kind], value) { Element = index }
            : null;
    }

    private static void ReportNoStatement(SpecText text, IReadOnlyList<Token> tokens, DiagnosticBag diagnostics)
    {
        Token first = tokens[0];
        Token second = tokens[Math.Min(1, tokens.Count - 1)];
        if (first.Kind == TokenKind.Name && SignTable.ForeignStatements.TryGetValue(first.Text, out string? remedy))
        {
            diagnostics.Report(ExpressionDiagnostics.ForeignSign, text, first.Span, first.Text, remedy);
        }
        else if (first.Kind != TokenKind.Name)
        {
            diagnostics.Report(ExpressionDiagnostics.StatementExpected, text, first.Span, first.Description);
        }
        else
        {
            diagnostics.Report(ExpressionDiagnostics.AssignmentExpected, text, second.Span, first.Text, second.Description);
        }
    }
}
