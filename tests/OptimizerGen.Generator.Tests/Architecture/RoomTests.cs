namespace OptimizerGen.Generator.Tests.Architecture;

/// <summary>The plan's table "which room may know which", row by row, so that it cannot rot.</summary>
public class RoomTests
{
    /// <summary>What Lowering makes for Emit to write down: the plans, and none of the decisions that led to them.</summary>
    private const string HandedToEmit = "Lowering/Plans/";

    /// <summary>For each folder of the compiler the other folders it may use; all may use what they own and the base library.</summary>
    public static TheoryData<string, string[]> Rows => new()
    {
        { "Text", [] },
        { "Diagnostics", ["Text"] },
        { "Yaml", ["Text", "Diagnostics"] },
        { "Syntax", ["Text", "Diagnostics", "Yaml"] },
        { "Kernels", ["Text", "Diagnostics"] },
        { "Interpretation", ["Text", "Diagnostics", "Binding", "Kernels", "Lowering"] },
        { "Binding", ["Text", "Diagnostics", "Syntax", "Kernels"] },
        { "Lowering", ["Text", "Diagnostics", "Syntax", "Kernels"] },
        { "Emit", ["Text", "Diagnostics", "Binding", "Kernels", "Syntax"] }, // the documentation quotes the author's own formula
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_room_knows_only_those_it_may(string room, string[] allowed)
    {
        IEnumerable<CompilerRooms.Use> uses = CompilerRooms.UsesBy(room);
        IEnumerable<CompilerRooms.Use> strange = uses.Where(
            use => use.UsedRoom is { } used && used != room && !allowed.Contains(used) && !(room == "Emit" && use.DeclaredIn?.StartsWith(HandedToEmit, StringComparison.Ordinal) == true));

        Assert.NotEmpty(uses);
        Assert.True(!strange.Any(), string.Join('\n', strange));
    }

    [Fact]
    public void Only_the_room_Yaml_says_YamlDotNet_and_only_its_core()
    {
        Assert.DoesNotContain(CompilerRooms.All, use =>
            use.Namespace.StartsWith("YamlDotNet", StringComparison.Ordinal)
            && (use.Room != "Yaml" || !use.Namespace.StartsWith("YamlDotNet.Core", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_compiler_knows_no_Roslyn()
    {
        Assert.DoesNotContain(References(typeof(Compiler.SpecCompiler)), name => name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
    }

    [Fact]
    public void The_generator_knows_the_compiler_and_Roslyn()
    {
        Assert.DoesNotContain("YamlDotNet", References(typeof(OptimizerGenerator)));
        Assert.Contains("OptimizerGen.Compiler", References(typeof(OptimizerGenerator)));
    }

    /// <summary>Syntax appears in it only as far as the front door's own records show it.</summary>
    [Theory]
    [InlineData("Yaml")]
    [InlineData("Binding")]
    [InlineData("Kernels")]
    [InlineData("Lowering")]
    [InlineData("Interpretation")]
    [InlineData("Emit")]
    public void The_generator_calls_no_phase(string room)
    {
        Assert.All(
            RepositoryFiles.Code("generators/OptimizerGen.Generator"),
            path => Assert.DoesNotContain($"Compiler.{room}", File.ReadAllText(path), StringComparison.Ordinal));
    }

    [Fact]
    public void The_runtime_knows_the_base_library()
    {
        Assert.All(
            References(typeof(Optimizer<>)),
            name => Assert.True(name.StartsWith("System", StringComparison.Ordinal), $"The runtime refers to {name}."));
    }

    [Fact]
    public void The_catalogue_has_no_hand_written_optimizer()
    {
        Assert.Empty(RepositoryFiles.Code("src/OptimizerGen.Optimizers"));
    }

    private static IEnumerable<string> References(Type type) => type.Assembly.GetReferencedAssemblies().Select(name => name.Name!);
}
