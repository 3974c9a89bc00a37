using System.Diagnostics;

namespace OptimizerGen.Benchmarks.Limit.Topics;

/// <summary>A process that takes a core for itself as long as it lives.</summary>
internal sealed class BusyNeighbour : IDisposable
{
    private readonly Process _process = Errand.Start(Errand.Spin);

    public BusyNeighbour() => _process.StandardOutput.ReadLine();

    /// <summary>What the process does: it computes until nobody holds its input any more.</summary>
    public static void Spin()
    {
        var input = new Thread(ExitWithInput) { IsBackground = true };
        input.Start();
        Console.WriteLine("spinning");
        for (double number = 0; ; number++)
        {
            GC.KeepAlive(number * number > -1 ? null : input);
        }
    }

    // The input ends with the process that started this one, whatever becomes of that one.
    private static void ExitWithInput()
    {
        Console.In.ReadToEnd();
        Environment.Exit(0);
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
