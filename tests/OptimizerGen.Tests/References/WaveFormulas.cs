namespace OptimizerGen.Tests.References;

/// <summary>Schedules along waves of the cosine.</summary>
internal static class WaveFormulas
{
    /// <summary>From 1 to 0 while <paramref name="done"/> goes from 0 to 1.</summary>
    public static double Wave(double done)
    {
        double half = Math.Cos(Math.PI * done / 2);
        return half * half;
    }

    public static double Cosine(long t, long epoch, double initial, Func<string, double> own)
    {
        double share = Wave((t - 1) / own("period"));
        return share * initial + (1 - share) * own("end");
    }

    public static double CosineDecay(long t, long epoch, double initial, Func<string, double> own)
    {
        double share = t - 1 >= own("total") ? 0 : Math.Pow(Wave((t - 1) / own("total")), own("exponent"));
        return initial * share * (1 - own("fraction")) + initial * own("fraction");
    }

    public static double CosineRestarts(long t, long epoch, double initial, Func<string, double> own)
    {
        double since = t - 1;
        double length = own("period");
        while (since > length - 1e-6)
        {
            since -= length;
            length *= own("growth");
        }

        double share = Wave(since / length);
        return share * initial + (1 - share) * own("end");
    }

    public static double WarmupCosine(long t, long epoch, double initial, Func<string, double> own)
    {
        double after = t - 1 - own("warmup");
        if (after < 0)
        {
            double risen = (t - 1) / own("warmup");
            return (1 - risen) * own("start") + risen * initial;
        }

        double done = Math.Min(after / (own("total") - own("warmup")), 1);
        double share = Math.Pow(Wave(done), own("exponent"));
        return done == 1 ? own("end") : share * initial + (1 - share) * own("end");
    }

    public static double WarmupStableDecay(long t, long epoch, double initial, Func<string, double> own)
    {
        double end = own("warmup") + own("stable");
        double share = t - 1 < own("warmup") ? (t - 1) / own("warmup")
            : t - 1 < end ? 1
            : t - 1 < end + own("decay") ? Wave((t - 1 - end) / own("decay"))
            : 0;
        return initial * share + initial * own("fraction") * (1 - share);
    }
}
