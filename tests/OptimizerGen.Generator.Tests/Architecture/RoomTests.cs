namespace OptimizerGen.Generator.Tests.Architecture;

/// <summary>The plan's table "which room may know which", row by row, so that it cannot rot.</summary>
public class RoomTests
{
    /// <summary>For each folder of the compiler the other folders it may use. The front door may use all, and nobody uses it.</summary>
    public static TheoryData<string, string[]> CompilerRows => new()
    {
        { "Polyfills", [] },
        { "Language", [] },
        { "Text", [] },
        { "Diagnostics", ["Text"] },
        { "Yaml", ["Text", "Diagnostics"] },
        { "Syntax", ["Language", "Text", "Diagnostics", "Yaml"] },
        { "Kernels", [] },
        { "Binding", ["Language", "Text", "Diagnostics", "Syntax", "Kernels"] },
        { "Lowering", ["Language", "Kernels"] },
        { "Interpretation", ["Binding", "Kernels", "Lowering"] },
        { "Emit", ["Language", "Binding", "Kernels", "Lowering"] },
    };

    /// <summary>For each folder of the runtime the other folders it may use.</summary>
    public static TheoryData<string, string[]> RuntimeRows => new()
    {
        { "Numerics", [] },
        { "Elements", ["Numerics"] },
        { "Text", [] },
        { "Threading", [] },
        { "Extras", ["Numerics"] },
        { "Memory", ["Numerics", "Text"] },
        { "Hyperparameters", ["Numerics", "Text"] },
        { "Descriptions", ["Hyperparameters"] },
        { "Matrices", ["Memory", "Numerics", "Threading"] },
        { "State", ["Numerics", "Memory", "Descriptions"] },
        { "Schedules", ["Numerics", "Hyperparameters", "Descriptions", "State"] },
        { "Groups", ["Numerics", "Text", "Extras", "Memory", "Hyperparameters", "Schedules"] },
        { "Execution", ["Numerics", "Elements", "Text", "Threading", "Extras", "Memory", "Matrices", "Descriptions", "State"] },
        { "Optimizers", ["Numerics", "Text", "Threading", "Extras", "Memory", "Hyperparameters", "Descriptions", "State", "Schedules", "Groups", "Execution"] },
        { "Training", ["Numerics", "Text", "Memory", "Descriptions", "Execution", "Optimizers"] },
    };

    [Theory]
    [MemberData(nameof(CompilerRows))]
    public void A_room_of_the_compiler_knows_only_those_it_may(string room, string[] allowed) => AssertKnows(House.Compiler, room, allowed);

    [Theory]
    [MemberData(nameof(RuntimeRows))]
    public void A_room_of_the_runtime_knows_only_those_it_may(string room, string[] allowed) => AssertKnows(House.Runtime, room, allowed);

    /// <summary>A new folder needs a row.</summary>
    [Fact]
    public void Every_room_has_a_row()
    {
        Assert.Equal(NamesOf(CompilerRows), House.Compiler.Rooms.Where(room => room != House.Front).Order(StringComparer.Ordinal));
        Assert.Equal(NamesOf(RuntimeRows), House.Runtime.Rooms.Where(room => room != House.Front).Order(StringComparer.Ordinal));
    }

    /// <summary>Each row names only rows above it, so there is no way round in a circle.</summary>
    [Fact]
    public void The_rooms_lie_in_one_order()
    {
        foreach (TheoryData<string, string[]> rows in new[] { CompilerRows, RuntimeRows })
        {
            var above = new HashSet<string>();
            foreach (object?[] row in (IEnumerable<object?[]>)rows)
            {
                Assert.Subset(above, ((string[])row[1]!).ToHashSet());
                above.Add((string)row[0]!);
            }
        }
    }

    [Theory]
    [InlineData("A/B>A/C", 0)]
    [InlineData("A/B>A/C A/C>A/B", 2)]
    [InlineData("A/B>A/C A/C>A A>A/B", 3)]
    [InlineData("A/B>A/C A/C>A/D A/E>A/B", 0)]
    [InlineData("A/B>C/B C/B>A/B", 0)]
    public void A_circle_of_folders_is_found(string uses, int inCircles) => Assert.Equal(
        inCircles,
        FolderCircles.Among(uses.Split(' ').Select(use => use.Split('>')).Select(use => new House.Use(use[0], "F.cs", "T", use[1]))).Count);

    /// <summary>Within a room too, what a folder uses does not use it.</summary>
    [Fact]
    public void The_folders_of_a_room_use_each_other_in_one_direction()
    {
        Assert.Empty(FolderCircles.Among(House.Compiler.Uses));
        Assert.Empty(FolderCircles.Among(House.Runtime.Uses));
    }

    [Fact]
    public void Only_the_room_Yaml_says_YamlDotNet_and_only_its_core()
    {
        IEnumerable<House.Use> uses = House.Compiler.Uses.Where(use => use.Type.StartsWith("YamlDotNet", StringComparison.Ordinal));

        Assert.NotEmpty(uses);
        Assert.All(uses, use =>
        {
            Assert.Equal("Yaml", use.Room);
            Assert.StartsWith("YamlDotNet.Core", use.Type, StringComparison.Ordinal);
        });
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

    private static void AssertKnows(House house, string room, string[] allowed)
    {
        House.Use[] uses = [.. house.Uses.Where(use => use.Room == room)];
        IEnumerable<House.Use> strange = uses.Where(use => use.UsedRoom is { } used && used != room && !allowed.Contains(used));

        Assert.NotEmpty(uses);
        Assert.True(!strange.Any(), string.Join('\n', strange));
    }

    private static IEnumerable<string> NamesOf(TheoryData<string, string[]> rows) =>
        ((IEnumerable<object?[]>)rows).Select(row => (string)row[0]!).Order(StringComparer.Ordinal);

    private static IEnumerable<string> References(Type type) => type.Assembly.GetReferencedAssemblies().Select(name => name.Name!);
}
