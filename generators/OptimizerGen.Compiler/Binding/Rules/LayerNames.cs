using System.Text;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Rules;

/// <summary>
/// What the entries of layers are called in the class: as they are written, or, where a layer within has the name already,
/// with the transform's name before it: <c>slow</c> of <c>Lookahead</c> is <c>lookahead_slow</c>.
/// </summary>
internal sealed class LayerNames
{
    private readonly HashSet<string> _within = new(StringComparer.Ordinal);
    private readonly List<string> _own = [];
    private string _transform = "";

    /// <summary>Begins a layer around all those before.</summary>
    public void Begin(string transform)
    {
        _within.UnionWith(_own);
        _own.Clear();
        _transform = Snake(transform);
    }

    public DeclaredName Of(EntrySyntax entry, int layer)
    {
        string written = entry.Name.Text;
        string name = _within.Contains(written) ? $"{_transform}_{written}" : written;
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
