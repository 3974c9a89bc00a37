namespace OptimizerGen.Tests.References;

/// <summary>Schedules that rise and fall.</summary>
internal static class CycleFormulas
{
    public static double OneCycle(long t, long epoch, double initial, Func<string, double> own)
    {
        double first = initial / own("divisor");
        double last = first / own("final_divisor");
        double top = own("rise") * own("total") - 1;
        if (t - 1 <= top)
        {
            double low = WaveFormulas.Wave((t - 1) / top);
            return low * first + (1 - low) * initial;
        }

        double high = WaveFormulas.Wave((t - 1 - top) / (own("total") - 1 - top));
        return high * initial + (1 - high) * last;
    }

    public static double OneCycleLinear(long t, long epoch, double initial, Func<string, double> own)
    {
        double first = initial / own("divisor");
        (double At, double Value)[] corners =
        [
            (0, first),
            ((int)(own("rise") * own("total")), initial),
            ((int)(own("fall") * own("total")), first),
            (own("total"), first / own("final_divisor")),
        ];
        for (int i = 1; i < corners.Length; i++)
        {
            if (t - 1 < corners[i].At)
            {
                double done = (t - 1 - corners[i - 1].At) / (corners[i].At - corners[i - 1].At);
                return (1 - done) * corners[i - 1].Value + done * corners[i].Value;
            }
        }

        return corners[^1].Value;
    }

    public static double Cyclic(long t, long epoch, double initial, Func<string, double> own)
    {
        double up = own("up");
        double down = own("down") != 0 ? own("down") : up;
        double since = t - 1;
        double height = Math.Pow(own("factor"), since);
        while (since >= up + down)
        {
            since -= up + down;
            height *= own("shrink");
        }

        height *= since <= up ? since / up : 1 - (since - up) / down;
        return (1 - height) * own("least") + height * initial;
    }
}
