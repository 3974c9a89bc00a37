namespace OptimizerGen.Specs.Tests.Rules;

/// <summary>Every transform of the catalogue over plain descent and over Adam, alone and around each other; and rules side by side.</summary>
internal static class TransformRules
{
    /// <summary>A transform as a spec lays it on, and settings under which it does something else than by default.</summary>
    private static readonly (string Name, string Item, string Settings)[] s_transforms =
    [
        ("AdaptiveClip", "AdaptiveClip", "limit=0.2 least_norm=0.5"),
        ("Asam", "Asam", "rho=0.25 smallest=0.5"),
        ("Cautious", "Cautious", "least_share=0.7"),
        ("CautiousCount", "CautiousCount", "learning_rate=0.5"),
        ("CautiousDecay", "{ CautiousDecay: { weight_decay: 0.5 } }", "weight_decay=0.1"),
        ("ClipStepNorm", "ClipStepNorm", "limit=0.01"),
        ("ClipStepRms", "ClipStepRms", "limit=0.01"),
        ("CoupledDecay", "CoupledDecay", "weight_decay=0.3"),
        ("DecoupledDecay", "DecoupledDecay", "weight_decay=0.3"),
        ("FadingDecay", "FadingDecay", "weight_decay=0.3 total=4"),
        ("GradientCentralisation", "GradientCentralisation", "learning_rate=0.5"),
        ("Grams", "Grams", "learning_rate=0.5"),
        ("Grokfast", "Grokfast", "alpha=0.5 amplification=0.25"),
        ("Gsam", "Gsam", "alpha=0.75 rho=0.25"),
        ("Hyperball", "Hyperball", "learning_rate=0.5"),
        ("Lookahead", "{ Lookahead: { period: 2 } }", "period=3 mix=0.25"),
        ("Mars", "Mars", "beta=0.5 gamma=0.25"),
        ("Mechanic", "{ Mechanic: { first_scale: 0.1 } }", "first_scale=0.01 scale_decay=0.5 scale_epsilon=0.001 learning_rate=1"),
        ("MomentumSam", "MomentumSam", "rho=2"),
        ("NoisyGradient", "NoisyGradient", "variance=0.5 fading=1"),
        ("OrthoGrad", "OrthoGrad", "epsilon=0.1"),
        ("PolyakAverage", "PolyakAverage", "start=4"),
        ("Sam", "Sam", "rho=0.25"),
        ("ScheduleFree", "ScheduleFree", "interpolation=0.5 weight_power=1 step_power=2"),
        ("TrustRatio", "TrustRatio", "learning_rate=0.5"),
        ("UntunedWarmup", "UntunedWarmup", "exponential=1 second_decay=0.75"),
        ("WeightAverage", "WeightAverage", "average_decay=0.5"),
    ];

    public static IEnumerable<string> Transforms => s_transforms.Select(transform => transform.Name);

    public static RuleText[] All { get; } =
    [
        new("""
            optimizer: NamedDescent
            hyperparameters: { learning_rate: { default: 0.1, range: "[0, inf)" } }
            let: { direction: grad }
            update: theta -= learning_rate * direction
            """),
        .. s_transforms.SelectMany(transform => new[] { "NamedDescent", "Adam" }.Select(rule => Over(rule, transform.Name, transform.Item, transform.Settings))),
        Over("Lion", "ManyLayers", "Lookahead, Cautious, { DecoupledDecay: { weight_decay: beta1 / 10 } }, WeightAverage, Mars", "period=2 gamma=0.5"),
        Over("SgdPyTorch", "OtherLayers", "Grokfast, ClipStepRms, CautiousDecay, Hyperball, PolyakAverage", "momentum=0.9 alpha=0.5", "nesterov=1 momentum=0.5"),
        new("""
            optimizer: Grafted
            use: { a: AdamW, b: { Lion: { beta1: 0.8 } } }
            update: theta += where(norm(b.step) > 0, norm(a.step) / norm(b.step), 0) * b.step
            """, "a_learning_rate=0.1 b_beta1=0.5"),
        new("""
            optimizer: GraftedInLayers
            hyperparameters: { share: 0.5 }
            gradient: clamp(grad, -3, 3)
            use: { slow: CautiousOverAdam, fast: { SgdPyTorch: { momentum: share } } }
            moments: { m: { of: fast.step, decay: share } }
            let: { direction: -(share * slow.step + (1 - share) * m_hat) }
            update: theta -= direction
            with: [ClipStepRms, WeightAverage]
            """, "share=0.75 limit=0.1"),
        new("""
            optimizer: NesterovWithLookahead
            extends: Nesterov
            with: [Lookahead, CoupledDecay]
            """, "period=2"),
    ];

    private static RuleText Over(string rule, string name, string with, params string[] settings) =>
        new($"optimizer: {name}Over{rule}\nextends: {rule}\nwith: [ {with} ]\n", settings);
}
