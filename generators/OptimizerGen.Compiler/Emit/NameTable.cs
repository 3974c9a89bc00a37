namespace OptimizerGen.Compiler.Emit;

/// <summary>Hands out C# names, each once: the author's where it is free, else with a number behind it.</summary>
internal sealed class NameTable
{
    private static readonly HashSet<string> s_keywords =
    [
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue",
        "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally",
        "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long",
        "namespace", "new", "null", "object", "operator", "out", "override", "params", "private", "protected", "public",
        "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch",
        "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void",
        "volatile", "while", "field", "value", "var",
    ];

    private readonly HashSet<string> _taken;
    private readonly Dictionary<string, int> _next = new(StringComparer.Ordinal);

    public NameTable(params string[] taken) => _taken = new HashSet<string>(taken, StringComparer.Ordinal);

    public string Take(string wanted)
    {
        string name = s_keywords.Contains(wanted) ? wanted + "_" : wanted;
        int next = _next.TryGetValue(wanted, out int known) ? known : 2;
        while (!_taken.Add(name))
        {
            name = wanted + (next++).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        _next[wanted] = next;
        return name;
    }
}
