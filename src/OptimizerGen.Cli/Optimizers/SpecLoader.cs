using OptimizerGen.Cli.Specs;
using OptimizerGen.Compiler;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Language;

namespace OptimizerGen.Cli.Optimizers;

/// <summary>Makes an optimizer of a spec's file on the spot, by the compiler that the build uses too.</summary>
internal static class SpecLoader
{
    private const string Namespace = "OptimizerGen.Spec";

    public static OptimizerChoice Load(string path)
    {
        ParsedSpec spec = SpecFiles.Read("--optimizers", path);
        CompiledSpec compiled = SpecCompiler.Compile(spec, SpecShelf.Around([spec]).LibraryFor(spec), new CompileOptions(Namespace));
        string[] errors = [.. compiled.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => $"{diagnostic}")];
        if (errors.Length > 0 || compiled.Source is null || compiled.Name is null)
        {
            throw new UserErrorException(errors.Length > 0 ? string.Join('\n', errors) : $"{path}: the spec declares no optimizer; begin it with optimizer: Name.");
        }

        return compiled.Kind == SpecKind.Optimizer
            ? new CompiledOptimizer(SpecAssembly.Compile(path, compiled.Source), $"{compiled.Namespace}.{compiled.Name}")
            : throw new UserErrorException($"{path}: {compiled.Name} is a schedule, not an optimizer; give a spec that begins with optimizer: Name.");
    }
}
