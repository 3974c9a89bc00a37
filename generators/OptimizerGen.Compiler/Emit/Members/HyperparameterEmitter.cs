using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Emit.CSharp.Expressions;
using OptimizerGen.Compiler.Emit.CSharp.Methods;
using OptimizerGen.Compiler.Emit.Documentation;
using OptimizerGen.Compiler.Emit.Writing;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Language;

namespace OptimizerGen.Compiler.Emit.Members;

/// <summary>Writes the properties of hyperparameters and the defaults that are expressions.</summary>
internal static class HyperparameterEmitter
{
    /// <param name="Keyword">The property's type.</param>
    /// <param name="FromDouble">From the double that the runtime keeps.</param>
    /// <param name="ToDouble">To it.</param>
    private sealed record TypeRow(string Keyword, Func<string, string> FromDouble, string ToDouble);

    private static readonly Dictionary<HyperparameterType, TypeRow> s_types = new()
    {
        [HyperparameterType.Real] = new("double", kept => kept, "value"),
        [HyperparameterType.Integer] = new("int", kept => $"unchecked((int){kept})", "value"),
        [HyperparameterType.Boolean] = new("bool", kept => $"{kept} != 0", "value ? 1 : 0"),
    };

    public static void Properties(CodeWriter writer, IReadOnlyList<HyperparameterSymbol> symbols) =>
        Properties(writer, symbols, Summary);

    /// <summary>Properties that read and write through the base class, in the optimizer or in its groups. Numbers of a list have none of their own.</summary>
    public static void Properties(CodeWriter writer, IReadOnlyList<HyperparameterSymbol> symbols, Func<HyperparameterSymbol, string> summary)
    {
        foreach (HyperparameterSymbol symbol in symbols.Where(symbol => !symbol.IsOfList))
        {
            int i = symbol.Index;
            TypeRow type = s_types[symbol.Type];
            Documentation(writer, symbol, summary(symbol));
            string get = type.FromDouble($"base.GetHyperparameter({i})");
            writer.Line($"public {type.Keyword} {symbol.Property} {{ get => {get}; set => base.SetHyperparameter({i}, {type.ToDouble}); }}");
            writer.Line();
        }
    }

    /// <summary>A property that only reads a value in force.</summary>
    public static string ReadOnlyProperty(HyperparameterSymbol symbol, string kept) =>
        $"public {s_types[symbol.Type].Keyword} {symbol.Property} => {s_types[symbol.Type].FromDouble(kept)};";

    /// <summary>The author's sentence, if there is one, and then name, letter, default and range.</summary>
    public static string Summary(HyperparameterSymbol symbol)
    {
        string words = Words(symbol);
        string named = symbol.Summary is null
            ? $"The {words}"
            : $"{symbol.Summary.TrimEnd('.')}. {char.ToUpperInvariant(words[0])}{words.Substring(1)}";
        string letter = symbol.Letter is null ? "" : $" {symbol.Letter}";
        string defaulted = symbol.DefaultText is null ? ", no default: it must be set" : $", default {symbol.DefaultText}";
        string range = symbol.Type == HyperparameterType.Boolean ? "" : $", range {symbol.Range.ToText()}";
        return $"{named}{letter}{defaulted}{range}.";
    }

    /// <summary>What a sentence calls a hyperparameter: "learning rate", "switch nesterov".</summary>
    public static string Words(HyperparameterSymbol symbol) =>
        (symbol.Type == HyperparameterType.Boolean ? "switch " : "") + symbol.Name.Replace('_', ' ');

    public static void Defaults(CodeWriter writer, IReadOnlyList<HyperparameterSymbol> symbols)
    {
        List<int> computed = [.. Enumerable.Range(0, symbols.Count).Where(i => symbols[i].Default is { Op: not Op.Constant })];
        if (computed.Count == 0)
        {
            return;
        }

        writer.Line("/// <inheritdoc/>");
        writer.Block("protected override double EvaluateDefault(int index, global::System.ReadOnlySpan<double> values)", () =>
        {
            writer.Block("switch (index)", () =>
            {
                foreach (int index in computed)
                {
                    writer.Line($"case {index}:");
                    writer.Block(() => NumberEmitter.EmitReturn(writer, symbols[index].Default!, LeafCode.InDefault, new NameTable("index", "values")));
                }

                writer.Line("default:");
                writer.Indented(() => writer.Line("return base.EvaluateDefault(index, values);"));
            });
        });
        writer.Line();
    }

    private static void Documentation(CodeWriter writer, HyperparameterSymbol symbol, string summary)
    {
        XmlDocumentation.Summary(writer, summary);
        if (symbol.Type != HyperparameterType.Boolean && !symbol.Range.Equals(NumberInterval.Everything))
        {
            writer.Line("/// <exception cref=\"global::System.ArgumentOutOfRangeException\">The value is outside the range.</exception>");
        }
    }

    /// <summary>A row for each in the description's table; what is as the runtime has it anyway is left out.</summary>
    public static IEnumerable<string> Descriptions(IReadOnlyList<HyperparameterSymbol> symbols) =>
        symbols.Select(symbol => $"new() {{ {string.Join(", ", Particulars(symbol))} }},");

    private static IEnumerable<string> Particulars(HyperparameterSymbol symbol)
    {
        yield return $"Name = {Literals.Text(symbol.Name)}, PropertyName = {Literals.Text(symbol.Property)}";
        if (symbol.Letter is not null)
        {
            yield return $"Symbol = {Literals.Text(symbol.Letter)}";
        }

        if (symbol.Type != HyperparameterType.Real)
        {
            yield return $"Kind = global::OptimizerGen.HyperparameterKind.{symbol.Type}";
        }

        NumberInterval range = symbol.Range;
        if (!range.Equals(NumberInterval.Everything))
        {
            yield return $"Range = {RangeOf(range)}";
        }

        if (symbol.Default is not null)
        {
            yield return symbol.Default is { Op: Op.Constant } constant
                ? $"Default = {Literals.Double(constant.Constant)}"
                : $"DefaultExpression = {Literals.Text(symbol.DefaultText)}";
        }

        if (symbol.Summary is not null)
        {
            yield return $"Summary = {Literals.Text(symbol.Summary)}";
        }
    }

    /// <summary>A range in the description's tables.</summary>
    public static string RangeOf(NumberInterval range) =>
        $"new({Literals.Double(range.Lower)}, {Literals.Double(range.Upper)}, {Bool(range.IncludesLower)}, {Bool(range.IncludesUpper)})";

    private static string Bool(bool value) => value ? "true" : "false";
}
