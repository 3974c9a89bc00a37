using OptimizerGen.Cli.Racing;
using Spectre.Console;

namespace OptimizerGen.Cli.Commands;

/// <summary>Shows progress bars on a terminal and nothing where the output is a file or a pipe.</summary>
internal sealed class RaceProgress : IRaceProgress
{
    private readonly ProgressContext? _context;
    private ProgressTask? _task;

    private RaceProgress(ProgressContext? context) => _context = context;

    public static TResult Run<TResult>(IAnsiConsole console, bool isShown, Func<IRaceProgress, TResult> action)
    {
        if (!isShown || !console.Profile.Capabilities.Interactive || !console.Profile.Out.IsTerminal)
        {
            return action(new RaceProgress(null));
        }

        return console.Progress().AutoClear(true).HideCompleted(false)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .Start(context => action(new RaceProgress(context)));
    }

    public void Begin(string part, int runs) => _task = _context?.AddTask(Markup.Escape(part), maxValue: runs);

    public void Advance(string run)
    {
        _task?.Increment(1);
        if (_task is not null)
        {
            _task.Description = Markup.Escape(run);
        }
    }
}
