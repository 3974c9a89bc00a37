using Microsoft.CodeAnalysis;
using OptimizerGen.Generator.Tests.Driver;

namespace OptimizerGen.Generator.Tests.Pipeline;

/// <summary>The list of a project's specs is the project's own, so that the lists of two projects are never in each other's way.</summary>
public class CatalogueAccessTests : GeneratorTest
{
    private const string UseOfTheList = """
        /// <summary>Names the list.</summary>
        public static class Use
        {
            /// <summary>How many optimizers there are.</summary>
            public static int Count => My.Project.OptimizerCatalogue.Optimizers.Count;
        }
        """;

    [Theory]
    [InlineData(null, Accessibility.Internal)]
    [InlineData("internal", Accessibility.Internal)]
    [InlineData("Internal", Accessibility.Internal)]
    [InlineData("public", Accessibility.Public)]
    public void The_project_says_who_may_use_the_list(string? access, Accessibility expected)
    {
        GeneratorRun run = Generate(new GeneratorHost([Rules.Descent], new TestProject { CatalogueAccess = access }));

        AssertCompiles(run);
        Assert.Equal(expected, run.CompilationWithOutput().GetTypeByMetadataName("My.Project.OptimizerCatalogue")!.DeclaredAccessibility);
    }

    [Fact]
    public void A_project_can_do_without_the_list()
    {
        GeneratorRun run = Generate(new GeneratorHost([Rules.Descent], new TestProject { CatalogueAccess = "none" }));

        AssertCompiles(run);
        Assert.Null(run.CompilationWithOutput().GetTypeByMetadataName("My.Project.OptimizerCatalogue"));
    }

    [Fact]
    public void A_part_of_the_projects_own_can_make_the_list_public()
    {
        var host = new GeneratorHost([Rules.Descent]);
        host.AddCode("namespace My.Project;\n/// <summary>All rules.</summary>\npublic static partial class OptimizerCatalogue;");

        GeneratorRun run = Generate(host);

        AssertCompiles(run);
        Assert.Equal(
            Accessibility.Public, run.CompilationWithOutput().GetTypeByMetadataName("My.Project.OptimizerCatalogue")!.DeclaredAccessibility);
    }

    [Fact]
    public void Projects_of_one_root_namespace_do_not_clash()
    {
        MetadataReference first = Library("First", Rules.Descent), second = Library("Second", Rules.Adaptive);
        var host = new GeneratorHost([Rules.Trusting], new TestProject { References = [first, second] });
        host.AddCode(UseOfTheList);

        GeneratorRun run = Generate(host);

        AssertCompiles(run);
        Assert.NotNull(run.CompilationWithOutput().GetTypeByMetadataName("My.Project.Adaptive`1"));
    }

    private static PortableExecutableReference Library(string name, TestSpec spec)
    {
        Compilation compilation = Generate(spec).CompilationWithOutput().WithAssemblyName(name);
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
