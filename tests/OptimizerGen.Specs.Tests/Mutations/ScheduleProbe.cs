using System.Globalization;
using OptimizerGen.Compiler;
using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Interpretation;
using OptimizerGen.Compiler.Syntax;
using OptimizerGen.Tests.References;
using OptimizerGen.Tests.Snapshots;

namespace OptimizerGen.Specs.Tests.Mutations;

/// <summary>Lays a schedule on a rule whose step is the scheduled number, and compares it with the hand-written formula.</summary>
internal static class ScheduleProbe
{
    /// <summary>What the scheduled number is set to.</summary>
    public const double Initial = 0.75;

    private const double Tolerance = 1e-13;
    private const int Steps = 30;

    /// <summary>Whether the schedule of that name has the right values, with its defaults and with other settings.</summary>
    public static Verdict Judge(string name, IReadOnlyCollection<ParsedSpec> library)
    {
        foreach (string settings in ScheduleReference.Rules[name].Trials)
        {
            if (Find(name, library, settings) is not { } values)
            {
                return Verdict.Refused;
            }

            if (!IsRight(ScheduleReference.Rules[name].With(Settings.Parse(settings)), values))
            {
                return Verdict.Caught;
            }
        }

        return Verdict.Unseen;
    }

    /// <summary>The values of the schedule at steps 1, 2, … with an epoch for every three of them, and a report after each where it goes by reports.</summary>
    /// <param name="settings">As in "interval=4 factor=0.5".</param>
    public static IEnumerable<double> Values(string name, IReadOnlyCollection<ParsedSpec> library, string settings) =>
        Find(name, library, settings) ?? throw new InvalidOperationException($"{name}({settings}) cannot be laid on a rule.");

    private static IEnumerable<double>? Find(string name, IReadOnlyCollection<ParsedSpec> library, string settings)
    {
        ParsedSpec spec = library.First(spec => spec.Name == name);
        if (spec.Syntax is { States.Count: > 0 })
        {
            return SpecCompiler.Bind(spec, [.. library.Where(other => other != spec)]).Value is BoundSchedule schedule ? Values(schedule, settings) : null;
        }

        return Bind(name, library, settings) is { } rule ? Values(rule) : null;
    }

    private static IEnumerable<double> Values(BoundSchedule schedule, string settings)
    {
        var interpreter = new ScheduleInterpreter(schedule);
        foreach ((string name, double value) in Settings.Parse(settings).Where(setting => !setting.Key.Contains('[', StringComparison.Ordinal)))
        {
            interpreter.Set(name, value);
        }

        foreach ((string name, double[] numbers) in Settings.Lists(Settings.Parse(settings)))
        {
            interpreter.SetList(name, numbers);
        }

        var run = new RunningSchedule(interpreter.Value, number => interpreter.Report(number));
        for (int t = 1; t <= Steps; t++)
        {
            yield return run.Pass(t, (t - 1) / 3, Initial);
        }
    }

    private static IEnumerable<double> Values(BoundOptimizer rule)
    {
        var probe = new ReferenceInterpreter<double>(rule, 1, InterpretationMode.AsBound);
        double[] theta = [0];
        for (int t = 1; t <= Steps; t++)
        {
            probe.Epoch = (t - 1) / 3;
            probe.Step(theta, [0]);
            yield return theta[0];
        }
    }

    /// <summary>A rule whose parameter is the scheduled number; null where the schedule is refused with these settings.</summary>
    private static BoundOptimizer? Bind(string name, IReadOnlyCollection<ParsedSpec> library, string settings)
    {
        string arguments = Settings.AsArguments(settings);
        string text = string.Create(
            CultureInfo.InvariantCulture,
            $"optimizer: Probe\nhyperparameters: {{ rate: {Initial} }}\nschedules: {{ rate: '{name}({arguments})' }}\nupdate: theta = rate");
        return SpecCompiler.Bind(SpecCompiler.Parse("probe.yaml", text), library).Value as BoundOptimizer;
    }

    private static bool IsRight(RunningSchedule formula, IEnumerable<double> values) =>
        values.Select((value, i) => (value, expected: formula.Pass(i + 1, i / 3, Initial)))
            .All(pair => Math.Abs(pair.value - pair.expected) <= Tolerance * (Math.Abs(pair.expected) + 0.1 * Initial));
}
