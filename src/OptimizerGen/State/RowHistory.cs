namespace OptimizerGen.State;

/// <summary>
/// Which rows of a tensor moved when, since all of them were up to date, and what the steps in between would have multiplied them by.
/// </summary>
internal sealed class RowHistory
{
    private readonly double[] _touched;
    private readonly RowDecay[] _decays;
    private long _steps;

    /// <param name="rows">The rows of the tensor.</param>
    /// <param name="decays">The decays of the rule.</param>
    public RowHistory(int rows, int decays)
    {
        _touched = new double[rows];
        _decays = [.. Enumerable.Range(0, decays).Select(_ => new RowDecay(rows))];
        OfParameters = new RowDecay(rows);
    }

    /// <summary>The steps by rows since all were up to date.</summary>
    public ref long Steps => ref _steps;

    /// <summary>For each row the last of these steps that moved it, or 0.</summary>
    public Span<double> Touched => _touched;

    /// <summary>The decays of the rule, in the order of its description.</summary>
    public ReadOnlySpan<RowDecay> Decays => _decays;

    /// <summary>The decay of the parameters, the rule's and that beside it.</summary>
    public RowDecay OfParameters { get; }

    /// <summary>Notes a step by rows.</summary>
    public void Count() => _steps++;

    /// <summary>Whether there is anything to catch up with, as far as it is known of the steps alone.</summary>
    public bool IsBehind(int row) => _steps > _touched[row];

    /// <summary>Notes that a row is up to date.</summary>
    public void Touch(int row)
    {
        _touched[row] = _steps;
        OfParameters.Touch(row);
        foreach (RowDecay decay in _decays)
        {
            decay.Touch(row);
        }
    }

    /// <summary>Begins anew, with all rows up to date.</summary>
    public void Restart()
    {
        _steps = 0;
        Array.Clear(_touched);
        OfParameters.Restart();
        foreach (RowDecay decay in _decays)
        {
            decay.Restart();
        }
    }
}
