using Microsoft.CodeAnalysis.CSharp;
using OptimizerGen.Compiler;
using OptimizerGen.Compiler.Diagnostics;

namespace OptimizerGen.Generator.Pipeline;

/// <summary>What the step Compile made of a spec, compared by value: <see cref="CompiledSpec"/> holds lists, which are not.</summary>
/// <param name="Entry">What the catalogue says of the class, or null when there is none.</param>
/// <param name="Sources">The files of the class; none when an error stands in the way.</param>
/// <param name="Diagnostics">Errors and warnings in the order of their places.</param>
public sealed record GeneratedSpec(CatalogueEntry? Entry, EquatableArray<SourceFile> Sources, EquatableArray<SpecDiagnostic> Diagnostics)
{
    public static GeneratedSpec From(ResolvedSpec resolved, ProjectOptions options)
    {
        CompiledSpec compiled = SpecCompiler.Compile(resolved.Spec, resolved.Library, options.Compile);
        SpecDiagnostic[] obstacles = [.. ClashOf(resolved), .. ObstacleOf(resolved.Spec, options)];
        var diagnostics = new EquatableArray<SpecDiagnostic>(compiled.Diagnostics.Concat(obstacles));
        return compiled is not { Name: { } name, Files.Count: > 0 } || obstacles.Length > 0
            ? new GeneratedSpec(null, new EquatableArray<SourceFile>([]), diagnostics)
            : new GeneratedSpec(
                new CatalogueEntry(name, compiled.Kind, compiled.Namespace),
                new EquatableArray<SourceFile>(compiled.Files.Select(file => SourceFile.ForType(name, file.Text, file.Part))),
                diagnostics);
    }

    private static IEnumerable<SpecDiagnostic> ClashOf(ResolvedSpec resolved)
    {
        if (resolved is { Rival: { } rival, Spec: { Syntax.Name: { } name } spec })
        {
            yield return new SpecDiagnostic(
                ProjectDiagnostics.NameTaken, spec.Text, name.Span, name.Text, rival.Name, rival.Path);
        }
    }

    private static IEnumerable<SpecDiagnostic> ObstacleOf(ParsedSpec spec, ProjectOptions options)
    {
        if (!options.CanCompile && spec.Syntax is { Name: { } name })
        {
            yield return new SpecDiagnostic(
                ProjectDiagnostics.LanguageTooOld, spec.Text, name.Span, options.Language.ToDisplayString());
        }
    }
}
