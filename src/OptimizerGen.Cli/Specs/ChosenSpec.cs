using OptimizerGen.Compiler;
using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Language;

namespace OptimizerGen.Cli.Specs;

/// <summary>A spec that the user chose, with all that it may name.</summary>
internal sealed class ChosenSpec(ParsedSpec spec, SpecShelf shelf, string @namespace)
{
    public ParsedSpec Parsed => spec;

    /// <summary>A name of the catalogue, whatever its case, or a spec's file.</summary>
    public static ChosenSpec Find(string text)
    {
        if (SpecFiles.IsFileName(text))
        {
            ParsedSpec read = SpecFiles.Read("SPEC", text);
            return new ChosenSpec(read, SpecShelf.Around([read]), "OptimizerGen.Spec");
        }

        IReadOnlyList<ParsedSpec> catalogue = SpecFiles.Catalogue;
        ParsedSpec found = catalogue.FirstOrDefault(candidate => string.Equals(candidate.Name, text, StringComparison.OrdinalIgnoreCase))
            ?? throw new UserErrorException($"There is no optimizer, schedule or transform '{text}' in the catalogue; {Suggestion.For(text, catalogue.Select(candidate => candidate.Name!))}");
        return new ChosenSpec(found, SpecShelf.Around([found]), "OptimizerGen.Optimizers");
    }

    public BoundSpec Bind()
    {
        CompilerResult<BoundSpec> bound = SpecCompiler.Bind(spec, shelf.LibraryFor(spec));
        return bound.Value ?? throw ErrorsOf(bound.Diagnostics);
    }

    /// <summary>The C# text of its class.</summary>
    public string Compile()
    {
        if (spec is { Syntax.Kind: SpecKind.Transform, Diagnostics.Count: 0 })
        {
            throw new UserErrorException($"'{spec.Name}' is a transform, which becomes no class by itself; show a rule that it is laid over.");
        }

        CompiledSpec compiled = SpecCompiler.Compile(spec, shelf.LibraryFor(spec), new CompileOptions(@namespace));
        return compiled.Source ?? throw ErrorsOf(compiled.Diagnostics);
    }

    private UserErrorException ErrorsOf(IEnumerable<SpecDiagnostic> diagnostics)
    {
        string[] errors = [.. diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => $"{diagnostic}")];
        return new UserErrorException(errors.Length > 0 ? string.Join('\n', errors) : $"{spec.Path}: the spec declares nothing; begin it with optimizer: Name.");
    }
}
