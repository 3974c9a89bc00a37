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

    public static void Check(SpecSyntax spec, RuleSymbols symbols, SpecReporter reporter)
    {
        var checker = new NameChecker(spec, symbols, reporter);
        checker.CheckTypeName();
        checker.CheckNames(symbols.Hyperparameters);
        checker.CheckLetters();
        checker.CheckNames(symbols.Inputs);
        checker.CheckNames(symbols.States.Where(state => state is not ProductSymbol));
        checker.CheckNames(symbols.Lets);
        checker.CheckNames(symbols.Views);
        checker.CheckMade();
        checker.CheckMembers();
    }

    private void CheckTypeName()
    {
        LocatedText name = _spec.Name;
        if (TypeNames.Obstacle(name.Text, IsSchedule) is { } obstacle)
        {
            _reporter.Report(BindingDiagnostics.TypeNameTaken, name.Location, name.Text, obstacle);
        }
    }

    private void CheckNames(IEnumerable<DeclaredSymbol> symbols)
    {
        foreach (DeclaredSymbol symbol in symbols)
        {
            if (!MemberNames.IsDeclarable(symbol.Name))
            {
                Refuse(BindingDiagnostics.NotAnIdentifier, symbol, symbol.Name, symbol.Description);
            }
            else if (ReservedNames.Contains(symbol.Name))
            {
                Refuse(BindingDiagnostics.ReservedName, symbol, symbol.Name, symbol.Description);
            }
            else if (_names.TryGetValue(symbol.Name, out string? other))
            {
                Refuse(BindingDiagnostics.DuplicateName, symbol, symbol.Name, other, symbol.Description);
            }
            else
            {
                _names.Add(symbol.Name, symbol.Description);
            }
        }
    }

    private void CheckLetters()
    {
        foreach (HyperparameterSymbol owner in _symbols.Hyperparameters)
        {
            if (owner.Syntax.Symbol is { } letter && letter.Text != owner.Name)
            {
                string description = $"the symbol of '{owner.Name}'";
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
    private void CheckMade()
    {
        foreach (MomentSymbol moment in _symbols.Moments)
        {
            foreach (DeclaredSymbol made in new DeclaredSymbol?[] { moment.Corrected, moment.Product }.OfType<DeclaredSymbol>())
            {
                string description = $"the moment '{moment.Name}', which makes '{made.Name}' itself,";
                if (_names.TryGetValue(made.Name, out string? other))
                {
                    Refuse(BindingDiagnostics.DuplicateName, made, made.Name, other, description);
                }
                else
                {
                    _names.Add(made.Name, description);
                }
            }
        }
    }

    private void CheckMembers()
    {
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (GeneratedMember member in GeneratedMembers.Of(_symbols).Where(member => !_refused.Contains(member.MadeFrom)))
        {
            string? owner = member.Name == _spec.Name.Text ? "the name of its own class"
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
