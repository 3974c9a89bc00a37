using System.CommandLine;
using OptimizerGen.Cli.Commands;
using OptimizerGen.Cli.Optimizers;
using OptimizerGen.Cli.Racing;

namespace OptimizerGen.Cli;

/// <summary>The front door of <c>optgen</c>: routes the arguments and turns every mistake into a sentence and exit code 2.</summary>
internal static class CommandLine
{
    public const int Success = 0;
    public const int ErrorsFound = 1;
    public const int Mistake = 2;

    public static int Run(string[] args, TextWriter output, TextWriter error, IOptimizerSource source, string? raceFile = null)
    {
        try
        {
            RootCommand root = CommandTree.Create(source, raceFile ?? RaceFile.DefaultPath, output);
            ParseResult result = root.Parse(Route(root, args));
            if (result.Errors.Count > 0)
            {
                error.WriteLine(ParseErrorText.For(result));
                return Mistake;
            }

            return result.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (UserErrorException exception)
        {
            error.WriteLine(exception.Message);
            return Mistake;
        }
    }

    // System.CommandLine knows no default command, so the word is put there where it is left out.
    private static string[] Route(RootCommand root, string[] args)
    {
        if (args is ["--help" or "-h" or "-?" or "--version", ..])
        {
            return args;
        }

        if (args.Length == 0 || args[0].StartsWith('-'))
        {
            return ["race", .. args];
        }

        string[] commands = [.. root.Subcommands.Select(command => command.Name)];
        return commands.Contains(args[0])
            ? args
            : throw new UserErrorException($"There is no command '{args[0]}'; {Suggestion.For(args[0], commands)}");
    }
}
