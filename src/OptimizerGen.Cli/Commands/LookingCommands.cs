using System.CommandLine;
using OptimizerGen.Cli.Optimizers;
using OptimizerGen.Cli.Replay;
using OptimizerGen.Cli.Specs;

namespace OptimizerGen.Cli.Commands;

/// <summary>The commands that look at specs, and the one that begins a new one.</summary>
internal sealed class LookingCommands(IOptimizerSource source, TextWriter output)
{
    public Command List()
    {
        var json = new Option<bool>("--json") { Description = $"Prints everything that is known of them, as JSON. {JsonText.Help}" };
        var command = new Command("list", "Lists the optimizers, transforms and schedules of the catalogue with their hyperparameters and defaults.") { json };
        command.SetAction(result =>
        {
            new ListCommand(source, output).Run(result.GetValue(json));
            return ExitCode.Success;
        });
        return command;
    }

    public Command Show()
    {
        Argument<string> name = new Argument<string>("NAME or SPEC.yaml") { HelpName = "NAME or SPEC.yaml", Description = "A name of the catalogue, such as Adam, InverseTime or Lookahead, or a spec's file." }
            .Completing(CatalogueNames);
        Option<string> form = new Option<string>("--as")
        {
            HelpName = string.Join('|', ShowCommand.Forms),
            DefaultValueFactory = _ => ShowCommand.Forms.First(),
            Description = "documentation: rule, hyperparameters, states and what a step costs. spec: the YAML text. code: the generated C#. kernel: every kernel, as bound and as lowered to passes.",
        }.Completing(() => ShowCommand.Forms);
        var command = new Command("show", "Shows one optimizer, schedule or transform: its documentation, spec, generated code or kernels.") { name, form };
        command.SetAction(result =>
        {
            new ShowCommand(output).Run(result.GetValue(name)!, result.GetValue(form)!);
            return ExitCode.Success;
        });
        return command;
    }

    public Command Check()
    {
        var paths = new Argument<string[]>("FILE or FOLDER") { Arity = ArgumentArity.OneOrMore, Description = "Specs, or folders with specs in them or below; a spec may extend any of them, those beside it, and the catalogue." };
        var json = new Option<bool>("--json") { Description = $"Prints the mistakes as JSON, lines and columns counted from 1. {JsonText.Help}" };
        var command = new Command("check", "Compiles specs without running anything and prints each mistake with file, line and column. The exit code is 1 when there are errors.") { paths, json };
        command.SetAction(result => new CheckCommand(output).Run(result.GetValue(paths)!, result.GetValue(json)));
        return command;
    }

    public Command New()
    {
        var name = new Argument<string>("NAME") { Description = "The name of the class in PascalCase, such as HalfStep." };
        Option<string?> extends = new Option<string?>("--extends") { HelpName = "BASE", Description = "Builds it on a spec of the catalogue, or on one that lies beside it." }
            .Completing(CatalogueNames);
        var schedule = new Option<bool>("--schedule") { Description = "Makes a schedule instead of an optimizer." };
        var file = new Option<string?>("--output") { HelpName = "FILE", Description = "Where to write it; left out, half-step.optimizer.yaml here for HalfStep. A file that exists is not touched." };
        var command = new Command("new", "Writes a commented spec to begin with, which compiles as it is.") { name, extends, schedule, file };
        command.SetAction(result =>
        {
            new NewCommand(output).Run(new NewOptions(result.GetValue(name)!, result.GetValue(extends), result.GetValue(schedule), result.GetValue(file)));
            return ExitCode.Success;
        });
        return command;
    }

    private static IEnumerable<string> CatalogueNames() => SpecFiles.Catalogue.Select(spec => spec.Name!);
}
