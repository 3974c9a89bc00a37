using System.Globalization;
using System.Text;
using OptimizerGen.Tests.Oracles;
using OptimizerGen.Tests.References;

namespace OptimizerGen.Tests.Snapshots;

/// <summary>The trajectory of a hand-written rule as text: ten digits, which a platform's own power function cannot change.</summary>
internal static class TrajectoryText
{
    public static string Of(string optimizer)
    {
        var text = new StringBuilder();
        foreach (string settings in SettingsTable.Of(optimizer))
        {
            Append(text, optimizer, settings, [5]);
            if (ReferenceTable<double>.SeesModels(optimizer))
            {
                Append(text, optimizer, settings, SampleModels.Small);
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string optimizer, string settings, params IReadOnlyList<int[]> shapes)
    {
        var rule = ReferenceTable<double>.Create(optimizer, shapes);
        foreach (var (name, value) in Settings.Parse(settings))
        {
            rule[name] = value;
        }

        text.Append(optimizer).AppendJoin("", rule.Hyperparameters.Select(name => string.Create(CultureInfo.InvariantCulture, $" {name}={rule[name]}")));
        text.Append(ReferenceTable<double>.SeesModels(optimizer) ? $" on {TensorPlace.Text(shapes)}\n" : "\n");
        double[] theta = HardGradient.Start<double>(rule.Length);
        Line(text, "0", theta);
        for (int t = 1; t <= HardGradient.Steps; t++)
        {
            int step = t;
            rule.Step(theta, new ReferenceRunner<double>(rule).Evaluate(
                theta, (index, point, gradient) => HardGradient.Evaluate(step + index, point, gradient)));
            Line(text, t.ToString(CultureInfo.InvariantCulture), theta);
        }

        foreach (string state in rule.States)
        {
            Line(text, state, rule.State(state));
        }

        text.Append('\n');
    }

    private static void Line(StringBuilder text, string label, ReadOnlySpan<double> values)
    {
        text.Append(label.PadRight(14));
        foreach (double value in values)
        {
            text.Append(value.ToString("0.000000000e+00", CultureInfo.InvariantCulture).PadLeft(17));
        }

        text.Append('\n');
    }
}
