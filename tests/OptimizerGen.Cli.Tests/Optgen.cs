using OptimizerGen.Cli.Optimizers;

namespace OptimizerGen.Cli.Tests;

/// <summary>Runs the command line in this process.</summary>
internal static class Optgen
{
    public static OptgenResult Run(params string[] args) => Run(args, null, CancellationToken.None);

    public static OptgenResult Run(string[] args, string? raceFile, CancellationToken cancellation)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        int exitCode = CommandLine.Run(args, output, error, new CatalogueSource(), raceFile, cancellation);
        return new OptgenResult(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Runs a command that must be refused, and gives its sentence.</summary>
    public static string Refusal(params string[] args)
    {
        OptgenResult result = Run(args);
        Assert.Equal(2, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        return result.Error.TrimEnd('\n');
    }
}
