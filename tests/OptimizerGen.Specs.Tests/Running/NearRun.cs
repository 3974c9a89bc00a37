using System.Globalization;
using System.Numerics;
using OptimizerGen.Tests.Oracles;
using OptimizerGen.Tests.Snapshots;

namespace OptimizerGen.Specs.Tests.Running;

/// <summary>
/// Two rules on the same hard gradients, compared after every step within 64 units of rounding of an element's largest
/// magnitude so far, which is what the rewritten quotients and roots of <c>numerics: plain</c> may cost over the steps.
/// </summary>
internal sealed class NearRun<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private static readonly double s_allowed = 64 * double.CreateTruncating(T.BitIncrement(T.One) - T.One);

    private readonly IRunner<T> _expected;
    private readonly IRunner<T> _actual;
    private readonly Func<IEnumerable<string>> _states;
    private readonly Dictionary<string, double[]> _scales = [];

    /// <param name="expected">The rule that is right.</param>
    /// <param name="actual">The rule in question.</param>
    /// <param name="states">The element states that both have, asked for after every step.</param>
    /// <param name="settings">As in "learning_rate=0.1 momentum=0.9".</param>
    public NearRun(IRunner<T> expected, IRunner<T> actual, Func<IEnumerable<string>> states, string settings)
    {
        _expected = expected;
        _actual = actual;
        _states = states;
        foreach (var (name, value) in Settings.Parse(settings))
        {
            _expected.Set(name, value);
            _actual.Set(name, value);
        }
    }

    /// <summary>What differs first, in words; null when nothing does.</summary>
    public string? FindDifference(T[] start)
    {
        T[] expected = [.. start];
        T[] actual = [.. start];
        for (int t = 1; t <= HardGradient.Steps; t++)
        {
            Step(t, expected, _expected);
            Step(t, actual, _actual);
            string? difference = Compare($"step {t}", "theta", expected, actual);
            foreach (string state in _states())
            {
                difference ??= Compare($"step {t}", state, _expected.State(state), _actual.State(state));
            }

            if (difference is not null)
            {
                return difference;
            }
        }

        return null;
    }

    private static void Step(int t, T[] theta, IRunner<T> rule)
    {
        var point = new T[theta.Length];
        var gradient = new T[theta.Length];
        rule.GradientPoint(theta, point);
        HardGradient.Evaluate<T>(t, point, gradient);
        rule.Step(theta, gradient);
    }

    private string? Compare(string place, string name, ReadOnlySpan<T> expected, ReadOnlySpan<T> actual)
    {
        if (expected.Length != actual.Length)
        {
            return $"{place}: {name} has {actual.Length} elements instead of {expected.Length}.";
        }

        double[] scale = _scales.TryGetValue(name, out double[]? known) ? known : _scales[name] = new double[expected.Length];
        for (int i = 0; i < expected.Length; i++)
        {
            double wanted = double.CreateTruncating(expected[i]);
            double got = double.CreateTruncating(actual[i]);
            scale[i] = Math.Max(scale[i], Math.Abs(wanted));
            if (!(Math.Abs(got - wanted) <= s_allowed * scale[i]))
            {
                return string.Create(CultureInfo.InvariantCulture, $"{place}: {name}[{i}] is {got:R} instead of {wanted:R}.");
            }
        }

        return null;
    }
}
