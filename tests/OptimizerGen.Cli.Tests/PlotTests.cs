using System.Xml.Linq;

namespace OptimizerGen.Cli.Tests;

public sealed class PlotTests
{
    [Theory]
    [InlineData("--problem", "parabola", "--optimizers", "GradientDescent", "--set", "learning_rate=1.1")]
    [InlineData("--problem", "rosenbrock")]
    [InlineData("--problem", "saddle", "--optimizers", "GradientDescent,Adam")]
    [InlineData("--problem", "ravine", "--optimizers", "GradientDescent", "--set", "learning_rate=0.2")]
    [InlineData("--problem", "regression", "--optimizers", "Adam", "--batch", "1,50,all", "--order", "shuffled", "--samples", "100")]
    public void A_page_is_small_well_formed_and_has_real_text(params string[] args)
    {
        using var folder = new ScratchFolder();
        string path = folder.PathOf("page.svg");
        OptgenResult result = Optgen.Run([.. args, "--plot", path]);
        Assert.Equal("", result.Error);
        Assert.InRange(new FileInfo(path).Length, 1000, 500_000);
        XDocument page = XDocument.Load(path);
        XNamespace svg = "http://www.w3.org/2000/svg";
        string[] texts = [.. page.Descendants(svg + "text").Select(text => text.Value)];
        Assert.Contains("start", texts);
        Assert.Contains("Loss by iteration", texts);
        Assert.DoesNotContain("NaN", File.ReadAllText(path), StringComparison.Ordinal);
    }

    [Fact]
    public void Axes_have_one_scale_and_the_three_kinds_of_batch_have_their_paths()
    {
        using var folder = new ScratchFolder();
        string path = folder.PathOf("page.svg");
        Optgen.Run("--optimizers", "GradientDescent", "--set", "learning_rate=0.005", "--batch", "1,50,all", "--steps", "200", "--plot", path);
        string page = File.ReadAllText(path);
        Assert.All(["single samples", "batches of 50", "all samples"], label => Assert.Contains(label, page, StringComparison.Ordinal));
    }

    [Fact]
    public void A_diverging_path_is_named_in_the_legend()
    {
        using var folder = new ScratchFolder();
        string path = folder.PathOf("page.svg");
        Optgen.Run("--problem", "ravine", "--optimizers", "GradientDescent", "--set", "learning_rate=0.2", "--plot", path);
        Assert.Contains("diverged", File.ReadAllText(path), StringComparison.Ordinal);
    }

    [Fact]
    public void More_than_two_parameters_have_their_losses_alone()
    {
        using var folder = new ScratchFolder();
        string data = folder.Write("data.csv", "a,b,<c>\n1,2,3\n2,1,4\n0,1,1\n5,2,0\n"), path = folder.PathOf("page.svg");
        Assert.Equal("", Optgen.Run("--problem", data, "--optimizers", "Adam", "--steps", "50", "--plot", path).Error);
        string[] texts = [.. XDocument.Load(path).Descendants().Where(element => element.Name.LocalName == "text").Select(text => text.Value)];
        Assert.Contains("Loss by iteration", texts);
        Assert.DoesNotContain("Paths over the level sets", texts);
    }
}
