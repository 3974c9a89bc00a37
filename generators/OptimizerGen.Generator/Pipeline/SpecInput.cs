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
        AnalyzerConfigOptions metadata = options.GetOptions(file);
        return Read(metadata, BuildKeys.ItemType) switch
        {
            BuildKeys.ProjectSpec => new SpecInput(file, PathOf(file, metadata, options.GlobalOptions), IsLibrary: false),
            BuildKeys.LibrarySpec => new SpecInput(file, PathOf(file, metadata, options.GlobalOptions), IsLibrary: true),
            _ => null,
        };
    }

    /// <summary>The path as the build gives it, else relative to the project, so that no machine's folders enter the generated text.</summary>
    private static string PathOf(AdditionalText file, AnalyzerConfigOptions metadata, AnalyzerConfigOptions global)
    {
        string path = WithSlashes(Read(metadata, BuildKeys.SpecPath) ?? file.Path);
        string project = WithSlashes(Read(global, BuildKeys.ProjectDirectory) ?? "").TrimEnd('/') + "/";
        return project.Length > 1 && path.StartsWith(project, StringComparison.OrdinalIgnoreCase)
            ? path.Substring(project.Length)
            : path;
    }

    private static string? Read(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out string? value) && value.Length > 0 ? value : null;

    private static string WithSlashes(string path) => path.Replace('\\', '/');
}
