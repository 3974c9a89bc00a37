using OptimizerGen.Compiler.Language;

namespace OptimizerGen.Compiler.Emit.Writing;

/// <summary>Names as C# wants them written: one that is a word of the language carries an <c>@</c>.</summary>
internal static class CSharpName
{
    public static bool IsKeyword(string name) => CSharpWords.IsReserved(name);

    public static string OfNamespace(string name) =>
        string.Join(".", name.Split('.').Select(part => IsKeyword(part) ? "@" + part : part));
}
