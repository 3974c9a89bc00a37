using System.Runtime.CompilerServices;
using OptimizerGen.Cli.Options;
using OptimizerGen.Cli.Racing;

namespace OptimizerGen.Cli.Tests;

/// <summary>What the settings' writer writes is what their reader reads.</summary>
public sealed class RaceFileTests
{
    [Theory]
    [InlineData("circles the minimum at a distance that its rate decides")]
    [InlineData("it says \"never\" and means it")]
    [InlineData("a: b # c { d, [e] } 'f' \\ %g @h")]
    [InlineData("two\nlines\tand a tab")]
    [InlineData("")]
    [InlineData("‖∇J‖ ≤ 1e-4 – θ")]
    public void A_note_may_say_anything(string note)
    {
        RunSettings settings = new(
            [HyperparameterSetting.Parse("--set", "learning_rate=1e-300"), HyperparameterSetting.Parse("--set", "beta1=0.1")],
            [ScheduleSetting.Parse("--schedule", "InverseTime(decay=0.001)")], new BatchSetting(50), note);

        RunSettings read = Again("ravine/50", "Adam", settings);

        Assert.Equal(note, read.Note);
        Assert.Equal([("learning_rate", 1e-300), ("beta1", 0.1)], read.Hyperparameters.Select(setting => (setting.Name, setting.Value)));
        Assert.Equal("InverseTime(decay=0.001)", $"{Assert.Single(read.Schedules)}");
        Assert.Equal(50, read.Batch!.Value.Size);
    }

    [Fact]
    public void An_optimizer_without_settings_has_an_entry()
    {
        RunSettings read = Again("ravine", "Adam", RunSettings.Empty);

        Assert.Empty(read.Hyperparameters);
        Assert.Null(read.Note);
    }

    [Fact]
    public void The_file_of_the_repository_is_written_as_it_stands()
    {
        string path = Repository("specs/race.yaml");

        Assert.Equal(File.ReadAllText(path), RaceFileWriter.Write(RaceFileReader.Read(path).Sections));
    }

    private static RunSettings Again(string section, string optimizer, RunSettings settings)
    {
        using var folder = new ScratchFolder();
        string path = folder.Write("race.yaml", RaceFileWriter.Write(new Dictionary<string, IReadOnlyDictionary<string, RunSettings>>
        {
            [section] = new Dictionary<string, RunSettings> { [optimizer] = settings },
        }));
        return RaceFileReader.Read(path).Sections[section][optimizer];
    }

    private static string Repository(string path, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "../..", path);
}
