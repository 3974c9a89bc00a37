using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Emit.CSharp.Expressions;
using OptimizerGen.Compiler.Emit.Documentation;
using OptimizerGen.Compiler.Emit.Writing;
using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Emit.Members;

/// <summary>Writes the properties of hyperparameters that are lists.</summary>
internal static class ListEmitter
{
    private const string List = "global::System.Collections.Generic.IReadOnlyList";

    public static void Properties(CodeWriter writer, IReadOnlyList<ListSymbol> lists) => Properties(writer, lists, Summary);

    /// <summary>Properties that read and write through the base class, in the optimizer, in its groups or in a schedule.</summary>
    public static void Properties(CodeWriter writer, IReadOnlyList<ListSymbol> lists, Func<ListSymbol, string> summary)
    {
        foreach (ListSymbol list in lists)
        {
            XmlDocumentation.Summary(writer, summary(list));
            string length = list.IsFree ? "There are no numbers." : "There are more or fewer than the rule has.";
            writer.Line($"/// <exception cref=\"global::System.ArgumentException\">{length}</exception>");
            if (!list.Range.Equals(NumberInterval.Everything))
            {
                writer.Line("/// <exception cref=\"global::System.ArgumentOutOfRangeException\">A number is outside the range.</exception>");
            }

            writer.Line($"public {TypeOf(list)} {list.Property} {{ get => base.Get{MemberOf(list)}({list.Index}); set => base.Set{MemberOf(list)}({list.Index}, value); }}");
            writer.Line();
        }
    }

    /// <summary>A property that only reads the values in force.</summary>
    public static string ReadOnlyProperty(ListSymbol list) => $"public {TypeOf(list)} {list.Property} => base.Get{MemberOf(list)}({list.Index});";

    /// <summary>The author's sentence, if there is one, and then name, letter, default and range.</summary>
    public static string Summary(ListSymbol list)
    {
        string named = list.Summary is null ? $"The {Words(list)}" : $"{list.Summary.TrimEnd('.')}. The {Words(list)}";
        string letter = list.Letter is null ? "" : $" {list.Letter}";
        string length = list.IsFree ? "as many as there are" : list.Columns > 0 ? $"{list.Rows} lists of {list.Columns}" : $"{list.Rows} of them";
        string defaulted = list.IsRequired ? "no default: it must be set" : $"default {list.DefaultText}";
        return $"{named}{letter}, {length}, {defaulted}, each in {list.Range.ToText()}.";
    }

    /// <summary>What a sentence calls a list.</summary>
    public static string Words(ListSymbol list) => list.Name.Replace('_', ' ');

    /// <summary>A row for each in the description's table.</summary>
    public static IEnumerable<string> Descriptions(IReadOnlyList<ListSymbol> lists) =>
        lists.Select(list => $"new() {{ {string.Join(", ", Particulars(list))} }},");

    private static string TypeOf(ListSymbol list) => list.Columns > 0 ? $"{List}<{List}<double>>" : $"{List}<double>";

    private static string MemberOf(ListSymbol list) => list.Columns > 0 ? "HyperparameterRows" : "HyperparameterList";

    private static IEnumerable<string> Particulars(ListSymbol list)
    {
        yield return $"Name = {Literals.Text(list.Name)}, PropertyName = {Literals.Text(list.Property)}";
        if (list.IsFree)
        {
            if (!list.IsRequired)
            {
                yield return $"Default = [{string.Join(", ", list.Default.Select(Literals.Double))}]";
            }

            if (!list.Range.Equals(NumberInterval.Everything))
            {
                yield return $"Range = {HyperparameterEmitter.RangeOf(list.Range)}";
            }
        }
        else
        {
            yield return $"First = {list.Elements[0].Index}, Count = {list.Elements.Count}";
        }

        if (list.Columns > 0)
        {
            yield return $"Columns = {list.Columns}";
        }

        if (list.Letter is not null)
        {
            yield return $"Symbol = {Literals.Text(list.Letter)}";
        }

        if (list.Summary is not null)
        {
            yield return $"Summary = {Literals.Text(list.Summary)}";
        }
    }
}
