using OptimizerGen.Cli.Commands;
using OptimizerGen.Cli.Optimizers;
using OptimizerGen.Cli.Options;
using OptimizerGen.Problems;
using OptimizerGen.Training;

namespace OptimizerGen.Cli.Racing;

/// <summary>Turns options into a plan and refuses those that make no sense, before anything runs.</summary>
internal sealed class RacePlanner(IOptimizerSource source, RaceFile file)
{
    public RacePlan Plan(RaceOptions options)
    {
        int seed = ParseSeed(options);
        Problem<double> problem = ProblemResolver.Resolve(options.Problem ?? "regression", options.Samples, seed);
        IReadOnlyList<OptimizerChoice> chosen = options.Optimizers is null
            ? OptimizerResolver.All(source)
            : [.. ListText.Split("--optimizers", options.Optimizers).Select(text => OptimizerResolver.Resolve(source, text))];
        HyperparameterSetting[] settings = [.. options.Set.Select(text => HyperparameterSetting.Parse("--set", text))];
        ScheduleSetting[] schedules = [.. options.Schedule.Select(text => ScheduleSetting.Parse("--schedule", text))];
        OptimizerSetup.RequireKnown(chosen, settings, schedules);
        RequireSamples(problem, options);
        IReadOnlyList<BatchSetting>? batches = options.Batch is null ? null : BatchSetting.ParseList(options.Batch);
        var track = new RaceTrack(
            problem,
            options.Start is null ? problem.Start : ParseStart(options.Start, problem),
            options.Stop.Count == 0 ? RaceDefaults.StopAt(problem) : [.. options.Stop.Select(StopSetting.Parse)],
            options.Steps is null ? RaceDefaults.MaxSteps : NumberText.ParseCount("--steps", options.Steps, least: 1),
            options.Order is null ? SampleOrder.InOrder : OrderSetting.Parse(options.Order),
            seed);
        return new RacePlan(track, [.. chosen.SelectMany(choice => Runs(choice, problem.Name, batches, settings, schedules))]);
    }

    public static int ParseSeed(RaceOptions options) =>
        options.Seed is null ? RaceDefaults.Seed : NumberText.ParseCount("--seed", options.Seed, least: 0);

    /// <summary>One run for each batch, with the settings of the file for that batch and the user's over them.</summary>
    public IEnumerable<RaceRun> Runs(
        OptimizerChoice choice, string problem, IReadOnlyList<BatchSetting>? batches,
        IReadOnlyList<HyperparameterSetting> settings, IReadOnlyList<ScheduleSetting> schedules)
    {
        foreach (BatchSetting? batch in batches?.Select(size => (BatchSetting?)size) ?? [null])
        {
            // A spec of the user's own may carry a name of the catalogue; what was found for that one is not meant for it.
            RunSettings found = choice is NamedOptimizer ? file.Find(problem, batch, choice.Name) : RunSettings.Empty;
            RunSettings merged = found.With(
                HyperparameterSetting.For(choice.Description, settings),
                [.. schedules.Where(schedule => schedule.AppliesTo(choice.Description))]);
            yield return new RaceRun(choice, merged, batch ?? found.Batch ?? BatchSetting.All);
        }
    }

    private static double[] ParseStart(string text, Problem<double> problem)
    {
        double[] start = [.. ListText.Split("--start", text).Select(part => NumberText.ParseFinite("--start", part))];
        int dimension = problem.Objective.Dimension;
        return start.Length == dimension
            ? start
            : throw new UserErrorException($"--start: '{text}' has {start.Length} numbers, but {problem.Name} has {dimension} parameters ({string.Join(", ", problem.ParameterNames)}).");
    }

    private static void RequireSamples(Problem<double> problem, RaceOptions options)
    {
        string? option = options.Batch is not null and not "all" ? "--batch" : options.Order is not null ? "--order" : null;
        if (option is not null && problem.Objective is not ISampledObjective<double>)
        {
            throw new UserErrorException($"{option}: {problem.Name} is a function without samples; leave the option out, or choose regression, line or a CSV file.");
        }
    }
}
