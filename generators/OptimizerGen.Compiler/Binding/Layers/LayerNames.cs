using System.Text;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Layers;

/// <summary>
/// What the entries of a rule's layers are called in the class: as they are written, or, where a layer within has the name
/// already, with the transform's name before it: <c>slow</c> of <c>Lookahead</c> is <c>lookahead_slow</c>. Those of a rule that
/// is used, and of its transforms, have before all that what it is called.
/// </summary>
/// <param name="alias">What the rule is called by that uses it; empty for the rule itself.</param>
internal sealed class LayerNames(string alias = "")
{
    private readonly HashSet<string> _within = new(StringComparer.Ordinal);
    private readonly List<string> _own = [];
    private string _prefix = "";

    /// <summary>Begins a layer around all those before.</summary>
    /// <param name="transform">The transform's name.</param>
    public void Begin(string transform)
    {
        _within.UnionWith(_own);
        _own.Clear();
        _prefix = Snake(transform);
    }

    public string Of(EntrySyntax entry)
    {
        string written = entry.Name.Text;
        string name = _within.Contains(written) ? $"{_prefix}_{written}" : written;
        _own.Add(name);
        return alias.Length == 0 ? name : $"{alias}_{name}";
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
