using System.CommandLine;
using System.CommandLine.Completions;
using OptimizerGen.Cli.Optimizers;
using OptimizerGen.Cli.Racing;

namespace OptimizerGen.Cli.Commands;

/// <summary>The commands with their options and help.</summary>
internal static class CommandTree
{
    public static RootCommand Create(IOptimizerSource source, string raceFile, TextWriter output, CancellationToken cancellation)
    {
        var running = new RunningCommands(source, raceFile, output, cancellation);
        var looking = new LookingCommands(source, output);
        return new RootCommand(
            $"OptimizerGen: optimizers of the gradient-descent family, generated from their update rules. Without a command, race is run; its options then work without the word.\n\n{ExitCode.Help}")
        {
            running.Race(),
            running.Replay(),
            running.Tune(),
            looking.List(),
            looking.Show(),
            looking.Check(),
            looking.New(),
        };
    }

    /// <summary>Words that a shell may complete an option with. What is not among them is refused where it is understood, with the nearest one.</summary>
    public static Option<T> Completing<T>(this Option<T> option, Func<IEnumerable<string>> words)
    {
        option.CompletionSources.Add(_ => words().Select(word => new CompletionItem(word)));
        return option;
    }

    /// <inheritdoc cref="Completing{T}(Option{T}, Func{IEnumerable{string}})"/>
    public static Argument<T> Completing<T>(this Argument<T> argument, Func<IEnumerable<string>> words)
    {
        argument.CompletionSources.Add(_ => words().Select(word => new CompletionItem(word)));
        return argument;
    }
}
