using System.Diagnostics;

namespace OptimizerGen.Specs.Tests.Widths;

/// <summary>This assembly run by itself, on a machine with narrower vectors than it has.</summary>
internal static class NarrowProcess
{
    private const int PatienceInMilliseconds = 300_000;

    /// <summary>The lines that it prints.</summary>
    /// <param name="pathOfRules">The assembly of the rules of these tests.</param>
    /// <param name="switches">As in "DOTNET_EnableAVX2=0".</param>
    public static string[] Run(string pathOfRules, string switches)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(typeof(NarrowProcess).Assembly.Location);
        start.ArgumentList.Add(pathOfRules);
        foreach (string[] pair in switches.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(setting => setting.Split('=')))
        {
            start.Environment[pair[0]] = pair[1];
        }

        using Process process = Process.Start(start) ?? throw new InvalidOperationException("The process did not start.");
        Task<string> errors = process.StandardError.ReadToEndAsync();
        Task<string> lines = process.StandardOutput.ReadToEndAsync();
        Assert.True(process.WaitForExit(PatienceInMilliseconds), $"The process with '{switches}' does not end.");
        Assert.True(process.ExitCode == 0, $"With '{switches}': {errors.Result}");
        return lines.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
