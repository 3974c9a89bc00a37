using System.Numerics;
using OptimizerGen.Cli.Options;

namespace OptimizerGen.Cli.Optimizers;

/// <summary>Gives an optimizer its hyperparameters and schedules; what it refuses becomes a sentence for the user.</summary>
internal static class OptimizerSetup
{
    public static void Apply<T>(Optimizer<T> optimizer, IEnumerable<HyperparameterSetting> settings)
        where T : struct, IFloatingPointIeee754<T>
    {
        foreach (HyperparameterSetting setting in settings)
        {
            Guard(setting.Text, () => optimizer.Hyperparameters[setting.Name] = setting.Value);
        }
    }

    public static void Apply<T>(Optimizer<T> optimizer, IOptimizerSource source, IEnumerable<ScheduleSetting> settings)
        where T : struct, IFloatingPointIeee754<T>
    {
        foreach (ScheduleSetting setting in settings)
        {
            optimizer.SetSchedule(setting.Hyperparameter, CreateSchedule(source, setting));
        }
    }

    public static Schedule CreateSchedule(IOptimizerSource source, ScheduleSetting setting)
    {
        ScheduleDescription description = source.Schedules.FirstOrDefault(
            candidate => candidate.Name.Equals(setting.Schedule, StringComparison.OrdinalIgnoreCase))
            ?? throw new UserErrorException($"There is no schedule '{setting.Schedule}'; {Suggestion.For(setting.Schedule, source.Schedules.Select(candidate => candidate.Name))}");
        if (description.Inputs.Count > 0)
        {
            string inputs = string.Join(" and ", description.Inputs.Select(input => input.Name));
            throw new UserErrorException($"{description.Name} goes by a {inputs} that a program reports to it, and nothing reports here; choose a schedule that goes by steps or epochs.");
        }

        Schedule schedule = source.CreateSchedule(description.Name);
        foreach (HyperparameterSetting argument in setting.Arguments)
        {
            Guard($"{setting}", () => schedule.Hyperparameters[argument.Name] = argument.Value);
        }

        return schedule;
    }

    /// <summary>Refuses a setting that no chosen optimizer knows.</summary>
    public static void RequireKnown(IReadOnlyList<OptimizerChoice> chosen, IEnumerable<HyperparameterSetting> settings, IEnumerable<ScheduleSetting> schedules)
    {
        string[] names = [.. chosen.SelectMany(choice => choice.Description.Hyperparameters).Select(hyperparameter => hyperparameter.Name).Distinct()];
        foreach (HyperparameterSetting setting in settings)
        {
            if (setting.Optimizer is string optimizer && !chosen.Any(choice => choice.Name.Equals(optimizer, StringComparison.OrdinalIgnoreCase)))
            {
                throw new UserErrorException($"--set {setting.Text}: '{optimizer}' is not among the chosen optimizers; {Suggestion.For(optimizer, chosen.Select(choice => choice.Name))}");
            }

            if (!chosen.Any(choice => setting.AppliesTo(choice.Description)))
            {
                throw new UserErrorException($"--set {setting.Text}: no chosen optimizer has a hyperparameter '{setting.Name}'; {Suggestion.For(setting.Name, names)}");
            }
        }

        foreach (ScheduleSetting schedule in schedules.Where(schedule => !chosen.Any(choice => schedule.AppliesTo(choice.Description))))
        {
            throw new UserErrorException($"--schedule {schedule}: no chosen optimizer has a hyperparameter '{schedule.Hyperparameter}'; {Suggestion.For(schedule.Hyperparameter, names)}");
        }
    }

    /// <summary>Refuses to run while a hyperparameter without default has no value.</summary>
    public static void RequireComplete<T>(Optimizer<T> optimizer)
        where T : struct, IFloatingPointIeee754<T>
    {
        foreach (HyperparameterDescription hyperparameter in optimizer.Description.Hyperparameters)
        {
            if (hyperparameter.IsRequired && !optimizer.Hyperparameters.IsSet(hyperparameter.Name))
            {
                throw new UserErrorException($"{optimizer.Description.Name} needs a value for {hyperparameter.Name}; give it with --set {hyperparameter.Name}=VALUE.");
            }
        }
    }

    /// <summary>Runs what the library may refuse with a sentence of its own, such as a scheduled value outside its range.</summary>
    public static TResult Guard<TResult>(string place, Func<TResult> action)
    {
        try
        {
            return action();
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or NotSupportedException)
        {
            // The exception adds the parameter's name in brackets, which means nothing to a user.
            string message = exception.Message.Split(" (Parameter '")[0].ReplaceLineEndings(" ");
            throw new UserErrorException($"{place}: {message}");
        }
    }
}
