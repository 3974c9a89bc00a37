using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using OptimizerGen.Benchmarks.Limit.Kernels;

namespace OptimizerGen.Benchmarks.Limit;

/// <summary>Where the numbers come from.</summary>
internal static class Machine
{
    public static string Text => FormattableString.Invariant(
        $"{Processor}, {Environment.ProcessorCount} processors, vectors of {WidestVector.Bits} bits, {RuntimeInformation.OSDescription.Trim()}, .NET {Environment.Version}; float.");

    /// <summary>Whether the compiler was told to leave this program as it is, in which case no number means anything.</summary>
    public static bool IsUnoptimized =>
        typeof(Machine).Assembly.GetCustomAttribute<DebuggableAttribute>() is { IsJITOptimizerDisabled: true };

    private static string Processor
    {
        get
        {
            const string File = "/proc/cpuinfo";
            string? line = System.IO.File.Exists(File)
                ? System.IO.File.ReadLines(File).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))
                : Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER");
            return line?[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();
        }
    }
}
