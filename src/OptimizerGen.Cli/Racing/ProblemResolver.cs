using OptimizerGen.Cli.Options;
using OptimizerGen.Problems;

namespace OptimizerGen.Cli.Racing;

/// <summary>Turns a problem's name or a CSV file into a problem.</summary>
internal static class ProblemResolver
{
    // More would not fit into the memory of many machines.
    private const int MostSamples = 10_000_000;

    public static Problem<double> Resolve(string text, string? samples, int seed)
    {
        if (samples is not null && text != "regression")
        {
            throw new UserErrorException($"--samples: only the problem regression has a number of samples to choose; leave the option out for {text}.");
        }

        if (ProblemCatalogue.Names.Contains(text))
        {
            int count = samples is null ? RaceDefaults.Samples : NumberText.ParseCount("--samples", samples, least: 1, MostSamples);
            return ProblemCatalogue.Create<double>(text, new ProblemOptions(count, seed));
        }

        return text.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
            ? ReadTable(text)
            : throw new UserErrorException($"--problem: there is no problem '{text}'; {Suggestion.For(text, ProblemCatalogue.Names)}");
    }

    private static Problem<double> ReadTable(string path)
    {
        try
        {
            return CsvRegression.Create<double>(Path.GetFileName(path), CsvTable.Read(path));
        }
        catch (FormatException exception)
        {
            throw new UserErrorException(exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"--problem: '{path}' cannot be read: {exception.Message}");
        }
    }
}
