namespace OptimizerGen.Tests.References;

/// <summary>The schedules of the catalogue, written by hand.</summary>
internal static class ScheduleReference
{
    public static IReadOnlyDictionary<string, ScheduleRule> Rules { get; } = new Dictionary<string, ScheduleRule>
    {
        ["Constant"] = new((_, _, initial, _) => initial),
        ["InverseTime"] = new((_, epoch, initial, own) => initial / (1 + own("decay") * epoch), "decay=1", "decay=0.625"),
        ["InverseSqrtEpoch"] = new((_, epoch, initial, _) => initial / Math.Sqrt(Math.Max(epoch, 1))),
        ["ExponentialEpoch"] = new((_, epoch, initial, own) => Math.Pow(own("base"), epoch) * initial, "base=0.95", "base=0.625"),
        ["InverseSqrtStep"] = new((t, _, initial, _) => initial / Math.Sqrt(Math.Max(t, 1))),
        ["ExponentialStep"] = new((t, _, initial, own) => Math.Pow(own("base"), t) * initial, "base=0.95", "base=0.625"),
        ["DebiasedDecay"] = new(StepFormulas.DebiasedDecay),
        ["MomentumWarmup"] = new((t, _, initial, own) => Math.Min(1 - Math.Pow(2, -1 - Math.Log2((t - 1) / (long)own("period") + 1)), initial), "period=250", "period=4"),
        ["StepDecay"] = new(StepFormulas.StepDecay, "interval=? factor=0.1", "interval=4", "interval=7 factor=0.625"),
        ["MultiStep"] = new(StepFormulas.MultiStep, "milestones=? factor=0.1", "milestones[0]=3", "milestones[0]=9 milestones[1]=4 milestones[2]=4 factor=0.625"),
        ["PiecewiseConstant"] = new(
            StepFormulas.PiecewiseConstant, "boundaries=? scales=?", "boundaries[0]=5 scales[0]=0.5", "boundaries[0]=20 boundaries[1]=3 boundaries[2]=7 scales[0]=2 scales[1]=0.1 scales[2]=0.625"),
        ["ExponentialDecay"] = new(
            StepFormulas.ExponentialDecay,
            "interval=1 factor=0.95 begin=0 staircase=0 end=0",
            "interval=5 factor=0.5 begin=3 end=0.1",
            "interval=5 factor=0.5 begin=3 staircase=1",
            "interval=4 factor=1.5 end=2",
            "interval=4 factor=1.5"),
        ["Held"] = new((t, _, initial, own) => t <= own("total") ? own("factor") * initial : initial, "factor=0.1 total=?", "total=7", "total=3 factor=0.625"),
        ["HeldExponential"] = new(StepFormulas.HeldExponential, "fraction=0.1 hold=? factor=0.95", "hold=7", "hold=3 fraction=0.5 factor=0.75"),
        ["Linear"] = new(StepFormulas.Linear, "start=0 end=1 total=?", "total=7", "start=0.25 end=0.625 total=20"),
        ["Polynomial"] = new(StepFormulas.Polynomial, "total=? power=1 end=0 begin=0", "total=21", "total=12 power=2.5 end=0.1 begin=4"),
        ["WarmupInverseSqrt"] = new(StepFormulas.WarmupInverseSqrt, "warmup=? timescale=0", "warmup=7", "warmup=4 timescale=20", "warmup=0"),
        ["Noam"] = new(StepFormulas.Noam, "width=512 warmup=4000", "width=64 warmup=9"),
        ["Cosine"] = new(WaveFormulas.Cosine, "period=? end=0", "period=40", "period=11.5 end=0.125"),
        ["CosineDecay"] = new(WaveFormulas.CosineDecay, "total=? fraction=0 exponent=1", "total=41", "total=12 fraction=0.125 exponent=2"),
        ["CosineRestarts"] = new(WaveFormulas.CosineRestarts, "period=? growth=1 end=0", "period=7", "period=4 growth=2 end=0.125", "period=3 growth=1.5"),
        ["WarmupCosine"] = new(WaveFormulas.WarmupCosine, "warmup=? total=? start=0 end=0 exponent=1", "warmup=5 total=41", "warmup=6 total=20 start=0.125 end=0.0625 exponent=2"),
        ["WarmupStableDecay"] = new(WaveFormulas.WarmupStableDecay, "warmup=? stable=? decay=? fraction=0", "warmup=4 stable=8 decay=30", "warmup=4 stable=6 decay=9 fraction=0.125"),
        ["OneCycle"] = new(CycleFormulas.OneCycle, "total=? rise=0.3 divisor=25 final_divisor=10000", "total=31", "total=35 rise=0.4 divisor=10 final_divisor=50"),
        ["OneCycleLinear"] = new(CycleFormulas.OneCycleLinear, "total=? rise=0.3 fall=0.85 divisor=25 final_divisor=10000", "total=31", "total=25 rise=0.4 fall=0.75 divisor=10 final_divisor=50"),
        ["Plateau"] = new(
            PlateauReference.Start,
            "factor=0.1 patience=10 threshold=0.0001 relative=1 maximize=0 cooldown=0 least=0 smallest=1e-7",
            "patience=1 factor=0.5 threshold=0.1",
            "patience=1 factor=0.5 maximize=1 threshold=0.1 cooldown=2",
            "patience=0 factor=0.5 relative=0 threshold=0.3 least=0.2 cooldown=3",
            "patience=2 factor=0.625 relative=0 maximize=1 threshold=0.4 smallest=0.2"),
        ["Cyclic"] = new(CycleFormulas.Cyclic, "least=? up=2000 down=0 shrink=1 factor=1", "least=0.125 up=5", "least=0.125 up=4 down=7 shrink=0.5", "least=0.125 up=4 down=3 factor=0.875"),
    };
}
