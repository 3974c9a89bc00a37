using System.CommandLine;
using System.CommandLine.Parsing;
using OptimizerGen.Compiler.Diagnostics;

namespace OptimizerGen.Cli.Commands;

/// <summary>What is wrong with a command line, in one sentence, with the option or argument that was probably meant.</summary>
internal static class ParseErrorText
{
    public static string For(ParseResult result)
    {
        Command command = result.CommandResult.Command;
        if (result.UnmatchedTokens.Count > 0)
        {
            string unknown = result.UnmatchedTokens[0];
            return unknown.StartsWith('-')
                ? $"{command.Name} has no option '{unknown}'; {Suggestion.For(unknown, command.Options.Select(option => option.Name))}"
                : $"{command.Name} has no use for '{MessageText.Of(unknown)}'; see optgen {command.Name} --help.";
        }

        return MissingArgument(result, command) ?? MissingOption(result, command) ?? MessageText.Of(result.Errors[0].Message);
    }

    private static string? MissingArgument(ParseResult result, Command command)
    {
        Argument? missing = command.Arguments.FirstOrDefault(argument => argument.Arity.MinimumNumberOfValues > 0 && result.GetResult(argument) is not { Tokens.Count: > 0 });
        return missing is null ? null : $"{command.Name} needs {missing.Name}; see optgen {command.Name} --help.";
    }

    private static string? MissingOption(ParseResult result, Command command)
    {
        foreach (Option option in command.Options)
        {
            OptionResult? given = result.GetResult(option);
            if (option.Required && given is null or { Implicit: true, Option.Required: true })
            {
                return $"{command.Name} needs {option.Name} {option.HelpName}; see optgen {command.Name} --help.";
            }

            if (given is { Implicit: false, Tokens.Count: 0 } && option.Arity.MinimumNumberOfValues > 0)
            {
                return $"{option.Name} needs a value: {option.HelpName}.";
            }
        }

        return null;
    }
}
