using System.Numerics;
using OptimizerGen.Tests.Oracles;
using OptimizerGen.Tests.References;
using OptimizerGen.Tests.Snapshots;

namespace OptimizerGen.Tests.Catalogue;

/// <summary>A hand-written rule and the generated class on the same gradients, compared after every step.</summary>
internal sealed class SideBySide<T>
    where T : struct, IFloatingPointIeee754<T>
{
    // A few rounding errors of the element's largest magnitude so far: what a rewritten quotient or root may cost over the steps.
    private static readonly double s_ofElements = 64 * double.CreateTruncating(T.BitIncrement(T.One) - T.One);

    // Sums in double over the rows, columns and tensors of a model are added in another order, and their terms may cancel.
    private static readonly double s_ofSums = 512 * (double.BitIncrement(1) - 1);

    private readonly double _allowed;

    private readonly Reference<T> _reference;
    private readonly CatalogueRunner<T> _generated;
    private readonly Dictionary<string, double[]> _scales = [];
    private readonly int _length;
    private readonly string _place;

    public SideBySide(string optimizer, string settings, params IReadOnlyList<int[]> shapes)
    {
        _length = TensorPlace.LengthOf(shapes);
        _place = TensorPlace.Text(shapes);
        _allowed = s_ofElements + (ReferenceTable<T>.SeesModels(optimizer) ? s_ofSums : 0);
        _reference = ReferenceTable<T>.Create(optimizer, shapes);
        _generated = new CatalogueRunner<T>(optimizer, shapes);
        foreach (var (name, value) in Settings.Parse(settings))
        {
            _reference[name] = value;
            _generated.Set(name, value);
        }
    }

    /// <summary>Called before each step t.</summary>
    public Action<int, Reference<T>, Optimizer<T>>? Before { get; init; }

    public void Run(int steps = HardGradient.Steps)
    {
        T[] expected = HardGradient.Start<T>(_length);
        T[] actual = HardGradient.Start<T>(_length);
        for (int t = 1; t <= steps; t++)
        {
            Before?.Invoke(t, _reference, _generated.Optimizer);
            Step(t, expected, new ReferenceRunner<T>(_reference));
            Step(t, actual, _generated);
            Compare(t, "theta", [.. expected.Select(double.CreateTruncating)], [.. actual.Select(double.CreateTruncating)]);
            foreach (string state in _reference.States)
            {
                Compare(t, state, _reference.State(state), _generated.State(state));
            }
        }
    }

    private static void Step(int t, T[] theta, IRunner<T> rule) =>
        rule.Step(theta, rule.Evaluate(theta, (index, point, gradient) => HardGradient.Evaluate<T>(t + index, point, gradient)));

    private void Compare(int t, string name, double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        double[] scale = _scales.TryGetValue(name, out double[]? known) ? known : _scales[name] = new double[expected.Length];
        for (int i = 0; i < expected.Length; i++)
        {
            scale[i] = Math.Max(scale[i], Math.Abs(expected[i]));
        }

        double largest = scale.DefaultIfEmpty(0).Max();
        for (int i = 0; i < expected.Length; i++)
        {
            // Of no elements the mean is not a number, and the largest is minus infinity.
            if (double.IsFinite(expected[i]) || !expected[i].Equals(actual[i]))
            {
                Tolerance.Check($"{_place}, step {t}, {name}[{i}]", expected[i], actual[i], _allowed * (_reference.MixesElements ? largest : scale[i]));
            }
        }
    }
}
