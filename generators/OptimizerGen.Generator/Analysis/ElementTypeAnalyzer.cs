using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace OptimizerGen.Generator.Analysis;

/// <summary>
/// Refuses optimizers and parameter sets of element types that no loop exists for, such as <c>Half</c>. C# has no
/// constraint that says "float or double", so without it they compile and throw when they are made.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ElementTypeAnalyzer : DiagnosticAnalyzer
{
    private static readonly string[] s_owners = ["OptimizerGen.Optimizer`1", "OptimizerGen.ParameterSet`1"];

    /// <summary>No setting takes it away, since such a type cannot be made.</summary>
    private static readonly DiagnosticDescriptor s_rule = new(
        "OPT4001",
        "Element type not supported",
        messageFormat: "{0}",
        category: "OptimizerGen",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [s_rule];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            INamedTypeSymbol[] owners = [.. s_owners.Select(start.Compilation.GetTypeByMetadataName).OfType<INamedTypeSymbol>()];
            if (owners.Length > 0)
            {
                start.RegisterSyntaxNodeAction(node => Analyze(node, owners), SyntaxKind.GenericName);
            }
        });
    }

    private static void Analyze(SyntaxNodeAnalysisContext context, INamedTypeSymbol[] owners)
    {
        var name = (GenericNameSyntax)context.Node;
        ITypeSymbol? named = context.SemanticModel.GetSymbolInfo(name, context.CancellationToken).Symbol switch
        {
            IMethodSymbol method => method.ReturnType,
            ITypeSymbol type => type,
            _ => null,
        };
        if (ElementOf(named, owners) is { } element && !IsSupported(element))
        {
            context.ReportDiagnostic(Diagnostic.Create(s_rule, name.GetLocation(), Sentence(name, element)));
        }
    }

    /// <summary>The element type of an optimizer or a set, or null of anything else.</summary>
    private static ITypeSymbol? ElementOf(ITypeSymbol? type, INamedTypeSymbol[] owners)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type is INamedTypeSymbol named && owners.Contains(named.OriginalDefinition, SymbolEqualityComparer.Default))
            {
                return named.TypeArguments[0];
            }
        }

        return null;
    }

    // What a type parameter stands for is said where it is chosen, and what is unknown has an error of its own.
    private static bool IsSupported(ITypeSymbol element) =>
        element.SpecialType is SpecialType.System_Single or SpecialType.System_Double || element.TypeKind is TypeKind.TypeParameter or TypeKind.Error;

    private static string Sentence(GenericNameSyntax name, ITypeSymbol element)
    {
        string wrong = element.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
        string owner = name.Identifier.ValueText;
        return $"There are loops for float and double, but {name} asks for elements of type {wrong}: "
            + $"write {owner}<float> or {owner}<double>, and convert what is kept as {wrong} on its way in and out.";
    }
}
