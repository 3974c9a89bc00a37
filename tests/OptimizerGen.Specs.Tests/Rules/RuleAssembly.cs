using System.Numerics;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OptimizerGen.Compiler;

namespace OptimizerGen.Specs.Tests.Rules;

/// <summary>The classes generated from the rules of these tests, compiled once.</summary>
internal static class RuleAssembly
{
    private const string Namespace = "OptimizerGen.Specs.Tests.Generated";

    private static readonly Lazy<byte[]> s_image = new(() => Compile(All, checksOverflow: false));

    private static readonly Lazy<Assembly> s_assembly = new(() => Assembly.Load(s_image.Value));

    /// <summary>The assembly as it would be on disk.</summary>
    public static byte[] Image => s_image.Value;

    /// <summary>All rules and schedules of these tests.</summary>
    public static IEnumerable<ParsedSpec> All => RuleTable.Optimizers.Concat(RuleTable.Schedules);

    public static Optimizer<T> Create<T>(string rule, object lengthOrSet)
        where T : struct, IFloatingPointIeee754<T> => Create<T>(s_assembly.Value, rule, lengthOrSet);

    /// <summary>Makes a rule of a loaded assembly for a vector's length or a parameter set.</summary>
    public static Optimizer<T> Create<T>(Assembly assembly, string rule, object lengthOrSet)
        where T : struct, IFloatingPointIeee754<T>
    {
        Type type = TypeIn(assembly, rule).MakeGenericType(typeof(T));
        // Reflection knows nothing of a set that stands for a selection.
        object argument = lengthOrSet is ParameterSet<T> set ? (ParameterSelection<T>)set : lengthOrSet;
        return (Optimizer<T>)Activator.CreateInstance(type, argument)!;
    }

    /// <summary>The generic class of a rule.</summary>
    public static Type TypeIn(Assembly assembly, string rule) => assembly.GetType($"{Namespace}.{rule}`1", throwOnError: true)!;

    /// <summary>The rules of a loaded assembly.</summary>
    public static IEnumerable<string> NamesIn(Assembly assembly) => assembly.GetExportedTypes()
        .Where(type => type is { IsNested: false, IsGenericType: true }).Select(type => type.Name[..^"`1".Length]).Order(StringComparer.Ordinal);

    /// <summary>Compiles specs into an assembly of their own.</summary>
    /// <param name="specs">The rules and schedules.</param>
    /// <param name="checksOverflow">As a project says with CheckForOverflowUnderflow.</param>
    public static byte[] Compile(IEnumerable<ParsedSpec> specs, bool checksOverflow)
    {
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable,
            generalDiagnosticOption: ReportDiagnostic.Error, checkOverflow: checksOverflow);
        var parsing = new CSharpParseOptions(LanguageVersion.CSharp13);
        IEnumerable<SyntaxTree> trees = specs
            .Select(spec => CSharpSyntaxTree.ParseText(SourceOf(spec), parsing, spec.Name + ".g.cs"));
        using var image = new MemoryStream();
        var result = CSharpCompilation.Create(Namespace, trees, References(), options).Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Take(10).Select(diagnostic => diagnostic.ToString())));
        return image.ToArray();
    }

    private static string SourceOf(ParsedSpec spec)
    {
        CompiledSpec compiled = SpecCompiler.Compile(spec, RuleTable.LibraryFor(spec.Name!), new CompileOptions(Namespace));
        return compiled.Source
            ?? throw new InvalidOperationException($"{spec.Name}: {string.Join('\n', compiled.Diagnostics.Select(diagnostic => diagnostic.ToString()))}");
    }

    private static IEnumerable<PortableExecutableReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Append(typeof(Optimizer<>).Assembly.Location)
            .Distinct(StringComparer.Ordinal)
            .Select(file => MetadataReference.CreateFromFile(file));
}
