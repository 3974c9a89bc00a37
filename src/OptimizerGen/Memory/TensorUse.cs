using System.Numerics;

namespace OptimizerGen;

/// <summary>An optimizer's use of its vector, or of its tensors: one step at a time, with all of their memory at hand.</summary>
internal sealed class TensorUse<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly UseTable? _table;
    private readonly int[] _members = [];
    private readonly ForeignMemory<T>? _foreign;
    // A vector, or a set without tensors, has a cell of its own.
    private UseCell[] _cells = [new UseCell()];
    private int _version;

    /// <summary>For one vector.</summary>
    public TensorUse()
    {
    }

    /// <summary>For tensors of a set.</summary>
    /// <param name="optimizer">The optimizer's name, for the message.</param>
    /// <param name="parameters">The tensors.</param>
    /// <exception cref="InvalidOperationException">Another optimizer is taking a step with some of them.</exception>
    public TensorUse(string optimizer, ParameterSelection<T> parameters)
    {
        _members = [.. parameters.Select(parameter => parameter.Index)];
        _foreign = new ForeignMemory<T>(parameters);
        if (_members.Length > 0)
        {
            _table = parameters.Set.Uses;
            _table.Cut(optimizer, _members, parameters.Set.Count);
            Refresh();
        }
    }

    /// <summary>Whether the values of any of the tensors are away at a gradient point.</summary>
    public bool IsAway
    {
        get
        {
            foreach (UseCell cell in Cells)
            {
                if (cell.IsAway)
                {
                    return true;
                }
            }

            return false;
        }
    }

    private UseCell[] Cells
    {
        get
        {
            if (_table is not null && _table.Version != _version)
            {
                Refresh();
            }

            return _cells;
        }
    }

    /// <summary>Begins a use.</summary>
    /// <exception cref="InvalidOperationException">Somebody else uses some of the tensors.</exception>
    public void Enter(string optimizer)
    {
        UseCell[] cells = Cells;
        for (int entered = 0; entered < cells.Length; entered++)
        {
            if (!cells[entered].TryEnter())
            {
                Leave(cells.AsSpan(0, entered));
                throw new InvalidOperationException(
                    $"{optimizer} was called while a step was still being taken, on another thread or from within a schedule: take one step at a time.");
            }
        }
    }

    /// <summary>Ends a use.</summary>
    public void Leave() => Leave(_cells);

    /// <summary>Holds adopted memory in place, within a use, before anything is written.</summary>
    /// <exception cref="InvalidOperationException">An owner does not give it out.</exception>
    public void Pin() => _foreign?.Pin();

    /// <summary>Lets go of adopted memory.</summary>
    public void Unpin() => _foreign?.Unpin();

    /// <summary>Notes that the values of all the tensors are away, or back.</summary>
    public void SetAway(bool isAway)
    {
        foreach (UseCell cell in Cells)
        {
            cell.IsAway = isAway;
        }
    }

    private static void Leave(ReadOnlySpan<UseCell> cells)
    {
        foreach (UseCell cell in cells)
        {
            cell.Leave();
        }
    }

    private void Refresh()
    {
        _version = _table!.Version;
        _cells = _table.Find(_members);
    }
}
