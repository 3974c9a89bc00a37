using System.Globalization;
using System.Numerics;
using OptimizerGen.Tests.Oracles;
using OptimizerGen.Tests.References;
using OptimizerGen.Tests.Snapshots;

namespace OptimizerGen.Specs.Tests.Running;

/// <summary>
/// Two ways to write a rule on the same hard gradients, compared after every step: to the bit where both do the same operations,
/// else within a few units of rounding of an element's largest magnitude so far, which is what other orders of operations cost.
/// </summary>
internal sealed class NearRun<T>
    where T : struct, IFloatingPointIeee754<T>
{
    /// <summary>The units that differences may have; rules that are not named do other operations for a step or two.</summary>
    private static readonly Dictionary<string, int> s_units = new()
    {
        ["AdaGrad"] = 0,
        ["AdaGradPlain"] = 0,
        ["ClassicalMomentum"] = 0,
        ["GradientDescent"] = 0,
        ["Lion"] = 0,
        ["MomentumAverage"] = 0,
        ["MomentumSum"] = 0,
        ["Nesterov"] = 0,
        ["NesterovReformulated"] = 0,
        ["SgdPyTorch"] = 0,
        // A decay that pulls a parameter through 0 and back makes a gradient of its rounding.
        ["NadamPyTorch"] = 16,
        // The slow weights keep differences of several fast steps.
        ["LookaheadAdam"] = 16,
        // The averaged point is worked out from two points that may be much larger.
        ["ScheduleFreeSgd"] = 32,
        ["ScheduleFreeAdamW"] = 32,
    };

    private const int UsualUnits = 8;

    // Sums in double over the rows, columns and tensors of a model are added in an order of their own, and their terms may cancel.
    private static readonly double s_ofSums = 512 * (double.BitIncrement(1) - 1);

    private readonly double _allowed;
    private readonly bool _mixesElements;
    private readonly IRunner<T> _expected;
    private readonly IRunner<T> _actual;
    private readonly Func<IEnumerable<string>> _states;
    private readonly Dictionary<string, double[]> _scales = [];

    /// <param name="name">The rule's name.</param>
    /// <param name="expected">The rule that is right.</param>
    /// <param name="actual">The rule in question.</param>
    /// <param name="states">The states that both have, asked for after every step.</param>
    /// <param name="settings">As in "learning_rate=0.1 momentum=0.9".</param>
    public NearRun(string name, IRunner<T> expected, IRunner<T> actual, Func<IEnumerable<string>> states, string settings)
    {
        _allowed = (s_units.TryGetValue(name, out int units) ? units : UsualUnits) * double.CreateTruncating(T.BitIncrement(T.One) - T.One);
        _allowed += ReferenceTable<T>.SeesModels(name) ? s_ofSums : 0;
        // A product of matrices rounds each element by the others' size.
        _mixesElements = ReferenceTable<T>.SeesModels(name) && ReferenceTable<T>.Create(name, [[1]]).MixesElements;
        _expected = expected;
        _actual = actual;
        _states = states;
        foreach (var (hyperparameter, value) in Settings.Parse(settings))
        {
            _expected.Set(hyperparameter, value);
            _actual.Set(hyperparameter, value);
        }
    }

    /// <summary>What differs first, in words; null when nothing does.</summary>
    public string? FindDifference(T[] start)
    {
        if (!_expected.Views.Order(StringComparer.Ordinal).SequenceEqual(_actual.Views.Order(StringComparer.Ordinal)))
        {
            return $"It reads out {string.Join(", ", _actual.Views)} instead of {string.Join(", ", _expected.Views)}.";
        }

        T[] expected = [.. start];
        T[] actual = [.. start];
        for (int t = 1; t <= HardGradient.Steps; t++)
        {
            Step(t, expected, _expected);
            Step(t, actual, _actual);
            string? difference = Compare($"step {t}", "theta", Wide(expected), Wide(actual));
            foreach (string state in _states())
            {
                difference ??= Compare($"step {t}", state, _expected.State(state), _actual.State(state));
            }

            foreach (string view in _expected.Views)
            {
                difference ??= Compare($"step {t}", view, Wide(_expected.View(view, expected)), Wide(_actual.View(view, actual)));
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
        rule.Step(theta, rule.Evaluate(theta, (index, point, gradient) => HardGradient.Evaluate<T>(t + index, point, gradient)));
    }

    private static double[] Wide(T[] elements) => [.. elements.Select(element => double.CreateTruncating(element))];

    private string? Compare(string place, string name, double[] expected, double[] actual)
    {
        if (expected.Length != actual.Length)
        {
            return $"{place}: {name} has {actual.Length} numbers instead of {expected.Length}.";
        }

        double[] scale = _scales.TryGetValue(name, out double[]? known) ? known : _scales[name] = new double[expected.Length];
        for (int i = 0; i < expected.Length; i++)
        {
            scale[i] = Math.Max(scale[i], Math.Abs(expected[i]));
        }

        double largest = _mixesElements ? scale.DefaultIfEmpty(0).Max() : 0;
        for (int i = 0; i < expected.Length; i++)
        {
            // Of no elements the mean is not a number, and the largest is minus infinity.
            bool isSame = double.IsFinite(expected[i]) ? Math.Abs(actual[i] - expected[i]) <= _allowed * Math.Max(scale[i], largest) : expected[i].Equals(actual[i]);
            if (!isSame)
            {
                return string.Create(CultureInfo.InvariantCulture, $"{place}: {name}[{i}] is {actual[i]:R} instead of {expected[i]:R}.");
            }
        }

        return null;
    }
}
