using System.CommandLine;
using OptimizerGen.Cli.Commands;
using OptimizerGen.Cli.Optimizers;
using OptimizerGen.Cli.Racing;

namespace OptimizerGen.Cli;

/// <summary>The front door of <c>optgen</c>: routes the arguments, and turns whatever goes wrong into one sentence and an exit code.</summary>
internal static class CommandLine
{
    public static int Run(
        string[] args, TextWriter output, TextWriter error, IOptimizerSource source, string? raceFile = null, CancellationToken cancellation = default)
    {
        try
        {
            RootCommand root = CommandTree.Create(source, raceFile ?? RaceFile.DefaultPath, output, cancellation);
            ParseResult result = root.Parse(ArgumentRoute.Of(root, args));
            if (result.Errors.Count > 0)
            {
                throw new UserErrorException(ParseErrorText.For(result));
            }

            return result.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (Exception exception)
        {
            Complaint complaint = Complaint.Of(exception);
            complaint.Write(error, asJson: args.Contains("--json"));
            return complaint.ExitCode;
        }
    }
}
