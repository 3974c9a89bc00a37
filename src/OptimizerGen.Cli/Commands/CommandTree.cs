using System.CommandLine;
using OptimizerGen.Cli.Optimizers;
using OptimizerGen.Cli.Racing;

namespace OptimizerGen.Cli.Commands;

/// <summary>The commands with their options and help.</summary>
internal static partial class CommandTree
{
    public static RootCommand Create(IOptimizerSource source, string raceFile, TextWriter output) => new(
        "OptimizerGen: optimizers of the gradient-descent family, generated from their update rules. Without a command, race is run; its options then work without the word.")
    {
        CreateRace(source, raceFile, output),
        CreateReplay(source, output),
        CreateTune(source, raceFile, output),
        CreateList(source, output),
        CreateShow(output),
        CreateCheck(output),
        CreateNew(output),
    };

    private static Command CreateRace(IOptimizerSource source, string raceFile, TextWriter output)
    {
        var options = new RaceOptionSet();
        var command = new Command(
            "race",
            "Lets optimizers race. Without options: the two published experiments on y = x1 + 2*x2 beside the published numbers, then the whole catalogue on the same data.");
        options.AddTo(command);
        command.SetAction(result =>
        {
            new RaceCommand(source, RaceFileReader.Read(raceFile), output).Run(options.Read(result));
            return CommandLine.Success;
        });
        return command;
    }

    private static Command CreateReplay(IOptimizerSource source, TextWriter output)
    {
        var recording = new Argument<string>("RECORDING.json") { Description = "The recording: { \"theta0\", \"shape\" (optional), \"gradients\", \"inputs\" (optional), \"report\" (optional) }." };
        var optimizer = new Option<string>("--optimizer") { Required = true, HelpName = "NAME or SPEC.yaml", Description = "A name of the catalogue, or a spec that is compiled on the spot." };
        var set = new Option<string[]>("--set") { HelpName = "name=value", Description = "Sets a hyperparameter; may be given again." };
        var precision = new Option<string>("--precision") { HelpName = "float32|float64", DefaultValueFactory = _ => "float64", Description = "The precision to compute in." };
        var file = new Option<string?>("--output") { HelpName = "FILE", Description = "Writes the result to a file instead of the console." };
        var command = new Command("replay", "Runs recorded gradients through an optimizer, to compare it digit by digit with a run elsewhere.") { recording, optimizer, set, precision, file };
        command.SetAction(result =>
        {
            new ReplayCommand(source, output).Run(new ReplayOptions(
                result.GetValue(recording)!, result.GetValue(optimizer)!, result.GetValue(set) ?? [], result.GetValue(precision)!, result.GetValue(file)));
            return CommandLine.Success;
        });
        return command;
    }

    private static Command CreateTune(IOptimizerSource source, string raceFile, TextWriter output)
    {
        var file = new Option<string>("--output") { Required = true, HelpName = "FILE", Description = "The settings file to write: specs/race.yaml, from the top of the repository." };
        var section = new Option<string?>("--section") { HelpName = "NAME", Description = "Searches one section alone, such as regression or rosenbrock; the others stay as they are." };
        var command = new Command("tune", "Searches the settings of the race on a grid and writes them to a file, specs/race.yaml in the repository.") { file, section };
        command.SetAction(result =>
        {
            new TuneCommand(source, RaceFileReader.Read(raceFile), output).Run(result.GetValue(file)!, result.GetValue(section));
            return CommandLine.Success;
        });
        return command;
    }
}
