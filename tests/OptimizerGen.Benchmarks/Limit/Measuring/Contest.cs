using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace OptimizerGen.Benchmarks.Limit.Measuring;

/// <summary>Lets contestants take turns, round by round: a machine drifts, so only what ran in the same rounds can be compared.</summary>
internal sealed class Contest(Pace pace, params IReadOnlyList<Contestant> contestants)
{
    // As long as the pool's threads look out for work after a step, and longer: none of them is awake in another's turn.
    private static readonly TimeSpan s_pause = TimeSpan.FromMicroseconds(300);

    public static void Run(Pace pace, params IReadOnlyList<Contestant> contestants) => new Contest(pace, contestants).Run();

    private void Run()
    {
        WarmUp();
        int[] calls = [.. contestants.Select(Calibrate)];
        List<double>[] times = [.. contestants.Select(_ => new List<double>())];
        long start = Stopwatch.GetTimestamp();
        for (int round = 0; IsAnother(round, start); round++)
        {
            for (int place = 0; place < contestants.Count; place++)
            {
                // To and fro, so that nobody always follows the same one.
                int index = round % 2 == 0 ? place : contestants.Count - 1 - place;
                times[index].Add(Turn(contestants[index], calls[index]));
            }
        }

        for (int index = 0; index < contestants.Count; index++)
        {
            contestants[index].Record(times[index]);
        }
    }

    private bool IsAnother(int round, long start) =>
        round < pace.LeastRounds
        || (round < pace.MostRounds && Stopwatch.GetElapsedTime(start).TotalSeconds < pace.SecondsOfRounds);

    private void WarmUp()
    {
        long start = Stopwatch.GetTimestamp();
        do
        {
            foreach (Contestant contestant in contestants)
            {
                Turn(contestant, 2);
            }
        }
        while (Stopwatch.GetElapsedTime(start).TotalSeconds < pace.SecondsOfWarmUp);
    }

    /// <summary>How many calls fit a turn.</summary>
    private int Calibrate(Contestant contestant)
    {
        int calls = 1;
        while (true)
        {
            double seconds = Turn(contestant, calls) * calls;
            if (seconds >= pace.SecondsPerTurn / 2)
            {
                return Math.Max(1, (int)(calls * pace.SecondsPerTurn / seconds));
            }

            calls *= 2;
        }
    }

    /// <summary>Seconds for each call.</summary>
    private static double Turn(Contestant contestant, int calls)
    {
        contestant.Begin();
        LeadIn(contestant, calls);
        long start = Stopwatch.GetTimestamp();
        Call(contestant, calls);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds / calls;
        contestant.End();
        return seconds;
    }

    /// <summary>
    /// Brings what belongs there back into the caches, and wakes threads that are to be awake. A call that fills a whole
    /// turn is too long for either to matter.
    /// </summary>
    private static void LeadIn(Contestant contestant, int calls)
    {
        long start = Stopwatch.GetTimestamp();
        do
        {
            if (calls > 1)
            {
                contestant.Run();
            }
        }
        while (Stopwatch.GetElapsedTime(start) < s_pause);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Call(Contestant contestant, int calls)
    {
        for (int i = 0; i < calls; i++)
        {
            contestant.Run();
        }
    }
}
