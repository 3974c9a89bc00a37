using System.Diagnostics;
using System.Globalization;

namespace OptimizerGen.Benchmarks.Generation;

/// <summary>How long the generator took for one thing, and how many files it wrote.</summary>
/// <param name="About">What it was given.</param>
/// <param name="Milliseconds">How long it took.</param>
/// <param name="Written">The files it wrote anew.</param>
internal sealed record GeneratorTimes(string About, double Milliseconds, int Written)
{
    /// <summary>The time of the first run in a process, in which the generator itself is compiled as well.</summary>
    public const string Cold = "the whole catalogue, cold";

    // The first edit in a process compiles what edits alone run; an editor makes thousands.
    private const int Rounds = 12;

    /// <summary>Runs the generator on the catalogue, on each edit, and on the whole catalogue once more.</summary>
    public static IEnumerable<GeneratorTimes> Measure()
    {
        var project = Time(Cold, () => new CatalogueProject(), project => project.Run(), out GeneratorTimes cold);
        yield return cold;
        for (int round = 0; round < Rounds; round++)
        {
            foreach (SpecEdit edit in SpecEdit.All)
            {
                string about = round == 0 ? edit.About + ", the first time" : edit.About;
                Time(about, () => Edited(project, edit.File, edit.Text, edit.Changed), edited => edited.Run(), out GeneratorTimes time);
                yield return time;
                Edited(project, edit.File, edit.Changed, edit.Text).Run();
            }
        }

        Time("the whole catalogue, again from nothing", () => new CatalogueProject(), again => again.Run(), out GeneratorTimes warm);
        yield return warm;
    }

    public static GeneratorTimes Parse(string line) => line.Split('\t') is [string about, string time, string written]
        ? new GeneratorTimes(about, double.Parse(time, CultureInfo.InvariantCulture), int.Parse(written, CultureInfo.InvariantCulture))
        : throw new FormatException($"The child process printed '{line}' in place of a time.");

    public string ToLine() => string.Create(CultureInfo.InvariantCulture, $"{About}\t{Milliseconds:F3}\t{Written}");

    private static CatalogueProject Edited(CatalogueProject project, string file, string text, string changed)
    {
        project.Edit(file, text, changed);
        return project;
    }

    private static CatalogueProject Time(
        string about, Func<CatalogueProject> prepare, Func<CatalogueProject, int> run, out GeneratorTimes times)
    {
        CatalogueProject project = prepare();
        long start = Stopwatch.GetTimestamp();
        int written = run(project);
        times = new GeneratorTimes(about, Stopwatch.GetElapsedTime(start).TotalMilliseconds, written);
        return project;
    }
}
