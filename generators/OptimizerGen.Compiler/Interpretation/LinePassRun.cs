using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Compiler.Interpretation;

/// <summary>A loop of a plan over the rows, columns or blocks of one tensor, in double.</summary>
internal sealed class LinePassRun<T>(LinePass pass, InterpretedTensor<T> tensor, IReadOnlyDictionary<Value, double> numbers) : IStageRun
    where T : struct
{
    private readonly Dictionary<Value, double[]> _lines = [];

    public void Run()
    {
        foreach (LineLoad load in pass.Loads)
        {
            _lines.Add(load.Value, [.. tensor[load.Buffer]]);
        }

        foreach (Value value in pass.Body)
        {
            _lines.Add(value, value.IsLeaf ? tensor.Memory.LinesOf(value) : Compute(value));
        }

        foreach (LineStore store in pass.Stores)
        {
            double[] memory = tensor[store.Buffer];
            for (int line = 0; line < memory.Length; line++)
            {
                memory[line] = At(store.Value, line);
            }
        }

        tensor.Totals.AddRange(pass.Reductions.Select(reduction => ReductionOperations.Evaluate(
            reduction.Op, All(reduction.Operands[0]), reduction.Operands.Count > 1 ? All(reduction.Operands[1]) : null)));
    }

    private double[] Compute(Value value) =>
        [.. Enumerable.Range(0, tensor.Memory.Count(pass.Lines)).Select(line => NumberArithmetic.Evaluate(value.Op, [.. value.Operands.Select(operand => At(operand, line))]))];

    private double[] All(Value value) => [.. Enumerable.Range(0, tensor.Memory.Count(pass.Lines)).Select(line => At(value, line))];

    private double At(Value value, int line) => value.IsNumber ? numbers[value] : _lines[value][line];
}
