using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Yaml;

/// <summary>What is checked of a text before YAML's rules are applied to it.</summary>
internal static class YamlTextCheck
{
    public const int MaximumLength = 1_000_000;

    public static bool IsReadable(SpecText text, DiagnosticBag diagnostics)
    {
        string content = text.Content;
        if (content.Length > MaximumLength)
        {
            diagnostics.Report(YamlDiagnostics.FileTooLarge, text, new TextSpan(0, 0));
            return false;
        }

        for (int i = 0; i < content.Length; i++)
        {
            if (content[i] is '\uFFFD' or '\0')
            {
                diagnostics.Report(YamlDiagnostics.WrongEncoding, text, new TextSpan(i, 1));
                return false;
            }

            if (IsRefusedEverywhere(content[i]))
            {
                diagnostics.Report(YamlDiagnostics.InvisibleCharacter, text, new TextSpan(i, 1), InvisibleCharacters.NameAt(content, i));
                return false;
            }
        }

        return !HasTabAsIndentation(text, diagnostics);
    }

    /// <summary>
    /// In a text for readers a joiner or a selector may have its use, and words of the language are looked at where they are read.
    /// What stops a reader or turns a line around has none anywhere.
    /// </summary>
    private static bool IsRefusedEverywhere(char character) =>
        character is '\uFEFF' or '\u2028' or '\u2029' || InvisibleCharacters.TurnsText(character)
        || (char.IsControl(character) && character is not ('\t' or '\n' or '\r'));

    /// <summary>
    /// YAML forbids tabs before the first word of a line. YamlDotNet lets some of them pass, counting them as one column, and
    /// refuses others far from their place.
    /// </summary>
    private static bool HasTabAsIndentation(SpecText text, DiagnosticBag diagnostics)
    {
        bool isIndentation = true;
        for (int i = 0; i < text.Content.Length; i++)
        {
            char character = text.Content[i];
            if (character == '\t' && isIndentation)
            {
                diagnostics.Report(YamlDiagnostics.TabAsIndentation, text, new TextSpan(i, 1));
                return true;
            }

            isIndentation = character is '\n' or '\r' || (isIndentation && character == ' ');
        }

        return false;
    }
}
