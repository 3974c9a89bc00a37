using OptimizerGen.Compiler.Binding.Composition;
using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Binding.Expressions;

/// <summary>
/// Named expressions that are bound already. As long as nothing has been assigned, another use means the same value, so
/// expressions that use each other many times are bound once.
/// </summary>
internal sealed class LetCache
{
    private readonly Dictionary<LetDefinition, (Scope Scope, int Version, Entry Entry)> _entries = [];
    private readonly Stack<HashSet<string>> _open = new();

    /// <summary>A bound expression and every name that it reads, itself or through others.</summary>
    public readonly record struct Entry(Value? Value, IReadOnlyCollection<string> Reads);

    public bool TryFind(LetDefinition let, Scope scope, out Entry entry)
    {
        bool found = _entries.TryGetValue(let, out (Scope Scope, int Version, Entry Entry) known)
            && ReferenceEquals(known.Scope, scope) && known.Version == scope.Version;
        entry = found ? known.Entry : default;
        return found;
    }

    public void Begin() => _open.Push(new HashSet<string>(StringComparer.Ordinal));

    public void Read(string name)
    {
        if (_open.Count > 0)
        {
            _open.Peek().Add(name);
        }
    }

    public void End(LetDefinition let, Scope scope, Value? value)
    {
        HashSet<string> reads = _open.Pop();
        if (_open.Count > 0)
        {
            _open.Peek().UnionWith(reads);
        }

        _entries[let] = (scope, scope.Version, new Entry(value, reads));
    }
}
