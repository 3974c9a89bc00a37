using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace OptimizerGen.Generator.Pipeline;

/// <summary>A file of the build that is a spec. Equal as long as the file object and the build's words about it are the same.</summary>
/// <param name="File">The file, read later and only when needed.</param>
/// <param name="Path">The path it is reported under.</param>
/// <param name="IsLibrary">Whether it is there to be built upon rather than to become a class.</param>
public sealed record SpecInput(AdditionalText File, string Path, bool IsLibrary)
{
    /// <summary>The build's additional file as a spec, or null when the build does not call it one.</summary>
    public static SpecInput? From(AdditionalText file, AnalyzerConfigOptionsProvider options)
    {
        string? itemType = BuildValue.Word(options.GetOptions(file), BuildKeys.ItemType);
        if (itemType is not (BuildKeys.ProjectSpec or BuildKeys.LibrarySpec))
        {
            return null;
        }

        string path = BuildValue.Text(options.GlobalOptions, BuildKeys.ProjectDirectory) is { } project
            ? SpecPath.RelativeTo(project, file.Path)
            : file.Path;
        return new SpecInput(file, path, IsLibrary: itemType == BuildKeys.LibrarySpec);
    }
}
