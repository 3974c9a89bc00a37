using System.Globalization;
using OptimizerGen.Compiler;
using OptimizerGen.Compiler.Interpretation;
using OptimizerGen.Compiler.Syntax;
using OptimizerGen.Tests.References;

namespace OptimizerGen.Specs.Tests.Mutations;

/// <summary>Lays a schedule on a rule whose step is the scheduled number, and compares it with the hand-written formula.</summary>
internal static class ScheduleProbe
{
    /// <summary>What the scheduled number is set to.</summary>
    public const double Initial = 0.75;

    private const double Tolerance = 1e-13;
    private const int Steps = 30;

    /// <summary>Whether the schedule of that name has the right values, with its own constant and with another.</summary>
    public static bool IsRight(string name, IReadOnlyCollection<ParsedSpec> library)
    {
        (string Name, double Default)? constant = ConstantOf(name);
        return IsRight(name, library, "", constant?.Default ?? 0)
            && (constant is null || IsRight(name, library, $"{constant.Value.Name} = 0.625", 0.625));
    }

    /// <summary>The values of the schedule at steps 1, 2, … with an epoch for every three of them.</summary>
    public static IEnumerable<double> Values(string name, IReadOnlyCollection<ParsedSpec> library, string arguments)
    {
        string text = string.Create(
            CultureInfo.InvariantCulture,
            $"optimizer: Probe\nhyperparameters: {{ rate: {Initial} }}\nschedules: {{ rate: {name}({arguments}) }}\nupdate: theta = rate");
        var probe = new ReferenceInterpreter<double>(
            Specs.Catalogue.Bind(SpecCompiler.Parse("probe.yaml", text), library), 1, InterpretationMode.AsBound);
        double[] theta = [0];
        for (int t = 1; t <= Steps; t++)
        {
            probe.Epoch = (t - 1) / 3;
            probe.Step(theta, [0]);
            yield return theta[0];
        }
    }

    private static bool IsRight(string name, IReadOnlyCollection<ParsedSpec> library, string arguments, double constant) =>
        Values(name, library, arguments).Select((value, i) => (value, expected: ScheduleReference.Formulas[name](i + 1, i / 3, Initial, constant)))
            .All(pair => Math.Abs(pair.value - pair.expected) <= Tolerance * Math.Abs(pair.expected));

    private static (string Name, double Default)? ConstantOf(string name) =>
        Specs.Catalogue.Find(name).Syntax!.Hyperparameters.Select(entry => ((string, double)?)(entry.Name.Text, ((NumberSyntax)entry.Default!).Value)).SingleOrDefault();
}
