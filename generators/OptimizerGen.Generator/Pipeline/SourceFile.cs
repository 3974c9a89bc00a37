using System.Text;

namespace OptimizerGen.Generator.Pipeline;

/// <summary>A generated file: its name within the compilation, and its text.</summary>
public sealed record SourceFile(string HintName, string Text)
{
    /// <summary>The C# compiler throws at an illegal name and drops every class with it, so anything unusual becomes an underscore.</summary>
    /// <param name="typeName">The type.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="part">Which part of the type the file has, or null for the first.</param>
    public static SourceFile ForType(string typeName, string text, string? part = null)
    {
        var hint = new StringBuilder(typeName.Length);
        foreach (char letter in typeName)
        {
            hint.Append(char.IsLetterOrDigit(letter) ? letter : '_');
        }

        return new SourceFile(hint.Append(part is null ? "" : $".{part}").Append(".g.cs").ToString(), text);
    }
}
