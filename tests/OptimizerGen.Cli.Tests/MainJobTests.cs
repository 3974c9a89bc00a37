using System.Text.Json;
using OptimizerGen.Cli.Commands;
using OptimizerGen.Cli.Racing;
using OptimizerGen.Optimizers;

namespace OptimizerGen.Cli.Tests;

public sealed class MainJobTests
{
    /// <summary>Rules whose steps are a share of the parameters' own size: the fit starts at zero, and there they stay.</summary>
    private static readonly HashSet<string> s_stayAtZero = [.. OptimizerCatalogue.Optimizers.Select(rule => rule.Name).Where(NeverLeavesZero)];

    private static readonly Lazy<JsonElement> s_result = new(() => Optgen.Run("--json").Json);

    [Fact]
    public void Every_optimizer_of_the_catalogue_arrives_on_every_size()
    {
        JsonElement[] runs = [.. s_result.Value.GetProperty("catalogue").EnumerateArray()];
        Assert.Equal(4 * new Cli.Optimizers.CatalogueSource().Optimizers.Count, runs.Length);
        Assert.All(runs.Where(run => !StaysAtZero(run)), run => Assert.True(run.GetProperty("reached").GetBoolean(), run.GetRawText()));
        Assert.All(runs.Where(run => !StaysAtZero(run)), run => Assert.True(run.GetProperty("loss").GetDouble() <= 1e-4));
        Assert.All(runs.Where(StaysAtZero), run => Assert.Equal([0, 0], run.GetProperty("theta").EnumerateArray().Select(element => element.GetDouble())));
    }

    private static bool StaysAtZero(JsonElement run) => s_stayAtZero.Contains(run.GetProperty("optimizer").GetString()!);

    private static bool NeverLeavesZero(string name)
    {
        Optimizer<double> optimizer = OptimizerCatalogue.Create<double>(name, 1);
        optimizer.RequiresGradientPoint = false;
        double[] theta = [0];
        for (int step = 0; step < 5; step++)
        {
            optimizer.Step(theta, [1]);
        }

        return theta[0] == 0;
    }

    [Fact]
    public void Few_rules_never_leave_zero() => Assert.InRange(s_stayAtZero.Count, 1, 3);

    [Fact]
    public void The_published_experiments_take_about_the_published_iterations()
    {
        JsonElement[] runs = [.. s_result.Value.GetProperty("published").EnumerateArray()];
        Assert.Equal(8, runs.Length);
        foreach (JsonElement run in runs)
        {
            // The published data are other random numbers: the counts agree up to what a hundred samples make them vary.
            double ratio = run.GetProperty("iterations").GetDouble() / run.GetProperty("publishedIterations").GetDouble();
            Assert.InRange(ratio, 0.7, 1.4);
            Assert.Equal(1, run.GetProperty("theta")[0].GetDouble(), 1e-2);
            Assert.Equal(2, run.GetProperty("theta")[1].GetDouble(), 1e-2);
        }
    }

    [Fact]
    public void A_screen_shows_those_that_arrive_first_and_those_that_do_not_arrive()
    {
        MainJobResult result = new MainJob(new Optimizers.CatalogueSource(), RaceFileReader.Read(RaceFile.DefaultPath), new Silence()).Run(seed: 1, record: false);
        string[] arrived = [.. result.Catalogue.Where(entry => entry.ReachedAll).OrderBy(entry => entry.Outcomes[^1].Result.Final.Step).Select(NameOf)];
        string[] others = [.. result.Catalogue.Where(entry => !entry.ReachedAll).Select(NameOf)];
        string[] first = NamesIn(Shown(result, showsAll: false)), all = NamesIn(Shown(result, showsAll: true));
        Assert.Equal([.. arrived[..12], .. others], first);
        Assert.Equal(result.Catalogue.Select(NameOf), all);
        Assert.Contains("--all shows every one", Shown(result, showsAll: false), StringComparison.Ordinal);

        string[] NamesIn(string text) =>
            [.. text.Split('\n').Select(line => line.Trim().Split(' ')[0]).Where(word => arrived.Contains(word) || others.Contains(word))];
    }

    private static string NameOf(CatalogueEntry entry) => entry.Run.Optimizer.Name;

    private static string Shown(MainJobResult result, bool showsAll)
    {
        using var output = new StringWriter { NewLine = "\n" };
        MainJobTables.Write(RaceConsole.Create(output), result, showsAll);
        return output.ToString();
    }

    private sealed class Silence : IRaceProgress
    {
        public void Begin(string part, int runs)
        {
        }

        public void Advance(string run)
        {
        }
    }
}
