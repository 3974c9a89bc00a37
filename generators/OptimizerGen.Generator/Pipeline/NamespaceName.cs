using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace OptimizerGen.Generator.Pipeline;

/// <summary>
/// The namespace of a project whose name may be any file's. It is the one that <c>dotnet new</c> writes into a new project of that
/// name: <c>my-app</c> becomes <c>my_app</c>, <c>3rules</c> becomes <c>_3rules</c>.
/// </summary>
public static class NamespaceName
{
    public static string Of(string name)
    {
        var text = new StringBuilder(name.Length);
        string trimmed = name.Trim();
        for (int i = 0; i < trimmed.Length; i++)
        {
            char letter = trimmed[i];
            bool begins = text.Length == 0 || text[text.Length - 1] == '.';
            if (letter == '.' && !begins && i < trimmed.Length - 1)
            {
                text.Append('.');
            }
            else if (begins && SyntaxFacts.IsIdentifierPartCharacter(letter) && !SyntaxFacts.IsIdentifierStartCharacter(letter))
            {
                text.Append('_').Append(letter);
            }
            else if (SyntaxFacts.IsIdentifierPartCharacter(letter))
            {
                text.Append(letter);
            }
            else
            {
                text.Append('_');
                i += char.IsHighSurrogate(letter) && i + 1 < trimmed.Length && char.IsLowSurrogate(trimmed[i + 1]) ? 1 : 0;
            }
        }

        return text.ToString();
    }
}
