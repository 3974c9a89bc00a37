using OptimizerGen.Compiler;
using OptimizerGen.Compiler.Diagnostics;

namespace OptimizerGen.Generator.Pipeline;

/// <summary>What the step Compile made of a spec, compared by value: <see cref="CompiledSpec"/> holds lists, which are not.</summary>
/// <param name="Entry">What the catalogue says of the class, or null when there is none.</param>
/// <param name="Source">The class, or null when an error stands in the way.</param>
/// <param name="Diagnostics">Errors and warnings in the order of their places.</param>
public sealed record GeneratedSpec(CatalogueEntry? Entry, SourceFile? Source, EquatableArray<SpecDiagnostic> Diagnostics)
{
    public static GeneratedSpec From(ResolvedSpec resolved, CompileOptions options)
    {
        CompiledSpec compiled = Compile(resolved, options);
        var diagnostics = new EquatableArray<SpecDiagnostic>(compiled.Diagnostics.Concat(ClashOf(resolved)));
        return compiled is not { Name: { } name, Source: { } source } || resolved.Rival is not null
            ? new GeneratedSpec(null, null, diagnostics)
            : new GeneratedSpec(
                new CatalogueEntry(name, compiled.Kind, compiled.Namespace), SourceFile.ForType(name, source), diagnostics);
    }

    private static CompiledSpec Compile(ResolvedSpec resolved, CompileOptions options)
    {
        try
        {
            return SpecCompiler.Compile(resolved.Spec, resolved.Library, options);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            SpecDiagnostic fault = InternalError.In(resolved.Spec.Text, exception);
            return new CompiledSpec(resolved.Spec.Path, default, resolved.Spec.Name, options.RootNamespace, null, [fault]);
        }
    }

    private static IEnumerable<SpecDiagnostic> ClashOf(ResolvedSpec resolved)
    {
        if (resolved is { Rival: { } rival, Spec: { Syntax.Name: { } name } spec })
        {
            yield return new SpecDiagnostic(
                DiagnosticCatalogue.NameTaken, spec.Text, name.Span, name.Text, rival.Name, rival.Path);
        }
    }
}
