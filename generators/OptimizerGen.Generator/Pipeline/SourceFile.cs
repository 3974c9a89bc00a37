using System.Text;

namespace OptimizerGen.Generator.Pipeline;

/// <summary>A generated file: its name within the compilation, and its text.</summary>
public sealed record SourceFile(string HintName, string Text)
{
    /// <summary>The C# compiler throws at an illegal name and drops every class with it, so anything unusual becomes an underscore.</summary>
    public static SourceFile ForType(string typeName, string text)
    {
        var hint = new StringBuilder(typeName.Length);
        foreach (char letter in typeName)
        {
            hint.Append(char.IsLetterOrDigit(letter) ? letter : '_');
        }

        return new SourceFile(hint.Append(".g.cs").ToString(), text);
    }
}
