using System.Globalization;
using OptimizerGen.Compiler.Binding.Expressions;
using OptimizerGen.Compiler.Binding.Names;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Syntax;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Binding.Rules;

/// <summary>Binds hyperparameters: their types, ranges, and defaults, which may be expressions of each other.</summary>
internal sealed class HyperparameterBinder(BindingContext context)
{
    public IReadOnlyList<HyperparameterSymbol> Bind(IReadOnlyList<HyperparameterSyntax> entries)
    {
        Scope scope = DefaultScope(entries);
        List<HyperparameterSymbol> symbols = [.. entries.Select(entry => BindEntry(entry, scope))];
        ReportCycles(entries, symbols);
        return symbols;
    }

    /// <summary>The leaves that hyperparameters are in every other section, under their names and letters.</summary>
    public static void Declare(Scope scope, IReadOnlyList<HyperparameterSyntax> entries, ValueFactory factory)
    {
        for (int i = 0; i < entries.Count; i++)
        {
            string name = entries[i].Name.Text;
            scope.Values[name] = factory.Leaf(Op.Hyperparameter, Shape.Number, i, name);
            if (entries[i].Symbol is { } letter)
            {
                scope.Aliases[letter.Text] = name;
            }
        }
    }

    public static NumberInterval RangeOf(HyperparameterSyntax entry) => entry switch
    {
        { Range: { } range } => new(range.Lower, range.Upper, range.IncludesLower, range.IncludesUpper),
        { Type: HyperparameterType.Boolean } => new(0, 1, true, true),
        _ => NumberInterval.Everything,
    };

    private Scope DefaultScope(IReadOnlyList<HyperparameterSyntax> entries)
    {
        var scope = new Scope("a default");
        Declare(scope, entries, context.Factory);
        foreach (string name in new[] { "theta", "grad", "t", "step", "epoch" })
        {
            scope.DeclareAbsent(name, "a default is known before the first step; it can use numbers and other hyperparameters");
        }

        return scope;
    }

    private HyperparameterSymbol BindEntry(HyperparameterSyntax entry, Scope scope)
    {
        string name = entry.Name.Text;
        Value? value = entry.Default is null ? null : new ExpressionBinder(context).Bind(entry.Default, scope);
        HyperparameterType type = entry.Type ?? InferType(entry);
        NumberInterval range = RangeOf(entry with { Type = type });
        if (value is { Op: Op.Constant } && entry.Default is not null)
        {
            CheckDefault(entry, value.Constant, type, range);
        }

        return new HyperparameterSymbol
        {
            Name = name,
            Property = MemberNames.Pascal(name),
            Letter = entry.Symbol?.Text,
            Type = type,
            Range = range,
            Default = value,
            DefaultText = entry.Default is null ? null : entry.Default.Location.Written,
            Summary = entry.Summary?.Text,
        };
    }

    private static HyperparameterType InferType(HyperparameterSyntax entry) =>
        entry.Default is Syntax.Expressions.NumberSyntax { Text: "true" or "false" }
            ? HyperparameterType.Boolean
            : HyperparameterType.Real;

    private void CheckDefault(HyperparameterSyntax entry, double value, HyperparameterType type, NumberInterval range)
    {
        SpecText source = entry.Default!.Location.Text;
        TextSpan span = entry.Default.Span;
        string text = source.Slice(span);
        bool isWhole = Math.Floor(value) == value && !double.IsInfinity(value);
        if (type == HyperparameterType.Integer && !isWhole)
        {
            context.Report(DiagnosticCatalogue.DefaultWrongType, source, span, text, entry.Name.Text, "a whole number");
        }
        else if (type == HyperparameterType.Boolean && value is not (0 or 1))
        {
            context.Report(DiagnosticCatalogue.DefaultWrongType, source, span, text, entry.Name.Text, "true or false");
        }
        else if (!range.Contains(value))
        {
            context.Report(DiagnosticCatalogue.DefaultOutsideRange, source, span, text, entry.Name.Text, Describe(range));
        }
    }

    private void ReportCycles(IReadOnlyList<HyperparameterSyntax> entries, List<HyperparameterSymbol> symbols)
    {
        foreach (HyperparameterSyntax entry in entries)
        {
            List<string>? circle = FindCircle(symbols, [entry.Name.Text], []);
            if (circle is not null)
            {
                context.Report(
                    DiagnosticCatalogue.DefaultCycle, entry.Default!.Location.Text, entry.Default.Span,
                    entry.Name.Text, string.Join(" → ", circle));
            }
        }
    }

    private static List<string>? FindCircle(List<HyperparameterSymbol> symbols, List<string> path, HashSet<string> seen)
    {
        Value? value = symbols.FirstOrDefault(symbol => symbol.Name == path[path.Count - 1])?.Default;
        foreach (Value leaf in value is null ? [] : ValueOrder.Of([value]).Where(leaf => leaf.Op == Op.Hyperparameter))
        {
            string next = symbols[leaf.Index].Name;
            if (next == path[0])
            {
                return [.. path, next];
            }

            if (seen.Add(next) && FindCircle(symbols, [.. path, next], seen) is { } circle)
            {
                return circle;
            }
        }

        return null;
    }

    public static string Describe(NumberInterval range) => string.Format(
        CultureInfo.InvariantCulture, "{0}{1}, {2}{3}",
        range.IncludesLower && !double.IsInfinity(range.Lower) ? "[" : "(",
        Text(range.Lower), Text(range.Upper),
        range.IncludesUpper && !double.IsInfinity(range.Upper) ? "]" : ")");

    private static string Text(double value) =>
        double.IsPositiveInfinity(value) ? "inf" : double.IsNegativeInfinity(value) ? "-inf" : value.ToString("R", CultureInfo.InvariantCulture);
}
