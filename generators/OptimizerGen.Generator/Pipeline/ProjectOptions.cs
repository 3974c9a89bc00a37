using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using OptimizerGen.Compiler;

namespace OptimizerGen.Generator.Pipeline;

/// <summary>What of the project's settings the generated text depends on.</summary>
/// <param name="Compile">Where the classes go.</param>
/// <param name="Catalogue">Who may use the list of them.</param>
/// <param name="Language">The version of C# that the project is written in.</param>
public sealed record ProjectOptions(CompileOptions Compile, CatalogueAccess Catalogue, LanguageVersion Language)
{
    /// <summary>The namespace of a project that has an empty root namespace: nothing of ours enters the global one.</summary>
    private const string NamespaceOfTheNameless = "OptimizerGen.Generated";

    /// <summary>The oldest C# that the generated text can be compiled as; it is the C# of the .NET before ours.</summary>
    private const LanguageVersion OldestLanguage = LanguageVersion.CSharp13;

    private static readonly Dictionary<string, CatalogueAccess> s_access = new(StringComparer.OrdinalIgnoreCase)
    {
        ["internal"] = CatalogueAccess.Internal,
        ["public"] = CatalogueAccess.Public,
        ["none"] = CatalogueAccess.None,
    };

    public bool CanCompile => Language >= OldestLanguage;

    public static ProjectOptions From(AnalyzerConfigOptions options, ParseOptions parse) => new(
        new CompileOptions(BuildValue.Text(options, BuildKeys.RootNamespace) is { } name ? NamespaceName.Of(name) : NamespaceOfTheNameless),
        s_access[BuildValue.Word(options, BuildKeys.CatalogueAccess) ?? "internal"],
        ((CSharpParseOptions)parse).LanguageVersion);
}
