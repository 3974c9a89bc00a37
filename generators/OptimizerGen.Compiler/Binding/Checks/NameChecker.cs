using OptimizerGen.Compiler.Binding.Layers;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Binding.Tables;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Language;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Checks;

/// <summary>Checks what a spec's entries are called: no reserved words, no name twice, no clash of C# members.</summary>
internal sealed class NameChecker
{
    private readonly SpecSyntax _spec;
    private readonly RuleSymbols _symbols;
    private readonly SpecReporter _reporter;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<Symbol> _refused = [];

    private NameChecker(SpecSyntax spec, RuleSymbols symbols, SpecReporter reporter)
    {
        _spec = spec;
        _symbols = symbols;
        _reporter = reporter;
    }

    private bool IsSchedule => _spec.Kind == SpecKind.Schedule;

    private bool IsClass => _spec.Kind != SpecKind.Transform;

    public static void Check(SpecSyntax spec, RuleSymbols symbols, SpecReporter reporter)
    {
        var checker = new NameChecker(spec, symbols, reporter);
        checker.CheckTypeName();
        foreach (LayerSymbols layer in symbols.Layers)
        {
            checker.Check(layer);
        }

        checker.CheckMembers();
    }

    /// <summary>Names are different within a layer; two layers may have the same.</summary>
    private void Check(LayerSymbols layer)
    {
        _names.Clear();
        CheckNames(layer.Single);
        CheckNames(layer.Lists);
        CheckLetters(layer.Single.Select(symbol => ((DeclaredSymbol)symbol, symbol.Syntax.Symbol)).Concat(layer.Lists.Select(list => ((DeclaredSymbol)list, list.Syntax.Symbol))));
        CheckNames(layer.Inputs);
        CheckNames(layer.Kept.Where(state => state is not ProductSymbol));
        CheckNames(layer.Lets);
        CheckNames(layer.Views);
        CheckMade(layer.Moments);
    }

    private void CheckTypeName()
    {
        LocatedText name = _spec.Name;
        if (IsClass && TypeNames.Obstacle(name.Text, IsSchedule) is { } obstacle)
        {
            _reporter.Report(BindingDiagnostics.TypeNameTaken, name.Location, name.Text, obstacle);
        }
    }

    private void CheckNames(IEnumerable<DeclaredSymbol> symbols)
    {
        foreach (DeclaredSymbol symbol in symbols)
        {
            if (!MemberNames.IsDeclarable(symbol.Written))
            {
                Refuse(BindingDiagnostics.NotAnIdentifier, symbol, symbol.Written, symbol.Description);
            }
            else if (ReservedNames.Contains(symbol.Written))
            {
                Refuse(BindingDiagnostics.ReservedName, symbol, symbol.Written, symbol.Description);
            }
            else if (_names.TryGetValue(symbol.Written, out string? other))
            {
                Refuse(BindingDiagnostics.DuplicateName, symbol, symbol.Written, other, symbol.Description);
            }
            else
            {
                _names.Add(symbol.Written, symbol.Description);
            }
        }
    }

    private void CheckLetters(IEnumerable<(DeclaredSymbol Owner, LocatedText? Letter)> owners)
    {
        foreach ((DeclaredSymbol owner, LocatedText? written) in owners)
        {
            if (written is { } letter && letter.Text != owner.Written)
            {
                string description = $"the symbol of '{owner.Written}'";
                if (ReservedNames.Contains(letter.Text) || letter.Text is "θ" or "∞")
                {
                    _reporter.Report(BindingDiagnostics.ReservedName, letter.Location, letter.Text, owner.Description);
                }
                else if (_names.TryGetValue(letter.Text, out string? other))
                {
                    _reporter.Report(BindingDiagnostics.DuplicateName, letter.Location, letter.Text, other, description);
                }
                else
                {
                    _names.Add(letter.Text, description);
                }
            }
        }
    }

    /// <summary>What moments bring with them has names like anything else.</summary>
    private void CheckMade(IEnumerable<MomentSymbol> moments)
    {
        foreach (MomentSymbol moment in moments)
        {
            foreach (DeclaredSymbol made in new DeclaredSymbol?[] { moment.Corrected, moment.Product }.OfType<DeclaredSymbol>())
            {
                string description = $"the moment '{moment.Written}', which makes '{made.Written}' itself,";
                if (_names.TryGetValue(made.Written, out string? other))
                {
                    Refuse(BindingDiagnostics.DuplicateName, made, made.Written, other, description);
                }
                else
                {
                    _names.Add(made.Written, description);
                }
            }
        }
    }

    private void CheckMembers()
    {
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (GeneratedMember member in GeneratedMembers.Of(_symbols).Where(member => !_refused.Contains(member.MadeFrom)))
        {
            if (IsSchedule && member.MadeFrom is InputSymbol)
            {
                // It becomes an argument.
                continue;
            }

            string? owner = IsClass && member.Name == _spec.Name.Text ? "the name of its own class"
                : MemberNames.IsTaken(member.Name, IsSchedule) ? $"a member of every {(IsSchedule ? "schedule" : "optimizer")}"
                : member.IsOfGroups && !IsSchedule && MemberNames.IsTakenInGroup(member.Name) ? "a member of every parameter group"
                : members.TryGetValue(member.Name, out string? other) ? $"the member that '{other}' becomes"
                : null;
            if (owner is not null)
            {
                Report(BindingDiagnostics.MemberClash, member.MadeFrom, member.MadeFrom.Name, member.Name, owner);
            }
            else
            {
                members.Add(member.Name, member.MadeFrom.Name);
            }
        }
    }

    private void Refuse(DiagnosticDescriptor descriptor, DeclaredSymbol symbol, params string[] arguments)
    {
        _refused.Add(symbol);
        Report(descriptor, symbol, arguments);
    }

    private void Report(DiagnosticDescriptor descriptor, DeclaredSymbol symbol, params string[] arguments) =>
        _reporter.Report(descriptor, symbol.Location, arguments);
}
