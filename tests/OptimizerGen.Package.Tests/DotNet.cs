using System.Diagnostics;

namespace OptimizerGen.Package.Tests;

/// <summary>Runs the command <c>dotnet</c> as a user would, apart from the build that these tests run in.</summary>
public static class DotNet
{
    private static readonly string[] s_settingsOfTheOuterBuild = ["MSBUILD", "DOTNET_HOST_PATH", "VSTEST_", "CI"];

    /// <param name="folder">Where the command runs.</param>
    /// <param name="packages">The folder that packages are unpacked into, or null for the user's.</param>
    /// <param name="arguments">What follows the word dotnet.</param>
    public static (int ExitCode, string Output) Run(string folder, string? packages, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (string name in start.Environment.Keys.ToArray())
        {
            if (s_settingsOfTheOuterBuild.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
            {
                start.Environment.Remove(name);
            }
        }

        if (packages is not null)
        {
            start.Environment["NUGET_PACKAGES"] = packages;
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";

        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, (output + errors.Result).Replace("\r\n", "\n"));
    }

    /// <summary>Runs a command that must succeed.</summary>
    public static string Succeed(string folder, string? packages, params string[] arguments)
    {
        (int exitCode, string output) = Run(folder, packages, arguments);
        Assert.True(exitCode == 0, $"dotnet {string.Join(' ', arguments)} ended with {exitCode}:\n{output}");
        return output;
    }
}
