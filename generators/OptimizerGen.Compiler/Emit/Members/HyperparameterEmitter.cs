using OptimizerGen.Compiler.Binding.Rules;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Emit.Documentation;
using OptimizerGen.Compiler.Emit.Expressions;
using OptimizerGen.Compiler.Emit.Kernels;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Emit.Members;

/// <summary>Writes the properties of hyperparameters and the defaults that are expressions.</summary>
internal static class HyperparameterEmitter
{
    private sealed record TypeRow(string Keyword, string Get, string Set);

    private static readonly Dictionary<HyperparameterType, TypeRow> s_types = new()
    {
        [HyperparameterType.Real] = new("double", "GetHyperparameter({0})", "value"),
        [HyperparameterType.Integer] = new("int", "(int)GetHyperparameter({0})", "value"),
        [HyperparameterType.Boolean] = new("bool", "GetHyperparameter({0}) != 0", "value ? 1 : 0"),
    };

    public static void Properties(CodeWriter writer, IReadOnlyList<HyperparameterSymbol> symbols)
    {
        for (int i = 0; i < symbols.Count; i++)
        {
            TypeRow type = s_types[symbols[i].Type];
            Documentation(writer, symbols[i]);
            writer.Block($"public {type.Keyword} {symbols[i].Property}", () =>
            {
                writer.Line($"get => {string.Format(System.Globalization.CultureInfo.InvariantCulture, type.Get, i)};");
                writer.Line($"set => SetHyperparameter({i}, {type.Set});");
            });
            writer.Line();
        }
    }

    public static string Summary(HyperparameterSymbol symbol)
    {
        string words = symbol.Name.Replace('_', ' ');
        string letter = symbol.Letter is null ? "" : $" {symbol.Letter}";
        string defaulted = symbol.DefaultText is null ? "It has no default and must be set." : $"Default {symbol.DefaultText}.";
        string range = symbol.Type == HyperparameterType.Boolean ? "" : $" Range {HyperparameterBinder.Describe(symbol.Range)}.";
        string summary = symbol.Summary is null ? "" : " " + symbol.Summary.TrimEnd('.') + ".";
        return $"The {words}{letter}.{summary} {defaulted}{range}";
    }

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
                    writer.Block(() => Default(writer, symbols[index].Default!));
                }

                writer.Line("default:");
                writer.Indented(() => writer.Line("return base.EvaluateDefault(index, values);"));
            });
        });
        writer.Line();
    }

    private static void Default(CodeWriter writer, Value value)
    {
        var numbers = new NumberBlock([value], LeafCode.InDefault, new NameTable("index", "values"));
        numbers.Emit(writer);
        writer.Line($"return {numbers.Print(value)};");
    }

    private static void Documentation(CodeWriter writer, HyperparameterSymbol symbol)
    {
        XmlDocumentation.Summary(writer, Summary(symbol));
        if (symbol.Type != HyperparameterType.Boolean && !symbol.Range.Equals(NumberInterval.Everything))
        {
            writer.Line("/// <exception cref=\"global::System.ArgumentOutOfRangeException\">The value is outside the range.</exception>");
        }
    }

    /// <summary>Indices of the computed defaults, each after what it depends on.</summary>
    public static IReadOnlyList<int> Order(IReadOnlyList<HyperparameterSymbol> symbols)
    {
        var order = new List<int>();
        for (int i = 0; i < symbols.Count; i++)
        {
            Visit(i);
        }

        return order;

        void Visit(int index)
        {
            if (symbols[index].Default is { Op: not Op.Constant } value && !order.Contains(index))
            {
                foreach (Value leaf in ValueOrder.Of([value]).Where(leaf => leaf.Op == Op.Hyperparameter))
                {
                    Visit(leaf.Index);
                }

                order.Add(index);
            }
        }
    }

    public static IEnumerable<string> Descriptions(IReadOnlyList<HyperparameterSymbol> symbols) => symbols.Select(symbol =>
    {
        string defaulted = symbol.Default is { Op: Op.Constant } constant ? $"Default = {Literals.Double(constant.Constant)}, "
            : symbol.Default is not null ? $"DefaultExpression = {Literals.Text(symbol.DefaultText)}, "
            : "";
        NumberInterval range = symbol.Range;
        string interval = string.Join(", ",
            Literals.Double(range.Lower), Literals.Double(range.Upper), Bool(range.IncludesLower), Bool(range.IncludesUpper));
        return $"new global::OptimizerGen.HyperparameterDescription {{ Name = {Literals.Text(symbol.Name)}, PropertyName = {Literals.Text(symbol.Property)}, "
            + $"Symbol = {Literals.Text(symbol.Letter)}, Kind = global::OptimizerGen.HyperparameterKind.{symbol.Type}, "
            + $"Range = new global::OptimizerGen.NumberRange({interval}), {defaulted}Summary = {Literals.Text(symbol.Summary)} }},";
    });

    private static string Bool(bool value) => value ? "true" : "false";
}
