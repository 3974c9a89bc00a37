using System.Numerics;
using OptimizerGen.State;

namespace OptimizerGen.Execution;

/// <summary>The numbers of rows, columns and blocks that cross a loop, and those of columns rounded for the loops over elements.</summary>
internal sealed class LineScratch<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly LineTable _table;
    private readonly Dictionary<StateShape, double[][]> _lines;
    private readonly T[][] _columns;

    public LineScratch(OptimizerDescription description, LineTable table)
    {
        _table = table;
        _lines = new()
        {
            [StateShape.Row] = Make(description.LinesOfRows, table.Total(StateShape.Row)),
            [StateShape.Column] = Make(description.LinesOfColumns, table.Total(StateShape.Column)),
            [StateShape.Block] = Make(description.LinesOfBlocks, table.Total(StateShape.Block)),
        };
        _columns = [.. Enumerable.Range(0, description.ColumnsOfPass).Select(_ => new T[table.Total(StateShape.Column)])];
    }

    /// <summary>A buffer's numbers of one tensor.</summary>
    public Span<double> Of(StateShape lines, int buffer, int tensor) =>
        _lines[lines][buffer].AsSpan(_table.Start(lines, tensor), _table.Count(lines, tensor));

    /// <summary>Numbers of columns in the elements' own precision.</summary>
    public Span<T> Columns(int buffer, int tensor) =>
        _columns[buffer].AsSpan(_table.Start(StateShape.Column, tensor), _table.Count(StateShape.Column, tensor));

    private static double[][] Make(int count, int length) => [.. Enumerable.Range(0, count).Select(_ => new double[length])];
}
