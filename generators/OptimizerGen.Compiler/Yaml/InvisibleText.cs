using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Yaml;

/// <summary>Looks for invisible characters in what is no text for readers: there they make a word another one, and nobody sees why.</summary>
internal static class InvisibleText
{
    /// <summary>Whether a node's own text, or a list's, has one; then it is reported.</summary>
    public static bool IsReported(SpecText text, YamlNode node, DiagnosticBag diagnostics)
    {
        if (node is YamlSequence list)
        {
            return list.Items.Any(item => IsReported(text, item, diagnostics));
        }

        if (node is not YamlScalar || InvisibleCharacters.Find(text.Content, node.Span) is not { } found)
        {
            return false;
        }

        diagnostics.Report(YamlDiagnostics.InvisibleCharacter, text, found, InvisibleCharacters.NameAt(text.Content, found.Start));
        return true;
    }
}
