using System.Diagnostics;

namespace OptimizerGen.Benchmarks.Limit;

/// <summary>Lets contestants take turns, round by round, and keeps the time of each turn in ns per parameter.</summary>
internal sealed class Contest(int length, params Action[] contestants)
{
    private const int Rounds = 21;
    private const double SecondsPerTurn = 0.003;
    private const double SecondsOfWarmUp = 0.25;

    private readonly double[][] _times = [.. contestants.Select(_ => new double[Rounds])];

    public void Run()
    {
        int[] repeats = [.. contestants.Select(Calibrate)];
        for (int round = 0; round < Rounds; round++)
        {
            for (int i = 0; i < contestants.Length; i++)
            {
                _times[i][round] = Turn(contestants[i], repeats[i]) / repeats[i] / length * 1e9;
            }
        }

        foreach (double[] times in _times)
        {
            Array.Sort(times);
        }
    }

    public double Median(int contestant) => _times[contestant][Rounds / 2];

    public double BestQuartile(int contestant) => _times[contestant][Rounds / 4];

    /// <summary>Calls until the compiler has done its best for every method on the way, then counts how many fit a turn.</summary>
    private static int Calibrate(Action contestant)
    {
        for (long start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start).TotalSeconds < SecondsOfWarmUp;)
        {
            Turn(contestant, 3);
        }

        double once = Math.Max(Turn(contestant, 3) / 3, 1e-8);
        return Math.Max(1, (int)(SecondsPerTurn / once));
    }

    private static double Turn(Action contestant, int repeats)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < repeats; i++)
        {
            contestant();
        }

        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
