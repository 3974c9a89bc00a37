using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Language;

namespace OptimizerGen.Compiler;

/// <summary>What one spec became: the C# files of its class unless it has errors, and everything there is to say about it.</summary>
/// <param name="Path">The path the spec was read under.</param>
/// <param name="Kind">What the spec declares.</param>
/// <param name="Name">The type's name, or null when it could not be read.</param>
/// <param name="Namespace">The namespace the type is in.</param>
/// <param name="Files">The C# files, that which a reader wants first; none when an error stands in the way.</param>
/// <param name="Diagnostics">Errors and warnings in the order of their places.</param>
public sealed record CompiledSpec(
    string Path, SpecKind Kind, string? Name, string Namespace, IReadOnlyList<CompiledFile> Files, IReadOnlyList<SpecDiagnostic> Diagnostics)
{
    /// <summary>All files one after the other, which is a file of C# too; null when there are none.</summary>
    public string? Source => Files.Count == 0 ? null : string.Join("\n", Files.Select(file => file.Text));
}

/// <summary>Where the generated types go.</summary>
/// <param name="RootNamespace">The namespace of a spec that names none.</param>
public sealed record CompileOptions(string RootNamespace);
