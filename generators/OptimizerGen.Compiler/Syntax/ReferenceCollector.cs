namespace OptimizerGen.Compiler.Syntax;

/// <summary>Finds the other specs that a spec names: the one it extends, the transforms laid over it, and the schedules it calls.</summary>
internal static class ReferenceCollector
{
    /// <summary>Each name once, in the order of first use.</summary>
    public static IReadOnlyList<string> Collect(SpecSyntax spec)
    {
        IEnumerable<string> extended = spec.Extends is { } name ? [name.Text] : [];
        IEnumerable<string> laidOn = (spec.With ?? []).Where(item => !item.IsInherited).Select(item => item.Name.Text);
        IEnumerable<string> used = Used(spec).Select(item => item.Name.Text);
        IEnumerable<string> bare = spec.Schedules.Select(entry => entry.Value).OfType<NameSyntax>().Select(schedule => schedule.Name);
        IEnumerable<string> called = Expressions(spec).SelectMany(ExpressionWalker.All).OfType<CallSyntax>()
            .Select(call => call.Name).Where(callee => char.IsUpper(callee[0]));
        return [.. extended.Concat(laidOn).Concat(used).Concat(bare).Concat(called).Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<WithSyntax> Used(SpecSyntax spec) => spec.Uses.Select(use => use.Rule).OfType<WithSyntax>();

    private static IEnumerable<ExpressionSyntax> Expressions(SpecSyntax spec)
    {
        IEnumerable<ExpressionSyntax?> entries =
        [
            .. spec.Hyperparameters.Select(entry => entry.Default),
            .. spec.Lets.Select(entry => entry.Value),
            .. spec.States.Select(entry => entry.Initial),
            .. (spec.GradientAt ?? []).Select(entry => entry.Value),
            .. spec.Moments.SelectMany<MomentSyntax, ExpressionSyntax?>(entry => [entry.Of, entry.Decay, entry.Initial]),
            .. spec.Views.Select(entry => entry.Value),
            .. spec.Schedules.Select(entry => entry.Value),
            .. Used(spec).SelectMany(item => item.Arguments).Select(argument => argument.Default),
            .. (spec.With ?? []).SelectMany(item => item.Arguments).Select(argument => argument.Default),
            spec.Value,
        ];
        IEnumerable<StatementSyntax> statements = (spec.Gradient ?? []).Concat(spec.Update ?? []).Concat(spec.After ?? []);
        return entries.OfType<ExpressionSyntax>()
            .Concat(StatementWalker.All(statements).SelectMany(statement => statement.Expressions));
    }
}
