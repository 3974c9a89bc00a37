using System.CommandLine;

namespace OptimizerGen.Cli.Commands;

/// <summary>What is wrong with a command line, in one sentence, with the option that was probably meant.</summary>
internal static class ParseErrorText
{
    public static string For(ParseResult result)
    {
        if (result.UnmatchedTokens.Count == 0)
        {
            return result.Errors[0].Message;
        }

        string unknown = result.UnmatchedTokens[0];
        IEnumerable<string> options = result.CommandResult.Command.Options.Select(option => option.Name);
        string name = result.CommandResult.Command.Name;
        return unknown.StartsWith('-')
            ? $"{name} has no option '{unknown}'; {Suggestion.For(unknown, options)}"
            : $"{name} has no use for '{unknown}'; see optgen {name} --help.";
    }
}
