using OptimizerGen.Cli.Commands;
using OptimizerGen.Compiler;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Cli.Optimizers;

/// <summary>Makes an optimizer of a spec's file on the spot, by the compiler that the build uses too.</summary>
internal static class SpecLoader
{
    private const string Namespace = "OptimizerGen.Spec";

    public static OptimizerChoice Load(string path)
    {
        ParsedSpec spec = SpecCompiler.Parse(path, FileText.Read("--optimizers", path));
        CompiledSpec compiled = SpecCompiler.Compile(spec, Library(path, spec), new CompileOptions(Namespace));
        string[] errors = [.. compiled.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => $"{diagnostic}")];
        if (errors.Length > 0 || compiled.Source is null || compiled.Name is null)
        {
            throw new UserErrorException(errors.Length > 0 ? string.Join('\n', errors) : $"{path}: the spec declares no optimizer; begin it with optimizer: Name.");
        }

        return compiled.Kind == SpecKind.Optimizer
            ? new CompiledOptimizer(SpecAssembly.Compile(path, compiled.Source), $"{compiled.Namespace}.{compiled.Name}")
            : throw new UserErrorException($"{path}: {compiled.Name} is a schedule, not an optimizer; give a spec that begins with optimizer: Name.");
    }

    // What the spec may extend: the specs beside it, and those of the catalogue that they do not replace.
    private static List<ParsedSpec> Library(string path, ParsedSpec spec)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        string catalogue = Path.Combine(AppContext.BaseDirectory, "specs");
        IEnumerable<string> files = Specs(folder, SearchOption.TopDirectoryOnly).Where(file => file != Path.GetFullPath(path));
        Dictionary<string, ParsedSpec> library = new(StringComparer.Ordinal);
        foreach (string file in files.Concat(Specs(catalogue, SearchOption.AllDirectories)))
        {
            ParsedSpec other = SpecCompiler.Parse(file, File.ReadAllText(file));
            if (other.Name is string name && name != spec.Name)
            {
                library.TryAdd(name, other);
            }
        }

        return [.. library.Values];
    }

    private static IEnumerable<string> Specs(string folder, SearchOption depth) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*.optimizer.yaml", depth).Concat(Directory.EnumerateFiles(folder, "*.schedule.yaml", depth)).Order(StringComparer.Ordinal)
        : [];
}
