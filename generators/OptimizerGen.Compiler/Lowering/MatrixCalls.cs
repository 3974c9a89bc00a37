using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Compiler.Lowering;

/// <summary>
/// The operations of a kernel on whole matrices. A transposed matrix that goes into another operation is the matrix itself,
/// read the other way; only where its elements are needed it is written out.
/// </summary>
internal sealed class MatrixCalls
{
    private readonly HashSet<Value> _included;

    public MatrixCalls(Kernel kernel)
    {
        var readByElement = new HashSet<Value>(kernel.Stores.Select(store => store.Value)
            .Concat(kernel.Values.Where(value => value.Kind != OpKind.Matrix).SelectMany(value => value.Operands)));
        Values = [.. kernel.Values.Where(value => value.Kind == OpKind.Matrix && (value.Op != Op.Transpose || readByElement.Contains(value)))];
        _included = [.. Values];
        Kept = [.. Values.SelectMany(value => value.Operands.Where(operand => operand.IsElement).Select(operand => Straight(operand).Value)).Concat(Values.Where(value => !value.IsLine)).Distinct()];
    }

    /// <summary>The results, operands first.</summary>
    public IReadOnlyList<Value> Values { get; }

    /// <summary>What has to lie in memory: the results, and what they are made of.</summary>
    public IReadOnlyList<Value> Kept { get; }

    public bool Includes(Value value) => _included.Contains(value);

    /// <summary>The operation that works a value out.</summary>
    /// <param name="value">The value.</param>
    /// <param name="places">Where the operands lie, and where the result goes.</param>
    /// <param name="lines">Where numbers of rows and columns lie.</param>
    /// <param name="guards">What has to hold for it to be done.</param>
    public static MatrixCall Build(Value value, IReadOnlyDictionary<Value, ElementBuffer> places, LineLayout lines, IReadOnlyList<Guard> guards) => new()
    {
        Op = value.Op,
        Operands =
        [
            .. value.Operands.Where(operand => operand.IsElement).Select(Straight)
                .Select(operand => new MatrixPlace(places[operand.Value], operand.Value.Shape, operand.IsTransposed)),
        ],
        Numbers = [.. value.Operands.Where(operand => operand.IsNumber)],
        Reductions = [],
        Result = value.IsLine ? null : new MatrixPlace(places[value], value.Shape),
        Lines = value.Operands.Prepend(value).FirstOrDefault(part => part.IsLine) is { } line ? lines.BufferOf(line) : null,
        Guards = guards,
    };

    /// <summary>What is transposed, and that it is; a matrix that is none is itself.</summary>
    private static (Value Value, bool IsTransposed) Straight(Value operand) =>
        operand.Op == Op.Transpose ? (operand.Operands[0], true) : (operand, false);
}
