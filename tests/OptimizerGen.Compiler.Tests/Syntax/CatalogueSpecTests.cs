namespace OptimizerGen.Compiler.Tests.Syntax;

public sealed class CatalogueSpecTests
{
    [Fact]
    public void Every_spec_of_the_catalogue_is_read()
    {
        string[] files = [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Specs"), "*.yaml", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".optimizer.yaml", StringComparison.Ordinal) || file.EndsWith(".schedule.yaml", StringComparison.Ordinal))];
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Empty(SpecCompiler.Parse(file, File.ReadAllText(file)).Diagnostics));
    }
}
