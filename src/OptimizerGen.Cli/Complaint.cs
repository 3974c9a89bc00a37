using OptimizerGen.Cli.Replay;
using OptimizerGen.Compiler.Diagnostics;

namespace OptimizerGen.Cli;

/// <summary>What is said, and to the shell, when a command does not come to its end.</summary>
/// <param name="ExitCode">The exit code.</param>
/// <param name="Sentence">The sentence, or a line for each error of a spec.</param>
internal sealed record Complaint(int ExitCode, string Sentence)
{
    public static Complaint Of(Exception exception) => exception switch
    {
        UserErrorException => new(Cli.ExitCode.Mistake, exception.Message),
        OperationCanceledException => new(Cli.ExitCode.Interrupted, "Interrupted."),

        // Files say by themselves what could not be done with them, so this is the console: a full disk behind '>', for one.
        IOException when exception.GetType() == typeof(IOException) => new(Cli.ExitCode.Mistake, $"The output cannot be written: {MessageText.Of(exception.Message)}"),
        _ => new(Cli.ExitCode.Fault, $"This is a fault of optgen; please report it together with the command. {exception.GetType().Name}: {MessageText.Of(exception.Message)}"),
    };

    /// <summary>Says it where errors go; where even that cannot be written, the exit code has to do.</summary>
    public void Write(TextWriter error, bool asJson)
    {
        try
        {
            if (asJson)
            {
                error.Write(JsonText.WriteDocument(json =>
                {
                    json.WriteString("error", Sentence);
                    json.WriteNumber("exitCode", ExitCode);
                }));
            }
            else
            {
                error.WriteLine(Sentence);
            }
        }
        catch (IOException)
        {
        }
    }
}
