using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Emit.Documentation;

/// <summary>A moment as the assignment that it stands for.</summary>
internal static class MomentText
{
    public static IEnumerable<string> Rules(MomentSyntax moment)
    {
        string name = moment.Name.Text;
        string whole = SourceText.Of(moment.Of!);
        string of = SourceText.Grouped(whole);
        string decay = moment.Decay is null ? "" : SourceText.Grouped(SourceText.Of(moment.Decay));
        string kept = decay.Length == 0 ? name : $"{decay} * {name}";
        yield return (moment.Kind ?? MomentKind.Average) switch
        {
            MomentKind.Average => $"{name} = {kept} + (1 - {decay}) * {of}",
            MomentKind.Sum => $"{name} = {kept} + {of}",
            _ => $"{name} = max({kept}, {whole})",
        };
        if (moment.BiasCorrection == BiasCorrectionKind.Product && Correction(moment) is not null)
        {
            yield return $"{name}_product = {decay} * {name}_product";
        }
    }

    /// <summary>The corrected value, or null when the moment has none.</summary>
    public static string? Correction(MomentSyntax moment)
    {
        string name = moment.Name.Text;
        return (moment.Kind ?? MomentKind.Average) != MomentKind.Average || moment.Decay is null ? null
            : moment.BiasCorrection == BiasCorrectionKind.Product ? $"{name}_hat = {name} / (1 - {name}_product)"
            : $"{name}_hat = {name} / (1 - {SourceText.GroupedBase(SourceText.Of(moment.Decay))}^t)";
    }
}
