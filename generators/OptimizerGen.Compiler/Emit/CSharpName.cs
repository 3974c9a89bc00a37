namespace OptimizerGen.Compiler.Emit;

/// <summary>Names as C# wants them written: one that is a word of the language carries an <c>@</c>.</summary>
internal static class CSharpName
{
    private static readonly HashSet<string> s_keywords =
    [
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue",
        "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally",
        "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long",
        "namespace", "new", "null", "object", "operator", "out", "override", "params", "private", "protected", "public",
        "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch",
        "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void",
        "volatile", "while",
    ];

    public static bool IsKeyword(string name) => s_keywords.Contains(name);

    public static string OfNamespace(string name) =>
        string.Join(".", name.Split('.').Select(part => IsKeyword(part) ? "@" + part : part));
}
