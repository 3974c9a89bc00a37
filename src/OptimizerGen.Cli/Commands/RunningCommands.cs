using System.CommandLine;
using OptimizerGen.Cli.Optimizers;
using OptimizerGen.Cli.Racing;
using OptimizerGen.Cli.Replay;
using OptimizerGen.Cli.Tuning;

namespace OptimizerGen.Cli.Commands;

/// <summary>The commands that run optimizers.</summary>
internal sealed class RunningCommands(IOptimizerSource source, string raceFile, TextWriter output, CancellationToken cancellation)
{
    public Command Race()
    {
        var options = new RaceOptionSet(source);
        var command = new Command(
            "race",
            "Lets optimizers race. Without options: the two published experiments on y = x1 + 2*x2 beside the published numbers, then the whole catalogue on the same data. Ctrl+C shows what was found so far. The exit code is 1 when no run reached its goal.");
        options.AddTo(command);
        command.SetAction(result => new RaceCommand(source, RaceFileReader.Read(raceFile), output, cancellation).Run(options.Read(result)));
        return command;
    }

    public Command Replay()
    {
        var recording = new Argument<string>("RECORDING.json") { Description = "The recording: { \"theta0\", \"shape\" (optional), \"gradients\", \"earlier\" (where steps ask for several gradients), \"inputs\" (optional), \"epochs\" (where the rule goes by them), \"report\" (optional) }." };
        Option<string> optimizer = new Option<string>("--optimizer") { Required = true, HelpName = "NAME or SPEC.yaml", Description = "A name of the catalogue, or a spec that is compiled on the spot." }
            .Completing(() => source.Optimizers.Select(description => description.Name));
        var set = new Option<string[]>("--set") { HelpName = "name=value", Description = "Sets a hyperparameter; may be given again." };
        Option<string> precision = new Option<string>("--precision") { HelpName = string.Join('|', ReplayCommand.Precisions), DefaultValueFactory = _ => "float64", Description = "The precision to compute in." }
            .Completing(() => ReplayCommand.Precisions);
        var file = new Option<string?>("--output") { HelpName = "FILE", Description = "Writes the result to a file instead of the console." };
        var command = new Command("replay", $"Runs recorded gradients through an optimizer, to compare it digit by digit with a run elsewhere. The result is JSON. {JsonText.Help}") { recording, optimizer, set, precision, file };
        command.SetAction(result =>
        {
            new ReplayCommand(source, output, cancellation).Run(new ReplayOptions(
                result.GetValue(recording)!, result.GetValue(optimizer)!, result.GetValue(set) ?? [], result.GetValue(precision)!, result.GetValue(file)));
            return ExitCode.Success;
        });
        return command;
    }

    public Command Tune()
    {
        var file = new Option<string>("--output") { Required = true, HelpName = "FILE", Description = "The settings file to write: specs/race.yaml, from the top of the repository." };
        Option<string?> section = new Option<string?>("--section") { HelpName = "NAME", Description = "Searches one section alone, such as regression or rosenbrock; the others stay as they are." }
            .Completing(() => TuningTask.All.Select(task => task.Section));
        var command = new Command("tune", "Searches the settings of the race on a grid and writes them to a file, specs/race.yaml in the repository.") { file, section };
        command.SetAction(result =>
        {
            new TuneCommand(source, RaceFileReader.Read(raceFile), output, cancellation).Run(result.GetValue(file)!, result.GetValue(section));
            return ExitCode.Success;
        });
        return command;
    }
}
