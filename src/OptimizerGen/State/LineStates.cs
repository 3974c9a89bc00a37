namespace OptimizerGen.State;

/// <summary>The states with a number for each row, column or block of a tensor. A rule without any has no memory here.</summary>
internal sealed class LineStates
{
    private readonly StateShape[] _shapes;
    private readonly double[][] _numbers;

    public LineStates(OptimizerDescription description, LineTable table)
    {
        Table = table;
        _shapes = [.. description.States.Select(state => state.Shape)];
        _numbers = [.. _shapes.Select(shape => IsLine(shape) ? new double[table.Total(shape)] : [])];
    }

    public LineTable Table { get; }

    public static bool IsLine(StateShape shape) => shape is StateShape.Row or StateShape.Column or StateShape.Block;

    /// <summary>The numbers of one tensor.</summary>
    public Span<double> Of(int state, int tensor) =>
        _numbers[state].AsSpan(Table.Start(_shapes[state], tensor), Table.Count(_shapes[state], tensor));

    public void Clear()
    {
        foreach (double[] numbers in _numbers)
        {
            Array.Clear(numbers);
        }
    }
}
