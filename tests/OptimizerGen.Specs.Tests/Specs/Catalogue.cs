using OptimizerGen.Compiler;
using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Language;

namespace OptimizerGen.Specs.Tests.Specs;

/// <summary>The specs of the repository, read once.</summary>
internal static class Catalogue
{
    public static IReadOnlyList<ParsedSpec> All { get; } = Read();

    public static IEnumerable<string> Optimizers => NamesOf(SpecKind.Optimizer);

    public static IEnumerable<string> Transforms => NamesOf(SpecKind.Transform);

    public static IEnumerable<string> Schedules => NamesOf(SpecKind.Schedule);

    public static ParsedSpec Find(string name) => All.Single(spec => spec.Name == name);

    /// <summary>Bound anew for each caller: the values of one rule are made and shared without a lock.</summary>
    public static BoundOptimizer Bind(string name) => Bind(Find(name), [.. All.Where(spec => spec.Name != name)]);

    public static BoundOptimizer Bind(ParsedSpec spec, IReadOnlyCollection<ParsedSpec> library)
    {
        CompilerResult<BoundSpec> bound = SpecCompiler.Bind(spec, library);
        return bound.Value as BoundOptimizer
            ?? throw new InvalidOperationException($"'{spec.Name}' cannot be bound:\n{string.Join('\n', bound.Diagnostics)}");
    }

    private static IEnumerable<string> NamesOf(SpecKind kind) =>
        All.Where(spec => spec.Syntax?.Kind == kind).Select(spec => spec.Name!).Order(StringComparer.Ordinal);

    private static ParsedSpec[] Read() =>
    [
        .. new[] { "*.optimizer.yaml", "*.schedule.yaml", "*.transform.yaml" }
            .SelectMany(pattern => Directory.EnumerateFiles(Path.Combine(Repository.Root, "specs"), pattern, SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal)
            .Select(path => SpecCompiler.Parse(Path.GetFileName(path), File.ReadAllText(path))),
    ];
}
