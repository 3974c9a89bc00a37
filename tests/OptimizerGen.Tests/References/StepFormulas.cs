namespace OptimizerGen.Tests.References;

/// <summary>Schedules that fall, or rise first, along powers, roots and straight lines.</summary>
internal static class StepFormulas
{
    public static double StepDecay(long t, long epoch, double initial, Func<string, double> own)
    {
        double value = initial;
        for (double passed = own("interval"); passed <= t - 1; passed += own("interval"))
        {
            value *= own("factor");
        }

        return value;
    }

    /// <summary>The weights of an average so far are 1, β, β², …: all but that of the new value, as a share of all.</summary>
    public static double DebiasedDecay(long t, long epoch, double initial, Func<string, double> own)
    {
        double old = 0, power = 1;
        for (long past = 1; past < t; past++)
        {
            power *= initial;
            old += power;
        }

        return old / (1 + old);
    }

    public static double MultiStep(long t, long epoch, double initial, Func<string, double> own)
    {
        double value = initial;
        for (int i = 0; i < own(ScheduleRule.Count + "milestones"); i++)
        {
            value *= t > own($"milestones[{i}]") ? own("factor") : 1;
        }

        return value;
    }

    public static double PiecewiseConstant(long t, long epoch, double initial, Func<string, double> own)
    {
        double value = initial;
        for (int i = 0; i < own(ScheduleRule.Count + "scales"); i++)
        {
            value *= t > own($"boundaries[{i}]") ? own($"scales[{i}]") : 1;
        }

        return value;
    }

    public static double ExponentialDecay(long t, long epoch, double initial, Func<string, double> own)
    {
        double count = t - 1 - own("begin");
        if (count < 0)
        {
            count = 0;
        }

        double times = own("staircase") != 0 ? Math.Truncate(count / own("interval")) : count / own("interval");
        double value = initial * Math.Exp(times * Math.Log(own("factor")));
        double end = own("end");
        return own("factor") < 1 ? (value < end ? end : value) : end > 0 && value > end ? end : value;
    }

    public static double HeldExponential(long t, long epoch, double initial, Func<string, double> own) =>
        t - 1 < own("hold") ? own("fraction") * initial : initial * Math.Pow(own("factor"), t - 1 - own("hold"));

    public static double Linear(long t, long epoch, double initial, Func<string, double> own)
    {
        double done = t - 1 < own("total") ? (t - 1) / own("total") : 1;
        return initial * ((1 - done) * own("start") + done * own("end"));
    }

    public static double Polynomial(long t, long epoch, double initial, Func<string, double> own)
    {
        double left = own("total") - Math.Max(t - 1 - own("begin"), 0);
        return left <= 0 ? own("end") : own("end") + (initial - own("end")) * Math.Pow(left / own("total"), own("power"));
    }

    public static double WarmupInverseSqrt(long t, long epoch, double initial, Func<string, double> own)
    {
        double warmup = own("warmup");
        double scale = own("timescale") != 0 ? own("timescale") : warmup > 0 ? warmup : 10_000;
        return t - 1 < warmup ? initial * ((t - 1) / warmup) : initial * Math.Sqrt(scale / (t - 1 - warmup + scale));
    }

    public static double Noam(long t, long epoch, double initial, Func<string, double> own) =>
        initial * Math.Pow(own("width"), -0.5) * Math.Min(Math.Pow(t, -0.5), t * Math.Pow(own("warmup"), -1.5));
}
