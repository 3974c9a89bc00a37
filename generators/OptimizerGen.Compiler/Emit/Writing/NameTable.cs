namespace OptimizerGen.Compiler.Emit.Writing;

/// <summary>Hands out C# names, each once: the author's where it is free, else with a number behind it.</summary>
internal sealed class NameTable
{
    /// <summary>Words that mean something only in some places of the text; among the names of locals they would be hard to read.</summary>
    private static readonly HashSet<string> s_words = ["field", "value", "var"];

    private readonly HashSet<string> _taken;
    private readonly Dictionary<string, int> _next = new(StringComparer.Ordinal);

    public NameTable(params string[] taken) => _taken = new HashSet<string>(taken, StringComparer.Ordinal);

    public string Take(string name)
    {
        // What is one of several has its place in brackets.
        string wanted = name.Replace("[", "").Replace("]", "").Replace(",", "_");
        string free = CSharpName.IsKeyword(wanted) || s_words.Contains(wanted) ? wanted + "_" : wanted;
        int next = _next.TryGetValue(wanted, out int known) ? known : 2;
        while (!_taken.Add(free))
        {
            free = wanted + (next++).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        _next[wanted] = next;
        return free;
    }
}
