using System.Text;
using Microsoft.CodeAnalysis.Diagnostics;

namespace OptimizerGen.Generator.Pipeline;

/// <summary>The values of the build, which come as lines of an .editorconfig.</summary>
public static class BuildValue
{
    /// <summary>A value that needs no more than letters, or null when the build says nothing.</summary>
    public static string? Word(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out string? value) && value.Length > 0 ? value : null;

    /// <summary>A value of any characters, which comes in base 64 since <c>#</c> and <c>;</c> would end it.</summary>
    public static string? Text(AnalyzerConfigOptions options, string key) =>
        Word(options, key) is { } encoded ? Encoding.UTF8.GetString(Convert.FromBase64String(encoded)) : null;
}
