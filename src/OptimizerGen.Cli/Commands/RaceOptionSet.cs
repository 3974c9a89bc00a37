using System.CommandLine;
using OptimizerGen.Cli.Optimizers;
using OptimizerGen.Cli.Options;
using OptimizerGen.Cli.Racing;
using OptimizerGen.Cli.Replay;
using OptimizerGen.Problems;

namespace OptimizerGen.Cli.Commands;

/// <summary>The options of <c>race</c>. All are read as text: their values are checked where they are understood.</summary>
internal sealed class RaceOptionSet
{
    private readonly Option<string?> _problem = Text(
        "--problem", "NAME or FILE.csv",
        "regression, line, parabola, ravine, rosenbrock, beale, himmelblau, saddle, or a CSV file: its last column is the target, a header is optional, and a column of ones is added for the intercept.");

    private readonly Option<string?> _optimizers = Text(
        "--optimizers", "NAME,SPEC.yaml,…", "Names of the catalogue, or specs that are compiled on the spot; separated by commas.");

    private readonly Option<string[]> _set = Texts(
        "--set", "[optimizer.]name=value", "Sets a hyperparameter of every chosen optimizer that has it, or of one; may be given again.");

    private readonly Option<string?> _batch = Text("--batch", "1,50,all", "The samples of each gradient; several sizes run one after the other.");

    private readonly Option<string?> _order = Text("--order", string.Join('|', OrderSetting.Names), "The order of the samples; in-order where it is left out.");

    private readonly Option<string[]> _schedule = Texts(
        "--schedule", "[name:]Schedule(name=value)", "Schedules learning_rate, or the hyperparameter before the colon: InverseTime(decay=0.1); may be given again.");

    private readonly Option<string[]> _stop = Texts("--stop", "loss|gradient|step=VALUE", "Stops a run at J, at the norm of its gradient, or at the length of a step; may be given again.");

    private readonly Option<string?> _start = Text("--start", "X,Y,…", "Where each run starts.");

    private readonly Option<string?> _steps = Text("--steps", "N", "The largest number of steps.");

    private readonly Option<string?> _samples = Text("--samples", "N", "The number of samples of the problem regression; 1000 where it is left out.");

    private readonly Option<string?> _seed = Text("--seed", "N", "The seed of generated data and random orders; 1 where it is left out.");

    private readonly Option<bool> _all = new("--all") { Description = "Without other options: shows every rule of the catalogue, not those alone that arrive first or not at all." };

    private readonly Option<bool> _json = new("--json") { Description = $"Writes JSON instead of tables. {JsonText.Help} Each run's \"end\" is one of {string.Join(", ", RaceJson.Ends)}." };

    private readonly Option<string?> _plot = Text("--plot", "FILE.svg", "Draws losses, and paths for one or two parameters.");

    public RaceOptionSet(IOptimizerSource source)
    {
        _problem.Completing(() => ProblemCatalogue.Names);
        _optimizers.Completing(() => source.Optimizers.Select(description => description.Name));
        _schedule.Completing(() => source.Schedules.Select(description => description.Name));
        _order.Completing(() => OrderSetting.Names);
    }

    public void AddTo(Command command)
    {
        Option[] all = [_problem, _optimizers, _set, _batch, _order, _schedule, _stop, _start, _steps, _samples, _seed, _all, _json, _plot];
        foreach (Option option in all)
        {
            command.Options.Add(option);
        }
    }

    public RaceOptions Read(ParseResult result) => new()
    {
        Problem = result.GetValue(_problem),
        Optimizers = result.GetValue(_optimizers),
        Set = result.GetValue(_set) ?? [],
        Batch = result.GetValue(_batch),
        Order = result.GetValue(_order),
        Schedule = result.GetValue(_schedule) ?? [],
        Stop = result.GetValue(_stop) ?? [],
        Start = result.GetValue(_start),
        Steps = result.GetValue(_steps),
        Samples = result.GetValue(_samples),
        Seed = result.GetValue(_seed),
        All = result.GetValue(_all),
        Json = result.GetValue(_json),
        Plot = result.GetValue(_plot),
    };

    private static Option<string?> Text(string name, string value, string description) => new(name) { HelpName = value, Description = description };

    private static Option<string[]> Texts(string name, string value, string description) => new(name) { HelpName = value, Description = description };
}
