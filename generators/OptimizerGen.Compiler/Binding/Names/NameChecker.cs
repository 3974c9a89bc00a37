using OptimizerGen.Compiler.Binding.Checks;
using OptimizerGen.Compiler.Binding.Composition;
using OptimizerGen.Compiler.Binding.Rules;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Names;

/// <summary>Checks what a spec's own entries are called: no reserved words, no name twice, no clash of C# members.</summary>
internal sealed class NameChecker
{
    private readonly ComposedSpec _spec;
    private readonly DiagnosticBag _diagnostics;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<EntrySyntax> _refused = [];

    private NameChecker(ComposedSpec spec, DiagnosticBag diagnostics)
    {
        _spec = spec;
        _diagnostics = diagnostics;
    }

    public static void Check(ComposedSpec spec, DiagnosticBag diagnostics)
    {
        var checker = new NameChecker(spec, diagnostics);
        checker.CheckTypeName();
        checker.CheckSection(spec.Hyperparameters, "a hyperparameter");
        checker.CheckLetters();
        checker.CheckSection(spec.Inputs, "an input");
        checker.CheckSection(spec.States, "a state");
        checker.CheckSection(spec.Moments, "a moment");
        checker.CheckSection([.. spec.Lets.Select(let => let.Syntax)], "a named expression");
        checker.CheckSection(spec.Views, "a view");
        checker.CheckCorrected();
        checker.CheckMembers();
    }

    private void CheckTypeName()
    {
        LocatedText name = _spec.Own.Name;
        if (TypeNames.Obstacle(name.Text, IsSchedule) is { } obstacle)
        {
            _diagnostics.Report(DiagnosticCatalogue.TypeNameTaken, _spec.Own.Source, name.Span, name.Text, obstacle);
        }
    }

    private void CheckSection(IReadOnlyList<EntrySyntax> entries, string what)
    {
        foreach (EntrySyntax entry in entries)
        {
            if (!CheckName(entry, what))
            {
                _refused.Add(entry);
            }
        }
    }

    private bool CheckName(EntrySyntax entry, string what)
    {
        string name = entry.Name.Text;
        if (!MemberNames.IsDeclarable(name))
        {
            Report(DiagnosticCatalogue.NotAnIdentifier, entry, name, what);
            return false;
        }

        if (ReservedNames.Contains(name))
        {
            Report(DiagnosticCatalogue.ReservedName, entry, name, what);
            return false;
        }

        if (_names.TryGetValue(name, out string? other))
        {
            Report(DiagnosticCatalogue.DuplicateName, entry, name, other, what);
            return false;
        }

        _names.Add(name, what);
        return true;
    }

    private void CheckMembers()
    {
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (GeneratedMember member in GeneratedMembers.Of(_spec).Where(member => !_refused.Contains(member.Entry)))
        {
            string? owner = member.Name == _spec.Name ? "the name of its own class"
                : MemberNames.IsTaken(member.Name, IsSchedule) ? $"a member of every {(IsSchedule ? "schedule" : "optimizer")}"
                : member.IsOfGroups && !IsSchedule && MemberNames.IsTakenInGroup(member.Name) ? "a member of every parameter group"
                : members.TryGetValue(member.Name, out string? other) ? $"the member that '{other}' becomes"
                : null;
            if (owner is not null)
            {
                Report(DiagnosticCatalogue.MemberClash, member.Entry, member.MadeFrom, member.Name, owner);
            }
            else
            {
                members.Add(member.Name, member.MadeFrom);
            }
        }
    }

    private void CheckLetters()
    {
        foreach (HyperparameterSyntax entry in _spec.Hyperparameters)
        {
            if (entry.Symbol is { } letter && letter.Text != entry.Name.Text)
            {
                if (ReservedNames.Contains(letter.Text) || letter.Text is "θ" or "∞")
                {
                    _diagnostics.Report(
                        DiagnosticCatalogue.ReservedName, OwnText(entry), PlaceOf(entry, letter), letter.Text, "a hyperparameter");
                }
                else if (_names.TryGetValue(letter.Text, out string? other))
                {
                    _diagnostics.Report(
                        DiagnosticCatalogue.DuplicateName, OwnText(entry), PlaceOf(entry, letter),
                        letter.Text, other, $"the symbol of '{entry.Name.Text}'");
                }
                else
                {
                    _names.Add(letter.Text, $"the symbol of '{entry.Name.Text}'");
                }
            }
        }
    }

    private void CheckCorrected()
    {
        foreach (MomentSyntax moment in _spec.Moments.Where(MomentBinder.IsAverage))
        {
            string[] made = MomentBinder.KeepsProduct(moment)
                ? [moment.Name.Text + "_hat", MomentBinder.ProductName(moment)]
                : [moment.Name.Text + "_hat"];
            foreach (string name in made.Where(_names.ContainsKey))
            {
                Report(DiagnosticCatalogue.DuplicateName, moment, name, _names[name], $"the moment '{moment.Name.Text}', which makes '{name}' itself,");
            }
        }
    }

    private void Report(DiagnosticDescriptor descriptor, EntrySyntax entry, params string[] arguments) =>
        _diagnostics.Report(descriptor, OwnText(entry), PlaceOf(entry, entry.Name), arguments);

    private Text.SpecText OwnText(EntrySyntax entry) => IsOwn(entry) ? entry.Name.Location.Text : _spec.Own.Source;

    private Text.TextSpan PlaceOf(EntrySyntax entry, LocatedText place) =>
        IsOwn(entry) ? place.Span : (_spec.Own.Extends ?? _spec.Own.Name).Span;

    private bool IsSchedule => _spec.Own.Kind == SpecKind.Schedule;

    private bool IsOwn(EntrySyntax entry) => ReferenceEquals(entry.Name.Location.Text, _spec.Own.Source);
}
