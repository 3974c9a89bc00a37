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
        // Its input ends with the process that started it, whatever becomes of that one.
        var input = new Thread(() =>
        {
            Console.In.ReadToEnd();
            Environment.Exit(0);
        }) { IsBackground = true };
        input.Start();
        Console.WriteLine("spinning");
        for (double number = 0; ; number++)
        {
            GC.KeepAlive(number * number > -1 ? null : input);
        }
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
