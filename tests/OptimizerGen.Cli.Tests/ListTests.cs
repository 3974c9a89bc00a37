using System.Text.Json;
using OptimizerGen.Optimizers;

namespace OptimizerGen.Cli.Tests;

public sealed class ListTests
{
    [Fact]
    public void The_table_has_a_row_for_everything_in_the_catalogue()
    {
        string[] lines = Optgen.Run("list").Output.Split('\n');
        foreach (string name in OptimizerCatalogue.Optimizers.Select(optimizer => optimizer.Name).Concat(OptimizerCatalogue.Schedules.Select(schedule => schedule.Name)))
        {
            Assert.Single(lines, line => line.StartsWith($"  {name} ", StringComparison.Ordinal));
        }

        Assert.Contains(lines, line => line.Contains("learning_rate 1e-4", StringComparison.Ordinal));
    }

    [Fact]
    public void Json_has_all_that_the_descriptions_have()
    {
        JsonElement json = Optgen.Run("list", "--json").Json;
        Assert.Equal(OptimizerCatalogue.Optimizers.Count, json.GetProperty("optimizers").GetArrayLength());
        Assert.Equal(OptimizerCatalogue.Schedules.Count, json.GetProperty("schedules").GetArrayLength());
        JsonElement sgd = json.GetProperty("optimizers").EnumerateArray().Single(optimizer => optimizer.GetProperty("name").GetString() == "SgdPyTorch");
        JsonElement nesterov = sgd.GetProperty("hyperparameters").EnumerateArray().Single(entry => entry.GetProperty("name").GetString() == "nesterov");
        Assert.Equal(JsonValueKind.False, nesterov.GetProperty("default").ValueKind);
        JsonElement rate = sgd.GetProperty("hyperparameters")[0];
        Assert.Equal(0.01, rate.GetProperty("default").GetDouble());
        Assert.Equal("[0, inf)", rate.GetProperty("range").GetString());
        Assert.Equal("element", sgd.GetProperty("states")[0].GetProperty("shape").GetString());
        Assert.Equal("full", sgd.GetProperty("states")[0].GetProperty("storage").GetString());
        JsonElement narrow = json.GetProperty("optimizers").EnumerateArray().Single(optimizer => optimizer.GetProperty("name").GetString() == "AdamBFloat16").GetProperty("states")[0];
        Assert.Equal(("bfloat16", "stochastic"), (narrow.GetProperty("storage").GetString(), narrow.GetProperty("rounding").GetString()));
    }

    [Fact]
    public void Transforms_are_listed_with_what_they_add()
    {
        string[] lines = Optgen.Run("list").Output.Split('\n');
        string[] names = [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "specs", "transforms"))
            .Select(file => File.ReadLines(file).First()["transform: ".Length..]).Order(StringComparer.Ordinal)];

        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.Single(lines, line => line.StartsWith($"  {name} ", StringComparison.Ordinal)));
        JsonElement[] transforms = [.. Optgen.Run("list", "--json").Json.GetProperty("transforms").EnumerateArray()];
        Assert.Equal(names, transforms.Select(transform => transform.GetProperty("name").GetString()));
        JsonElement lookahead = transforms.Single(transform => transform.GetProperty("name").GetString() == "Lookahead");
        Assert.Equal(("period", "5"), (lookahead.GetProperty("hyperparameters")[0].GetProperty("name").GetString(), lookahead.GetProperty("hyperparameters")[0].GetProperty("default").GetString()));
        Assert.Equal("slow", lookahead.GetProperty("states")[0].GetProperty("name").GetString());
    }
}
