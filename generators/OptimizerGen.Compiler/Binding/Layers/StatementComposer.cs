using OptimizerGen.Compiler.Binding.Tables;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Language;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Layers;

/// <summary>Puts the statements of the spec extended in the place of the word <c>inherited</c>, within other statements too.</summary>
internal sealed class StatementComposer(
    string section, SpecSyntax spec, IReadOnlyList<StatementSyntax>? inherited, DiagnosticBag diagnostics)
{
    // One too many is enough for the message; a spec that says "inherited" twice doubles what it extends.
    private int _left = Limits.MostStatements + 1;

    public IReadOnlyList<StatementSyntax> Compose(IReadOnlyList<StatementSyntax>? own) => own is null ? inherited ?? [] : Place(own);

    private List<StatementSyntax> Place(IReadOnlyList<StatementSyntax> own)
    {
        var statements = new List<StatementSyntax>();
        foreach (StatementSyntax statement in own)
        {
            if (statement is not InheritedSyntax)
            {
                _left--;
                statements.Add(statement.Holding([.. statement.Blocks.Select(Place)]));
            }
            else if (inherited is { Count: > 0 })
            {
                AddInherited(statements);
            }
            else if (spec.Kind == SpecKind.Transform)
            {
                // There it stands for the rule that will be wrapped.
                statements.Add(statement);
            }
            else
            {
                string reason = spec.Extends is null ? "this spec extends none" : $"'{spec.Extends.Text}' has no {section}";
                diagnostics.Report(LayerDiagnostics.NothingInherited, statement.Location, $"the {section}", reason);
            }
        }

        return statements;
    }

    private void AddInherited(List<StatementSyntax> statements)
    {
        foreach (StatementSyntax statement in inherited!.TakeWhile(_ => _left > 0))
        {
            statements.Add(statement);
            _left -= StatementWalker.All([statement]).Count();
        }
    }
}
