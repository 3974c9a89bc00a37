namespace OptimizerGen.Cli.Tests;

public sealed class CheckTests
{
    [Fact]
    public void The_catalogue_has_no_mistakes()
    {
        OptgenResult result = Optgen.Run("check", Path.Combine(AppContext.BaseDirectory, "specs"));
        Assert.EndsWith(" specs, 0 errors, 0 warnings\n", result.Output, StringComparison.Ordinal);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public void Mistakes_are_told_where_they_are_and_counted()
    {
        using var folder = new ScratchFolder();
        string broken = folder.Write("broken.optimizer.yaml", "optimizer: Broken\nupdate: theta -= rate * grad\n");
        string idle = folder.Write("idle.optimizer.yaml", "optimizer: Idle\nhyperparameters: { rate: 1 }\nupdate: theta -= grad\n");
        OptgenResult result = Optgen.Run("check", broken, idle);
        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        string[] lines = result.Output.TrimEnd('\n').Split('\n');
        Assert.Equal($"{broken}(2,18): error OPT1001: 'rate' is not known here.", lines[0]);
        Assert.StartsWith($"{idle}(2,20): warning OPT3003: ", lines[1], StringComparison.Ordinal);
        Assert.Equal("2 specs, 1 error, 1 warning", lines[2]);
    }

    [Fact]
    public void Specs_of_one_call_see_each_other_and_the_catalogue()
    {
        using var first = new ScratchFolder();
        using var second = new ScratchFolder();
        string built = first.Write("built.optimizer.yaml", "optimizer: Built\nextends: Mild\n");
        string mild = second.Write("mild.optimizer.yaml", "optimizer: Mild\nextends: Adam\nhyperparameters: { beta1: 0.5 }\n");
        Assert.Equal("2 specs, 0 errors, 0 warnings\n", Optgen.Run("check", built, mild).Output);
        Assert.EndsWith("1 spec, 1 error, 0 warnings\n", Optgen.Run("check", built).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_named_twice_is_checked_once()
    {
        using var folder = new ScratchFolder();
        string path = folder.Write("plain.optimizer.yaml", "optimizer: Plain\nupdate: theta -= grad\n");
        Assert.Equal("1 spec, 0 errors, 0 warnings\n", Optgen.Run("check", path, Path.GetDirectoryName(path)!).Output);
    }

    [Fact]
    public void A_name_belongs_to_one_spec()
    {
        using var folder = new ScratchFolder();
        string first = folder.Write("a.optimizer.yaml", "optimizer: Plain\nupdate: theta -= grad\n");
        string second = folder.Write("b.optimizer.yaml", "optimizer: PLAIN\nupdate: theta -= grad\n");
        OptgenResult result = Optgen.Run("check", first, second);
        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith($"{second}(1,12): error OPT0401: 'PLAIN' is already the name 'Plain' of {first}", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Folders_of_a_build_are_left_out()
    {
        using var folder = new ScratchFolder();
        Directory.CreateDirectory(folder.PathOf("bin"));
        Directory.CreateDirectory(folder.PathOf("rules"));
        folder.Write("bin/old.optimizer.yaml", "optimizer: Old\n");
        string path = folder.Write("rules/plain.optimizer.yaml", "optimizer: Plain\nupdate: theta -= grad\n");
        Assert.Equal("1 spec, 0 errors, 0 warnings\n", Optgen.Run("check", Path.GetDirectoryName(Path.GetDirectoryName(path))!).Output);
    }

    [Fact]
    public void A_path_that_leads_nowhere_is_a_mistake()
    {
        using var folder = new ScratchFolder();
        string missing = folder.PathOf("none");
        Assert.Equal($"check: there is no file or folder '{missing}'.", Optgen.Refusal("check", missing));
        Directory.CreateDirectory(missing);
        Assert.Equal($"check: the folder '{missing}' has no specs; their names end in .optimizer.yaml, .schedule.yaml or .transform.yaml.", Optgen.Refusal("check", missing));
    }

    [Fact]
    public void Mistakes_are_JSON_where_it_is_asked_for()
    {
        using var folder = new ScratchFolder();
        string broken = folder.Write("broken.optimizer.yaml", "optimizer: Broken\nupdate: theta -= rate * grad\n");

        OptgenResult result = Optgen.Run("check", broken, "--json");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(1, result.Json.GetProperty("specs").GetInt32());
        System.Text.Json.JsonElement mistake = result.Json.GetProperty("diagnostics")[0];
        Assert.Equal((broken, 2, 18, 2, 22), (mistake.GetProperty("file").GetString(), mistake.GetProperty("line").GetInt32(), mistake.GetProperty("column").GetInt32(), mistake.GetProperty("endLine").GetInt32(), mistake.GetProperty("endColumn").GetInt32()));
        Assert.Equal(("error", "OPT1001", "'rate' is not known here."), (mistake.GetProperty("severity").GetString(), mistake.GetProperty("id").GetString(), mistake.GetProperty("message").GetString()));
        Assert.Equal(0, Optgen.Run("check", folder.Write("plain.optimizer.yaml", "optimizer: Plain\nupdate: theta -= grad\n"), "--json").Json.GetProperty("diagnostics").GetArrayLength());
    }

    [Fact]
    public void A_transform_is_checked_by_itself_and_where_it_is_laid_on()
    {
        using var folder = new ScratchFolder();
        string half = folder.Write("half.transform.yaml", "transform: Half\nlet: { direction: inherited / share }\n");
        string rule = folder.Write("plain.optimizer.yaml", "optimizer: Plain\nupdate: theta -= grad\nwith: Lookahead\n");
        string misfit = folder.Write("misfit.optimizer.yaml", "optimizer: Misfit\nupdate: theta -= grad\nwith: Cautious\n");

        OptgenResult result = Optgen.Run("check", half, rule, misfit);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"{half}(2,31): error OPT1001: 'share' is not known here.", result.Output, StringComparison.Ordinal);
        Assert.Contains($"{misfit}(3,7): error OPT1045: The transform 'Cautious' changes the rule's 'direction', and this rule has none", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(rule, result.Output, StringComparison.Ordinal);
    }
}
