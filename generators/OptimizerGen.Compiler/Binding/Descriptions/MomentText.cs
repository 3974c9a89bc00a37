using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Descriptions;

/// <summary>A moment as the assignment that it stands for.</summary>
internal static class MomentText
{
    public static IEnumerable<string> Rules(MomentSymbol moment)
    {
        string name = moment.Written;
        string whole = SourceText.Of(moment.Syntax.Of!);
        string of = SourceText.Grouped(whole);
        string decay = moment.Syntax.Decay is { } written ? SourceText.Grouped(SourceText.Of(written)) : "";
        string kept = decay.Length == 0 ? name : $"{decay} * {name}";
        yield return moment.Kind switch
        {
            MomentKind.Average => $"{name} = {kept} + (1 - {decay}) * {of}",
            MomentKind.Sum => $"{name} = {kept} + {of}",
            MomentKind.Maximum => $"{name} = max({kept}, {whole})",
            _ => throw new InvalidOperationException($"A moment of the kind {moment.Kind} has no formula."),
        };
        if (moment.Product is { } product)
        {
            yield return $"{product.Written} = {decay} * {product.Written}";
        }
    }

    public static string Correction(CorrectedSymbol corrected)
    {
        MomentSymbol moment = corrected.Moment;
        string forgotten = moment.Product is { } product
            ? product.Written
            : $"{SourceText.GroupedBase(SourceText.Of(moment.Syntax.Decay!))}^t";
        return $"{corrected.Written} = {moment.Written} / (1 - {forgotten})";
    }
}
