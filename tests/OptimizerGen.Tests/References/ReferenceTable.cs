using System.Numerics;

namespace OptimizerGen.Tests.References;

/// <summary>The hand-written rules by the names that the catalogue gives them.</summary>
internal static class ReferenceTable<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private static readonly Dictionary<string, Func<int, Reference<T>>> s_rules = new()
    {
        ["GradientDescent"] = n => new GradientDescentReference<T>(n),
        ["ClassicalMomentum"] = n => new ClassicalMomentumReference<T>(n),
        ["MomentumAverage"] = n => new MomentumAverageReference<T>(n),
        ["MomentumSum"] = n => new MomentumSumReference<T>(n),
        ["SgdPyTorch"] = n => new SgdPyTorchReference<T>(n),
        ["Nesterov"] = n => new NesterovReference<T>(n),
        ["NesterovReformulated"] = n => new NesterovReformulatedReference<T>(n),
        ["AdaGrad"] = n => new AdaGradReference<T>(n),
        ["AdaGradPlain"] = n => new AdaGradPlainReference<T>(n),
        ["AdaGradPyTorch"] = n => new AdaGradPyTorchReference<T>(n),
        ["AdaDelta"] = n => new AdaDeltaReference<T>(n),
        ["AdaDeltaPyTorch"] = n => new AdaDeltaPyTorchReference<T>(n),
        ["RmsProp"] = n => new RmsPropReference<T>(n),
        ["RmsPropPyTorch"] = n => new RmsPropPyTorchReference<T>(n),
        ["Adam"] = n => new AdamReference<T>(n),
        ["AdamBFloat16"] = n => new AdamBFloat16Reference<T>(n),
        ["AdamEpsilonHat"] = n => new AdamEpsilonHatReference<T>(n),
        ["AdamUncorrected"] = n => new AdamUncorrectedReference<T>(n),
        ["AdamRateInside"] = n => new AdamRateInsideReference<T>(n),
        ["AdamPyTorch"] = n => new AdamPyTorchReference<T>(n),
        ["AdaMax"] = n => new AdaMaxReference<T>(n),
        ["AdaMaxPaper"] = n => new AdaMaxPaperReference<T>(n),
        ["AdaMaxPyTorch"] = n => new AdaMaxPyTorchReference<T>(n),
        ["AmsGrad"] = n => new AmsGradReference<T>(n),
        ["AmsGradPaper"] = n => new AmsGradPaperReference<T>(n),
        ["AmsGradPyTorch"] = n => new AmsGradPyTorchReference<T>(n),
        ["Nadam"] = n => new NadamReference<T>(n),
        ["NadamPyTorch"] = n => new NadamPyTorchReference<T>(n),
        ["AdamW"] = n => new AdamWReference<T>(n),
        ["AdamWPyTorch"] = n => new AdamWPyTorchReference<T>(n),
        ["Lamb"] = n => new LambReference<T>(n),
        ["Lion"] = n => new LionReference<T>(n),
        ["SignSgd"] = n => new SignSgdReference<T>(n),
        ["Signum"] = n => new SignumReference<T>(n),
        ["Tiger"] = n => new TigerReference<T>(n),
        ["TigerBias"] = n => new TigerBiasReference<T>(n),
        ["TigerUnscaled"] = n => new TigerUnscaledReference<T>(n),
        ["AdaGradOptax"] = n => new AdaGradOptaxReference<T>(n),
        ["RmsPropOptax"] = n => new RmsPropOptaxReference<T>(n),
        ["AmsGradOptax"] = n => new AmsGradOptaxReference<T>(n),
        ["NadamW"] = n => new NadamWReference<T>(n),
        ["RAdam"] = n => new RAdamReference<T>(n),
        ["RAdamPyTorch"] = n => new RAdamPyTorchReference<T>(n),
        ["AdaBelief"] = n => new AdaBeliefReference<T>(n),
        ["Yogi"] = n => new YogiReference<T>(n),
        ["YogiOptax"] = n => new YogiOptaxReference<T>(n),
        ["Adan"] = n => new AdanReference<T>(n),
        ["AdanOptax"] = n => new AdanOptaxReference<T>(n),
        ["AggMo"] = n => new AggMoReference<T>(n),
        ["Qhm"] = n => new QhmReference<T>(n),
        ["QhAdam"] = n => new QhAdamReference<T>(n),
        ["AdEmaMix"] = n => new AdEmaMixReference<T>(n),
        ["Adopt"] = n => new AdoptReference<T>(n),
        ["AdaMod"] = n => new AdaModReference<T>(n),
        ["AdaBound"] = n => new AdaBoundReference<T>(n),
        ["Lars"] = n => new LarsReference<T>(n),
        ["LarsOptax"] = n => new LarsOptaxReference<T>(n),
        ["NovoGrad"] = n => new NovoGradReference<T>(n),
        ["RPropPyTorch"] = n => new RPropPyTorchReference<T>(n),
        ["AsgdPyTorch"] = n => new AsgdPyTorchReference<T>(n),
        ["CautiousAdamW"] = n => new CautiousAdamWReference<T>(n),
        ["CautiousLion"] = n => new CautiousLionReference<T>(n),
        ["GramsAdamW"] = n => new GramsAdamWReference<T>(n),
        ["LookaheadAdam"] = n => new LookaheadAdamReference<T>(n),
        ["LookaheadSgd"] = n => new LookaheadSgdReference<T>(n),
        ["MarsAdamW"] = n => new MarsAdamWReference<T>(n),
        ["Extragradient"] = n => new ExtragradientReference<T>(n),
        ["Sgld"] = n => new SgldReference<T>(n),
        ["ScheduleFreeSgd"] = n => new ScheduleFreeSgdReference<T>(n),
        ["ScheduleFreeAdamW"] = n => new ScheduleFreeAdamWReference<T>(n),
        ["SamMomentum"] = n => new SamMomentumReference<T>(n),
    };

    /// <summary>Those that see the shapes of tensors or the whole model.</summary>
    private static readonly Dictionary<string, Func<IReadOnlyList<int[]>, Reference<T>>> s_rulesOnModels = new()
    {
        ["Adafactor"] = shapes => new AdafactorReference<T>(shapes),
        ["Sm3"] = shapes => new Sm3Reference<T>(shapes),
        ["Prodigy"] = shapes => new ProdigyReference<T>(shapes),
        ["DAdaptAdam"] = shapes => new DAdaptAdamReference<T>(shapes),
        ["DAdaptSgd"] = shapes => new DAdaptSgdReference<T>(shapes),
        ["AdamP"] = shapes => new AdamPReference<T>(shapes),
        ["SgdP"] = shapes => new SgdPReference<T>(shapes),
        ["AdamMini"] = shapes => new AdamMiniReference<T>(shapes),
        ["Came"] = shapes => new CameReference<T>(shapes),
        ["DoG"] = shapes => new DoGReference<T>(shapes, byTensor: false),
        ["LDoG"] = shapes => new DoGReference<T>(shapes, byTensor: true),
        ["DoWG"] = shapes => new DoWGReference<T>(shapes),
        ["Muon"] = shapes => new MuonReference<T>(shapes),
        ["MuonOptax"] = shapes => new MuonOptaxReference<T>(shapes),
    };

    public static IReadOnlyCollection<string> Names => [.. s_rules.Keys, .. s_rulesOnModels.Keys];

    /// <summary>Whether a rule is to be tried on tensors of all shapes and on several of them.</summary>
    public static bool SeesModels(string name) => s_rulesOnModels.ContainsKey(name);

    public static Reference<T> Create(string name, int length) => Create(name, [[length]]);

    /// <param name="name">The rule.</param>
    /// <param name="shapes">The sizes of the tensors; of one for a rule to which a tensor is a vector and its neighbours nothing.</param>
    public static Reference<T> Create(string name, IReadOnlyList<int[]> shapes) =>
        s_rulesOnModels.TryGetValue(name, out Func<IReadOnlyList<int[]>, Reference<T>>? onModel) ? onModel(shapes)
        : !s_rules.TryGetValue(name, out Func<int, Reference<T>>? rule)
            ? throw new ArgumentException($"'{name}' has no rule by hand: see 'A new rule of the catalogue' in tests/README.md.", nameof(name))
        : shapes.Count == 1 ? rule(TensorPlace.LengthOf(shapes))
        : throw new ArgumentException($"{name} by hand knows one vector, not {shapes.Count} tensors.", nameof(shapes));
}
