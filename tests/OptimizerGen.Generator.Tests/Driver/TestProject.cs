using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace OptimizerGen.Generator.Tests.Driver;

/// <summary>The settings of a project that uses the generator; the defaults are those of a new one, with every warning on.</summary>
public sealed record TestProject
{
    /// <summary>As the project file has it, or null when the build says nothing.</summary>
    public string? RootNamespace { get; init; } = "My.Project";

    public string? CatalogueAccess { get; init; }

    public LanguageVersion Language { get; init; } = LanguageVersion.CSharp13;

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    public bool ChecksOverflow { get; init; }

    /// <summary>Another runtime than that of these tests.</summary>
    public MetadataReference? Runtime { get; init; }

    /// <summary>What the project refers to beside the framework and the runtime.</summary>
    public IReadOnlyList<MetadataReference> References { get; init; } = [];

    public CSharpParseOptions ParseOptions => new(Language, DocumentationMode.Diagnose);

    public CSharpCompilationOptions CompilationOptions => new(
        OutputKind.DynamicallyLinkedLibrary, warningLevel: 9999, nullableContextOptions: Nullable, checkOverflow: ChecksOverflow);
}
