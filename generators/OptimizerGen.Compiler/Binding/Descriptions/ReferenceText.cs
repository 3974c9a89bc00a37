using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Descriptions;

/// <summary>A publication in one line.</summary>
internal static class ReferenceText
{
    public static string? Of(ReferenceSyntax? reference)
    {
        if (reference is null)
        {
            return null;
        }

        string?[] parts =
        [
            reference.Authors,
            reference.Title is null ? null : $"“{reference.Title}”",
            reference.Venue,
            reference.Year,
            reference.Arxiv is null ? null : $"arXiv:{reference.Arxiv}",
            reference.Doi is null ? null : $"doi:{reference.Doi}",
            reference.Place,
            reference.Url,
        ];
        string text = string.Join(", ", parts.Where(part => !string.IsNullOrEmpty(part)));
        return text.Length == 0 ? null : text;
    }
}
