using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Lowering;

/// <summary>Finds values for elements that are certainly not below 0 unless they are NaN: sums of such cancel nothing.</summary>
internal sealed class ElementSigns(NumberIntervals intervals, Func<int, bool>? isStateNonNegative = null)
{
    private readonly Dictionary<Value, bool> _known = [];

    public bool IsNonNegative(Value value)
    {
        if (!_known.TryGetValue(value, out bool isNonNegative))
        {
            // Operands first, so that nothing has to go deep.
            foreach (Value part in ValueOrder.Of([value]).Where(part => !_known.ContainsKey(part)))
            {
                _known.Add(part, part.IsNumber ? intervals.Of(part).IsNonNegative : Compute(part));
            }

            isNonNegative = _known[value];
        }

        return isNonNegative;
    }

    private bool Compute(Value value)
    {
        IReadOnlyList<Value> x = value.Operands;
        return value.Op switch
        {
            Op.Sqrt or Op.Abs or Op.IsFinite or Op.Exp or Op.Sigmoid or Op.DrawUniform => true,
            Op.ElementState => isStateNonNegative?.Invoke(value.Index) == true,
            Op.Power => _known[x[0]],
            Op.Multiply when x[0] == x[1] => true,
            Op.Multiply or Op.Divide or Op.Add or Op.Min => _known[x[0]] && _known[x[1]],
            Op.Max => _known[x[0]] || _known[x[1]],
            Op.Select => _known[x[1]] && _known[x[2]],
            _ => value.Kind is OpKind.Comparison or OpKind.Logic,
        };
    }
}
