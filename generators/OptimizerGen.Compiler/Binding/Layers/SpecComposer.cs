using OptimizerGen.Compiler.Binding.Tables;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Language;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Layers;

/// <summary>Builds the whole of a spec from what its file says and what it extends.</summary>
internal sealed class SpecComposer(SpecLibrary library, DiagnosticBag diagnostics, bool isUsed = false)
{
    /// <summary>The composed spec, or null when something it extends cannot be used; the reason has been reported.</summary>
    public ComposedSpec? Compose(SpecSyntax spec)
    {
        if (spec.Extends is null)
        {
            return Combine(spec, null);
        }

        return FindBases(spec) is { } bases && ComposeBases(spec, bases) is { } inherited ? Combine(spec, inherited) : null;
    }

    /// <summary>What the bases are together. Their own mistakes are told in their own files, and only named here.</summary>
    private ComposedSpec? ComposeBases(SpecSyntax spec, List<SpecSyntax> bases)
    {
        var found = new DiagnosticBag();
        var composer = new SpecComposer(library, found, isUsed);
        ComposedSpec? inherited = bases.Aggregate((ComposedSpec?)null, (composed, next) => composer.Combine(next, composed));
        if (found.HasErrors)
        {
            Report(spec, LayerDiagnostics.BrokenBase, spec.Extends!.Text);
            return null;
        }

        return inherited;
    }

    private void Report(SpecSyntax spec, DiagnosticDescriptor descriptor, params string[] arguments) =>
        diagnostics.Report(descriptor, spec.Extends!.Location, arguments);

    /// <summary>What <paramref name="spec"/> is built on, the first ancestor first.</summary>
    private List<SpecSyntax>? FindBases(SpecSyntax spec)
    {
        var chain = new List<SpecSyntax> { spec };
        for (SpecSyntax current = spec; current.Extends is { } name;)
        {
            SpecSyntax? found = library.Find(name.Text, spec.Kind, LayerDiagnostics.UnknownBase, (descriptor, arguments) => Blame(spec, current, descriptor, arguments));
            if (found is null)
            {
                return null;
            }

            int known = chain.FindIndex(member => member.Name.Text == found.Name.Text);
            if (known >= 0)
            {
                string circle = string.Join(" → ", chain.Skip(known).Select(member => member.Name.Text).Append(found.Name.Text));
                Blame(spec, chain[known], LayerDiagnostics.ExtendsCycle, [found.Name.Text, circle]);
                return null;
            }

            chain.Add(found);
            current = found;
        }

        chain.Reverse();
        chain.Remove(spec);
        return chain;
    }

    /// <summary>What an ancestor has done wrong is told in its own file; here it is only no use.</summary>
    private void Blame(SpecSyntax spec, SpecSyntax culprit, DiagnosticDescriptor descriptor, string[] arguments)
    {
        if (culprit == spec)
        {
            Report(spec, descriptor, arguments);
        }
        else
        {
            Report(spec, LayerDiagnostics.BrokenBase, spec.Extends!.Text);
        }
    }

    private ComposedSpec Combine(SpecSyntax own, ComposedSpec? inherited)
    {
        ComposedSpec spec = CombineOwn(own, inherited);

        // A rule that is used runs none itself, so circles end here.
        return isUsed ? spec : spec with { Uses = new UseComposer(library, diagnostics).Compose(spec.UseEntries) };
    }

    private ComposedSpec CombineOwn(SpecSyntax own, ComposedSpec? inherited)
    {
        IReadOnlyList<AppliedTransform> transforms = new TransformComposer(library, diagnostics).Compose(own, inherited?.Transforms ?? []);
        IReadOnlyList<UseSyntax> uses = Merge("a rule that is used", inherited?.UseEntries, own.Uses, MergeRules.Replace);
        var handed = new HandedDefaults(own, inherited, transforms, uses, diagnostics);
        return Merge(own, inherited, handed.Own) with { Transforms = handed.Over(transforms), UseEntries = handed.Over(uses) };
    }

    private ComposedSpec Merge(SpecSyntax own, ComposedSpec? inherited, IReadOnlyList<HyperparameterSyntax> hyperparameters) => new()
    {
        Own = own,
        Base = inherited,
        Documentation = Documentation(own.Documentation, inherited?.Documentation),
        Numerics = own.Numerics ?? inherited?.Numerics ?? NumericsMode.Plain,
        Hyperparameters = Merge("a hyperparameter", inherited?.Hyperparameters, hyperparameters, MergeRules.Hyperparameter),
        Inputs = Merge("an input", inherited?.Inputs, own.Inputs, MergeRules.Replace),
        Lets = new EntryMerger<LetSyntax, LetDefinition>(
            "an expression", (entry, old) => new LetDefinition(entry.Name.Text, entry, old), let => let.Name, diagnostics)
            .Merge(inherited?.Lets ?? [], own.Lets),
        States = Merge("a state", inherited?.States, own.States, MergeRules.State),
        Moments = Merge("a moment", inherited?.Moments, own.Moments, MergeRules.Moment),
        Gradient = Statements("gradient", own, own.Gradient, inherited?.Gradient),
        GradientAt = own.GradientAt ?? inherited?.GradientAt ?? [],
        Update = Statements("update", own, own.Update, inherited?.Update),
        After = Statements("after", own, own.After, inherited?.After),
        Views = Merge("a view", inherited?.Views, own.Views, MergeRules.Replace),
        Schedules = Merge("a schedule", inherited?.Schedules, own.Schedules, MergeRules.Replace),
        Value = own.Value ?? inherited?.Value,
    };

    private IReadOnlyList<TEntry> Merge<TEntry>(
        string what, IReadOnlyList<TEntry>? inherited, IReadOnlyList<TEntry> own, Func<TEntry, TEntry?, TEntry> combine)
        where TEntry : EntrySyntax =>
        new EntryMerger<TEntry, TEntry>(what, combine, entry => entry.Name.Text, diagnostics).Merge(inherited ?? [], own);

    private IReadOnlyList<StatementSyntax> Statements(
        string section, SpecSyntax spec, IReadOnlyList<StatementSyntax>? own, IReadOnlyList<StatementSyntax>? inherited) =>
        new StatementComposer(section, spec, inherited, diagnostics).Compose(own);

    private static DocumentationSyntax Documentation(DocumentationSyntax own, DocumentationSyntax? inherited) => inherited is null ? own : new()
    {
        Summary = own.Summary ?? inherited.Summary,
        Remarks = own.Remarks ?? inherited.Remarks,
        Reference = own.Reference ?? inherited.Reference,
        Strengths = own.Strengths.Count > 0 ? own.Strengths : inherited.Strengths,
        Weaknesses = own.Weaknesses.Count > 0 ? own.Weaknesses : inherited.Weaknesses,
        UseWhen = own.UseWhen ?? inherited.UseWhen,
    };
}
