using System.Text;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Rules;

/// <summary>
/// What the entries of layers are called in the class: as they are written, or, where a layer within has the name already,
/// with the transform's name before it: <c>slow</c> of <c>Lookahead</c> is <c>lookahead_slow</c>. Those of a rule that is used
/// always have before them what it is called.
/// </summary>
internal sealed class LayerNames
{
    private readonly HashSet<string> _within = new(StringComparer.Ordinal);
    private readonly List<string> _own = [];
    private string _prefix = "";
    private bool _isAlways;

    /// <summary>Begins a layer around all those before.</summary>
    /// <param name="name">The transform's name, or what a rule that is used is called.</param>
    /// <param name="isAlways">Whether all its names get the prefix.</param>
    public void Begin(string name, bool isAlways = false)
    {
        _within.UnionWith(_own);
        _own.Clear();
        _prefix = Snake(name);
        _isAlways = isAlways;
    }

    public DeclaredName Of(EntrySyntax entry, int layer)
    {
        string written = entry.Name.Text;
        string name = _isAlways || _within.Contains(written) ? $"{_prefix}_{written}" : written;
        _own.Add(name);
        return new DeclaredName(name, entry.Name, layer);
    }

    private static string Snake(string name)
    {
        var snake = new StringBuilder();
        foreach (char letter in name)
        {
            if (letter is >= 'A' and <= 'Z')
            {
                snake.Append(snake.Length == 0 ? "" : "_").Append((char)(letter + ('a' - 'A')));
            }
            else
            {
                snake.Append(letter);
            }
        }

        return snake.ToString();
    }
}
