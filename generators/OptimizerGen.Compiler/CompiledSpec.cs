using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler;

/// <summary>What one spec became: the C# text of its class unless it has errors, and everything there is to say about it.</summary>
/// <param name="Path">The path the spec was read under.</param>
/// <param name="Kind">What the spec declares.</param>
/// <param name="Name">The type's name, or null when it could not be read.</param>
/// <param name="Namespace">The namespace the type is in.</param>
/// <param name="Source">The whole C# file, or null when an error stands in the way.</param>
/// <param name="Diagnostics">Errors and warnings in the order of their places.</param>
public sealed record CompiledSpec(
    string Path, SpecKind Kind, string? Name, string Namespace, string? Source, IReadOnlyList<SpecDiagnostic> Diagnostics);

/// <summary>Where the generated types go.</summary>
/// <param name="RootNamespace">The namespace of a spec that names none.</param>
public sealed record CompileOptions(string RootNamespace);
