namespace OptimizerGen;

/// <summary>
/// Which tensors of a set are used together. Each optimizer that is made cuts the cells that it would take some tensors
/// of, so that optimizers of different tensors do not hinder one another.
/// </summary>
internal sealed class UseTable
{
    private readonly Lock _cutting = new();
    private UseCell[] _cellOf = [];
    private int _version;

    /// <summary>Changes when cells are cut.</summary>
    public int Version => Volatile.Read(ref _version);

    /// <summary>Cuts the cells for an optimizer of these tensors.</summary>
    /// <param name="optimizer">The optimizer's name, for the message.</param>
    /// <param name="members">The indices of the tensors.</param>
    /// <param name="count">How many tensors the set has.</param>
    /// <exception cref="InvalidOperationException">Another optimizer is taking a step with some of them.</exception>
    public void Cut(string optimizer, IReadOnlyList<int> members, int count)
    {
        lock (_cutting)
        {
            if (_cellOf.Length < count)
            {
                // Nobody had the new ones before: together they are one cell.
                var added = new UseCell();
                int known = _cellOf.Length;
                Array.Resize(ref _cellOf, count);
                Array.Fill(_cellOf, added, known, count - known);
            }

            HashSet<int> own = [.. members];
            foreach (UseCell cell in Find(members))
            {
                int[] all = [.. Enumerable.Range(0, count).Where(index => _cellOf[index] == cell)];
                if (!all.All(own.Contains))
                {
                    Cut(optimizer, cell, [.. all.Where(own.Contains)]);
                }
            }

            Volatile.Write(ref _version, _version + 1);
        }
    }

    /// <summary>The cells of some tensors.</summary>
    public UseCell[] Find(IReadOnlyList<int> members)
    {
        lock (_cutting)
        {
            return [.. members.Select(index => _cellOf[index]).Distinct()];
        }
    }

    private void Cut(string optimizer, UseCell cell, int[] own)
    {
        if (!cell.TryEnter())
        {
            throw new InvalidOperationException(
                $"{optimizer} was made for some of the parameters that a step is being taken with on another thread: make every optimizer before the first step.");
        }

        var part = new UseCell { IsAway = cell.IsAway };
        foreach (int index in own)
        {
            _cellOf[index] = part;
        }

        cell.Leave();
    }
}
