using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Compiler.Tests;

/// <summary>The way from a spec's text to what a phase makes of it.</summary>
internal static class Compilation
{
    private static readonly string[] s_endings = [".optimizer.yaml", ".schedule.yaml", ".transform.yaml"];

    private const string Descent = "optimizer: A\nhyperparameters: { learning_rate: { default: 0.1, range: '[0, inf)' } }\n";

    /// <summary>A spec that is bound without an error; warnings do not count.</summary>
    public static BoundSpec Bind(string content, params string[] library)
    {
        ParsedSpec spec = Parse(content);
        Assert.Empty(spec.Diagnostics);
        return Sound(SpecCompiler.Bind(spec, [.. library.Select(Parse)]));
    }

    public static LoweredOptimizer Lower(BoundOptimizer optimizer) => Sound(SpecCompiler.Lower(optimizer));

    private static T Sound<T>(CompilerResult<T> result)
        where T : class
    {
        Assert.True(result.Value is not null, string.Join('\n', result.Diagnostics));
        return result.Value;
    }

    public static BoundOptimizer Optimizer(string content, params string[] library) => (BoundOptimizer)Bind(content, library);

    /// <summary>A rule of which only some sections matter; it has a learning rate.</summary>
    public static BoundOptimizer Rule(string sections) => Optimizer(Descent + sections);

    /// <summary>The kernel of a rule's step as text, a line for each store.</summary>
    public static string Kernel(string content, params string[] library) => Print(Optimizer(content, library).Update);

    public static string Print(Kernel kernel) => KernelPrinter.Print(kernel).TrimEnd('\n');

    /// <summary>A spec of the catalogue with all that it may name.</summary>
    public static BoundOptimizer FromCatalogue(string name) => Optimizer(
        Catalogue.First(spec => spec.StartsWith($"optimizer: {name}\n", StringComparison.Ordinal)), Catalogue);

    public static string[] Catalogue { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Specs"), "*.yaml", SearchOption.AllDirectories)
            .Where(file => s_endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal).Select(File.ReadAllText),
    ];

    public static CompiledSpec Compile(string content, params string[] library) =>
        SpecCompiler.Compile(Parse(content), [.. library.Select(Parse)], new CompileOptions("Rules"));

    private static ParsedSpec Parse(string content) => SpecCompiler.Parse("x.yaml", content);
}
