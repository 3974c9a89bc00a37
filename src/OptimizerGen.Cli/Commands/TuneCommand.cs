using OptimizerGen.Cli.Optimizers;
using OptimizerGen.Cli.Racing;
using OptimizerGen.Cli.Tuning;

namespace OptimizerGen.Cli.Commands;

/// <summary>Searches the settings of the race and writes the file. Interrupted, it leaves the file as it was: what was found is on the console.</summary>
internal sealed class TuneCommand(IOptimizerSource source, RaceFile file, TextWriter output, CancellationToken cancellation)
{
    public void Run(string path, string? section)
    {
        FileText.RequireFolder("--output", path);
        IReadOnlyList<TuningTask> tasks = section is null ? TuningTask.All : [.. TuningTask.All.Where(task => task.Section == section)];
        if (tasks.Count == 0)
        {
            throw new UserErrorException($"--section: there is no section '{section}'; {Suggestion.For(section!, TuningTask.All.Select(task => task.Section))}");
        }

        Dictionary<string, IReadOnlyDictionary<string, RunSettings>> sections = new(file.Sections, StringComparer.Ordinal);
        foreach (TuningTask task in tasks)
        {
            output.WriteLine($"{task.Section}:");
            sections[task.Section] = new GridSearch(source, task, cancellation).Run(output);
        }

        FileText.Write("--output", path, RaceFileWriter.Write(sections));
        output.WriteLine($"The settings are in {path}.");
    }
}
