using System.Globalization;
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
        Assert.InRange(new FileInfo(path).Length, 1000, Math.Max(500_000, 15_000 * new Optimizers.CatalogueSource().Optimizers.Count));
        XDocument page = XDocument.Load(path);
        XNamespace svg = "http://www.w3.org/2000/svg";
        string[] texts = [.. page.Descendants(svg + "text").Select(text => text.Value)];
        Assert.Contains("start", texts);
        Assert.Contains("Loss by iteration", texts);
        Assert.DoesNotContain("NaN", File.ReadAllText(path), StringComparison.Ordinal);
    }

    /// <summary>Numbers that no page can show: the page shows what it can, and ends.</summary>
    [Theory]
    [InlineData("--problem", "saddle", "--optimizers", "GradientDescent", "--start", "1,1e160")]
    [InlineData("--problem", "saddle", "--optimizers", "GradientDescent", "--start", "1e300,-1e300")]
    [InlineData("--problem", "saddle", "--optimizers", "GradientDescent", "--start", "1.7e308,-1.7e308")]
    [InlineData("--problem", "ravine", "--optimizers", "Adam", "--steps", "1", "--stop", "loss=5e-324")]
    [InlineData("--problem", "ravine", "--optimizers", "Adam", "--steps", "1", "--stop", "loss=1e-320")]
    [InlineData("--problem", "ravine", "--optimizers", "Adam", "--steps", "3", "--start", "0,0")]
    [InlineData("--problem", "ravine", "--optimizers", "Adam", "--steps", "3", "--start", "1e-320,1e-320")]
    [InlineData("--problem", "parabola", "--optimizers", "GradientDescent", "--start", "1e308", "--steps", "3")]
    [InlineData("--problem", "parabola", "--optimizers", "GradientDescent", "--start", "1e154", "--steps", "3")]
    [InlineData("--problem", "parabola", "--optimizers", "GradientDescent", "--set", "learning_rate=1e300", "--steps", "3")]
    [InlineData("--problem", "rosenbrock", "--optimizers", "Adam", "--start", "1e150,1e150", "--steps", "3")]
    [InlineData("--problem", "himmelblau", "--optimizers", "Adam", "--start", "-1e80,1e76", "--steps", "3")]
    [InlineData("--problem", "beale", "--optimizers", "Adam", "--start", "1e20,1e20", "--steps", "3")]
    public void A_page_is_drawn_whatever_the_numbers(params string[] args)
    {
        using var folder = new ScratchFolder();
        string path = folder.PathOf("page.svg");

        OptgenResult result = Optgen.Run([.. args, "--plot", path]);

        Assert.Equal("", result.Error);
        Assert.InRange(result.ExitCode, 0, 1);
        Assert.InRange(new FileInfo(path).Length, 1000, 500_000);
        Assert.All(
            XDocument.Load(path).Descendants().Attributes().Where(attribute => attribute.Name.LocalName is not "font-family"),
            attribute => Assert.DoesNotMatch("NaN|∞|Infinity", attribute.Value));
    }

    [Fact]
    public void The_paths_lie_on_axes_of_one_scale()
    {
        using var folder = new ScratchFolder();
        string path = folder.PathOf("page.svg");
        Optgen.Run("--problem", "rosenbrock", "--optimizers", "Adam", "--plot", path);
        XElement[] texts = [.. XDocument.Load(path).Descendants().Where(element => element.Name.LocalName == "text")];
        double top = Number(texts.Single(text => text.Value == "Paths over the level sets").Attribute("y")!.Value);
        XElement[] labels = [.. texts.Where(text => Number(text.Attribute("y")!.Value) > top && double.TryParse(text.Value.Replace('−', '-'), CultureInfo.InvariantCulture, out _))];

        double x = UnitsOf(labels.Where(text => text.Attribute("text-anchor")!.Value == "middle"), "x");
        double y = UnitsOf(labels.Where(text => text.Attribute("text-anchor")!.Value == "end"), "y");

        Assert.InRange(x, 1, 1000);
        Assert.Equal(x, -y, 0.05);
    }

    // How far on the page one unit of an axis is, from its first label to its last.
    private static double UnitsOf(IEnumerable<XElement> labels, string attribute)
    {
        (double Value, double At)[] ticks = [.. labels.Select(label => (Number(label.Value.Replace('−', '-')), Number(label.Attribute(attribute)!.Value))).OrderBy(tick => tick.Item1)];
        Assert.True(ticks.Length >= 2);
        return (ticks[^1].At - ticks[0].At) / (ticks[^1].Value - ticks[0].Value);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [Fact]
    public void The_three_kinds_of_batch_have_their_paths()
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
