using OptimizerGen.Cli.Options;
using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Binding.Descriptions;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Cli.Templates;

/// <summary>A first spec that is built on another one: what it inherits stands in comments, ready to be changed.</summary>
internal static class ExtensionTemplate
{
    public static string Write(string name, BoundSpec extended)
    {
        bool isSchedule = extended is BoundSchedule;
        string[] defaults =
        [
            .. extended.Hyperparameters.Where(symbol => symbol.Layer == 0).GroupBy(symbol => NameParts(symbol)[0]).Select(own => Default(own.Key, [.. own])),
        ];
        string[] transforms = [.. extended.Description.Transforms];
        return string.Join('\n', (string[])
        [
            $"# Built on {extended.Name}: what stands here is laid over it, the rest stays as it is. Its rule:",
            .. extended.Description.Formula.Select(line => $"#   {line}"),
            $"{(isSchedule ? "schedule" : "optimizer")}: {name}",
            $"extends: {extended.Name}",
            $"summary: {extended.Name} with a change of its own.",
            string.Empty,
            .. defaults.Length == 0 ? [] : (string[])
            [
                "# A new default keeps the symbol and the range; a new name adds a hyperparameter; 'name: none' takes one out.",
                "# hyperparameters:",
                .. defaults,
                string.Empty,
            ],
            .. transforms.Length == 0 ? [] : (string[])
            [
                $"# {string.Join(", ", transforms)} {(transforms.Length == 1 ? "is" : "are")} laid over it. A list here replaces {(transforms.Length == 1 ? "that" : "those")}; 'inherited' in it stands for {(transforms.Length == 1 ? "it" : "them")}.",
                "# with: [inherited]",
                string.Empty,
            ],
            .. isSchedule ? ScheduleLines(extended) : s_optimizerLines,
            string.Empty,
        ]);
    }

    private static readonly string[] s_optimizerLines =
    [
        "# 'inherited' stands for the statements of the spec above. Put statements before or after it, or replace it.",
        "update:",
        "  - inherited",
        "  # - theta *= 1 - 0.0001",
    ];

    private static string[] ScheduleLines(BoundSpec extended) =>
    [
        "# initial is what the hyperparameter was set to, t the number of the step, from 1, epoch the completed epochs, from 0.",
        .. extended.Description.Formula.Where(line => line.StartsWith("value = ", StringComparison.Ordinal)).Select(line => $"value: {line["value = ".Length..]}"),
    ];

    /// <summary>A number for what has no default: 1, or one well inside the range.</summary>
    private static string SomeValue(NumberInterval range) =>
        range.Contains(1) ? "1" : NumberText.Short(double.IsInfinity(range.Upper) ? Math.Max(2 * range.Lower, range.Lower + 1) : (range.Lower + range.Upper) / 2);

    /// <summary>The name of a hyperparameter, or of the list that it is a number of, and then its places there.</summary>
    private static string[] NameParts(HyperparameterSymbol symbol) => symbol.Name.Split('[', ',', ']');

    private static string Default(string name, HyperparameterSymbol[] own)
    {
        string letter = own[0].Letter is null ? string.Empty : $" # {own[0].Letter}";
        string value = NameParts(own[0]).Length switch
        {
            1 => Value(own[0]),
            3 => List(own.Select(Value)),
            _ => List(own.GroupBy(symbol => NameParts(symbol)[1]).Select(row => List(row.Select(Value)))),
        };
        return $"#   {name}: {value}{letter}";
    }

    private static string List(IEnumerable<string> items) => $"[{string.Join(", ", items)}]";

    private static string Value(HyperparameterSymbol symbol) =>
        string.Join(' ', (symbol.DefaultText ?? SomeValue(symbol.Range)).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
