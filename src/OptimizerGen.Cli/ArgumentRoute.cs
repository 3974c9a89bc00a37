using System.CommandLine;
using System.Globalization;
using OptimizerGen.Cli.Commands;

namespace OptimizerGen.Cli;

/// <summary>Puts the word <c>race</c> where it is left out: System.CommandLine knows no default command.</summary>
internal static class ArgumentRoute
{
    private const string Default = "race";

    public static string[] Of(RootCommand root, string[] args) => args switch
    {
        [] => [Default],
        ["--help" or "-h" or "-?" or "/?" or "--version", ..] => args,
        ["help"] => ["--help"],
        ["help", string command, ..] => [command, "--help"],
        [['[', ..] directive, .. string[] rest] => OfDirective(directive, rest),
        [['@', .. string file], ..] => BeginsWithOption(file) ? [Default, .. args] : args,
        [['-', ..], ..] => [Default, .. args],
        _ => OfCommand(root, args),
    };

    /// <summary>What a shell asks when a word is to be completed: <c>[suggest:5] "--pro"</c>. Where no place is given, it is the end.</summary>
    private static string[] OfDirective(string directive, string[] rest)
    {
        if (rest is not [string line] || !directive.StartsWith("[suggest", StringComparison.Ordinal))
        {
            return [directive, .. rest];
        }

        string given = directive.TrimEnd(']').Split(':')[^1];
        int position = int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out int written) ? written : line.Length;
        bool isDefault = line.StartsWith('-');
        return
        [
            FormattableString.Invariant($"[suggest:{position + (isDefault ? Default.Length + 1 : 0)}]"),
            isDefault ? $"{Default} {line}" : line,
        ];
    }

    private static bool BeginsWithOption(string file) =>
        FileText.Look("arguments", file, () => File.ReadLines(file).Select(line => line.Trim()).FirstOrDefault(line => line.Length > 0 && line[0] != '#'))?.StartsWith('-') == true;

    private static string[] OfCommand(RootCommand root, string[] args)
    {
        string[] commands = [.. root.Subcommands.Select(command => command.Name)];
        return commands.Contains(args[0])
            ? args
            : throw new UserErrorException($"There is no command '{args[0]}'; {Suggestion.For(args[0], commands)}");
    }
}
