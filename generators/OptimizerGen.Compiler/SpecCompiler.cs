using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Emit;
using OptimizerGen.Compiler.Language;
using OptimizerGen.Compiler.Lowering.Plans;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler;

/// <summary>
/// The front door: YAML text in, C# text and diagnostics out. No method throws, whatever the text: should a phase fail
/// against all expectation, that is a diagnostic of the spec too.
/// </summary>
public static class SpecCompiler
{
    /// <summary>Reads a spec by itself, without looking at any other. Of its mistakes, the first hundred are kept.</summary>
    public static ParsedSpec Parse(string path, string content)
    {
        var attempt = new Attempt(SpecPhases.TextOf(path, content));
        SpecSyntax? syntax = attempt.Run(diagnostics => SpecPhases.Parse(attempt.Text, diagnostics));
        return new ParsedSpec(attempt.Text, syntax, attempt.Diagnostics, syntax is null ? [] : ReferenceCollector.Collect(syntax));
    }

    /// <summary>Binds a spec, for those who want its kernels rather than its class.</summary>
    /// <param name="spec">The spec.</param>
    /// <param name="library">Every other spec that it may name; of two with one name the first counts.</param>
    public static CompilerResult<BoundSpec> Bind(ParsedSpec spec, IReadOnlyCollection<ParsedSpec> library)
    {
        var attempt = new Attempt(spec.Text, spec.Diagnostics);
        BoundSpec? bound = attempt.Run(diagnostics => SpecPhases.Bind(spec, library, diagnostics));
        return attempt.Result(bound);
    }

    /// <summary>Lowers all kernels of a bound optimizer.</summary>
    public static CompilerResult<LoweredOptimizer> Lower(BoundOptimizer optimizer)
    {
        var attempt = new Attempt(optimizer.Text);
        LoweredOptimizer? lowered = attempt.Run(_ => SpecPhases.Lower(optimizer));
        return attempt.Result(lowered);
    }

    /// <summary>Compiles a spec to the C# text of its class.</summary>
    /// <param name="spec">The spec.</param>
    /// <param name="library">Every other spec that it may name; of two with one name the first counts.</param>
    /// <param name="options">Where the class goes.</param>
    public static CompiledSpec Compile(ParsedSpec spec, IReadOnlyCollection<ParsedSpec> library, CompileOptions options)
    {
        string @namespace = spec.Syntax?.Namespace?.Text ?? options.RootNamespace;
        var attempt = new Attempt(spec.Text, spec.Diagnostics);
        IReadOnlyList<CompiledFile>? files = attempt.Run(diagnostics => SpecPhases.Emit(spec, library, @namespace, diagnostics));
        return new CompiledSpec(
            spec.Path, spec.Syntax?.Kind ?? SpecKind.Optimizer, spec.Name, @namespace,
            attempt.HasErrors ? [] : files ?? [], attempt.Diagnostics);
    }

    /// <summary>The C# text of the class that makes every type of a project by name, or null when there is none.</summary>
    public static string? CompileCatalogue(
        IReadOnlyList<(string Name, SpecKind Kind, string Namespace)> specs, CatalogueAccess access, CompileOptions options) =>
        specs.Count == 0 || access == CatalogueAccess.None ? null : CatalogueEmitter.Emit(specs, access, options.RootNamespace);
}
