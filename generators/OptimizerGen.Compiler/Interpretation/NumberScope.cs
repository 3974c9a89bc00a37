using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Compiler.Interpretation;

/// <summary>
/// The numbers that a plan names, where they are known: those of a tensor see those of its group. What has no name is worked
/// out from what has one, and a number that a plan forgot to name or to keep is found missing.
/// </summary>
/// <param name="outer">The scope around it.</param>
internal sealed class NumberScope(NumberScope? outer = null)
{
    private readonly Dictionary<Value, double> _known = [];

    /// <summary>Gives a number its value, and keeps it where the plan says so.</summary>
    /// <param name="number">The number.</param>
    /// <param name="leaf">How a leaf is read.</param>
    /// <param name="total">The result of a reduction of the phase before.</param>
    /// <param name="kept">What phases leave for later ones.</param>
    public void Define(PhaseNumber number, Func<Value, double> leaf, Func<PhaseNumber, double> total, Dictionary<int, double> kept)
    {
        double value = number.Source switch
        {
            NumberSource.Leaf => leaf(number.Value),
            NumberSource.Computed => Compute(number.Value),
            NumberSource.Total or NumberSource.TotalOfModel => total(number),
            NumberSource.Kept => kept[number.Place],
            _ => throw new InvalidOperationException($"A number that is {number.Source} has no source."),
        };
        if (number.KeptAt is { } place)
        {
            kept[place] = value;
        }

        if (number.IsRead)
        {
            _known[number.Value] = value;
        }
    }

    public double this[Value value] => TryFind(value, out double known) ? known : Compute(value);

    private double Compute(Value value) =>
        value.Op == Op.Constant ? value.Constant
        : value.IsLeaf || value.IsElement || value.Kind == OpKind.Reduction
            ? throw new InvalidOperationException($"{value} is read in a phase that does not know it.")
        : NumberArithmetic.Evaluate(value.Op, [.. value.Operands.Select(operand => this[operand])]);

    private bool TryFind(Value value, out double known) =>
        _known.TryGetValue(value, out known) || (outer is not null && outer.TryFind(value, out known));
}
