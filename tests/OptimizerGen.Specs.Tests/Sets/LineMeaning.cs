using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Interpretation;

namespace OptimizerGen.Specs.Tests.Sets;

/// <summary>
/// What a plan does with numbers of the model, of rows, columns and blocks is what the rule means: value by value from its kernels,
/// where nothing is cut into loops and phases.
/// </summary>
public sealed class LineMeaning
{
    private const int Steps = 6;
    private const double Tolerance = 1e-10;
    private static readonly int[][] s_shapes = [[3, 5], [65, 17], [1, 9], [9, 1], [0, 4], [4, 0], [2, 3, 5], [130], []];

    [Theory]
    [MemberData(nameof(WideRules.Names), MemberType = typeof(WideRules))]
    [MemberData(nameof(WideRules.NamesOfMatrices), MemberType = typeof(WideRules))]
    public void As_bound_and_as_lowered(string rule)
    {
        BoundOptimizer bound = WideRules.Bind(rule);
        var written = new ModelInterpreter<double>(bound, s_shapes, new int[s_shapes.Length], InterpretationMode.AsBound);
        var lowered = new ModelInterpreter<double>(bound, s_shapes, new int[s_shapes.Length], InterpretationMode.AsLowered);
        double[][] expected = [.. s_shapes.Select((shape, tensor) => Values(0, tensor, Length(shape)))];
        double[][] actual = [.. expected.Select(tensor => (double[])tensor.Clone())];
        for (int t = 1; t <= Steps; t++)
        {
            Near($"step {t}, gradient point", written.GradientPoint(expected), lowered.GradientPoint(actual));
            double[][] gradients = [.. s_shapes.Select((shape, tensor) => Values(t, tensor, Length(shape)))];
            written.Step(expected, gradients);
            lowered.Step(actual, gradients);
            Near($"step {t}, theta", expected, actual);
            for (int tensor = 0; tensor < s_shapes.Length; tensor++)
            {
                foreach (var state in bound.States)
                {
                    Near($"step {t}, {state.Name} of {tensor}", [States(written, tensor, state)], [States(lowered, tensor, state)]);
                }
            }
        }
    }

    private static double[] States(ModelInterpreter<double> interpreter, int tensor, Compiler.Binding.Symbols.StateSymbol state) => state.Shape switch
    {
        Compiler.Kernels.Shape.Element => [.. interpreter.State(tensor, state.Name)],
        Compiler.Kernels.Shape.Number => [interpreter.NumberState(tensor, state.Name)],
        Compiler.Kernels.Shape.Row or Compiler.Kernels.Shape.Column or Compiler.Kernels.Shape.Block => [.. interpreter.LineState(tensor, state.Name)],
        _ => [.. interpreter.MatrixState(tensor, state.Name)],
    };

    private static int Length(int[] shape) => shape.Aggregate(1, (count, size) => count * size);

    private static double[] Values(int t, int tensor, int length) =>
        [.. Enumerable.Range(0, length).Select(i => Math.Sin((1.3 * i) + (0.7 * t) + tensor) + (0.1 * Math.Cos(i * t)))];

    private static void Near(string place, double[][] expected, double[][] actual)
    {
        for (int tensor = 0; tensor < expected.Length; tensor++)
        {
            Assert.Equal(expected[tensor].Length, actual[tensor].Length);
            for (int i = 0; i < expected[tensor].Length; i++)
            {
                double allowed = Tolerance * Math.Max(1, Math.Abs(expected[tensor][i]));
                Assert.True(
                    expected[tensor][i].Equals(actual[tensor][i]) || Math.Abs(expected[tensor][i] - actual[tensor][i]) <= allowed,
                    $"{place}[{tensor}][{i}]: {expected[tensor][i]:R} as written, {actual[tensor][i]:R} as lowered.");
            }
        }
    }
}
