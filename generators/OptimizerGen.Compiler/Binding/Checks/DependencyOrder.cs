namespace OptimizerGen.Compiler.Binding.Checks;

/// <summary>Brings things into an order in which each comes after what it needs, however long their chains are.</summary>
internal sealed class DependencyOrder<T>
    where T : class
{
    private readonly Func<T, IEnumerable<T>> _needsOf;
    private readonly HashSet<T> _begun = [];
    private readonly HashSet<T> _done = [];
    private readonly List<T> _order = [];
    private readonly List<IReadOnlyList<T>> _circles = [];

    public DependencyOrder(IEnumerable<T> roots, Func<T, IEnumerable<T>> needsOf)
    {
        _needsOf = needsOf;
        foreach (T root in roots)
        {
            Visit(root);
        }
    }

    /// <summary>Everything that the roots need, and they themselves.</summary>
    public IReadOnlyList<T> Order => _order;

    /// <summary>Things that need themselves, each with those through which it does.</summary>
    public IReadOnlyList<IReadOnlyList<T>> Circles => _circles;

    private void Visit(T root)
    {
        if (!_begun.Add(root))
        {
            return;
        }

        var path = new List<T> { root };
        var needs = new Stack<IEnumerator<T>>([_needsOf(root).GetEnumerator()]);
        while (needs.Count > 0)
        {
            if (!needs.Peek().MoveNext())
            {
                needs.Pop().Dispose();
                T finished = path[path.Count - 1];
                path.RemoveAt(path.Count - 1);
                _done.Add(finished);
                _order.Add(finished);
                continue;
            }

            T next = needs.Peek().Current;
            if (_begun.Add(next))
            {
                path.Add(next);
                needs.Push(_needsOf(next).GetEnumerator());
            }
            else if (!_done.Contains(next))
            {
                _circles.Add([.. path.Skip(path.IndexOf(next))]);
            }
        }
    }
}
