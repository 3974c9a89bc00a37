namespace OptimizerGen.Tests.Snapshots;

/// <summary>For every rule of the catalogue, settings under which each of its options does something.</summary>
internal static class SettingsTable
{
    private const string Adam = "learning_rate=0.05 beta1=0.8 beta2=0.9 epsilon=1e-3";
    private const string Adan = "learning_rate=0.05 beta1=0.9 beta2=0.8 beta3=0.7 epsilon=1e-3";

    private static readonly Dictionary<string, string[]> s_settings = new()
    {
        ["GradientDescent"] = ["learning_rate=0.05"],
        ["ClassicalMomentum"] = ["learning_rate=0.05 momentum=0.7"],
        ["MomentumAverage"] = ["learning_rate=0.05 momentum=0.7"],
        ["MomentumSum"] = ["learning_rate=0.05 momentum=0.7"],
        ["SgdPyTorch"] =
        [
            "learning_rate=0.05 momentum=0.7 dampening=0.3 weight_decay=0.1 maximize=1",
            "learning_rate=0.05 momentum=0.7 weight_decay=0.1 nesterov=1",
            "learning_rate=0.05 weight_decay=0.1",
        ],
        ["Nesterov"] = ["learning_rate=0.05 momentum=0.7"],
        ["NesterovReformulated"] = ["learning_rate=0.05 momentum=0.7"],
        ["AdaGrad"] = ["learning_rate=0.05 epsilon=1e-3"],
        ["AdaGradPlain"] = ["learning_rate=0.05"],
        ["AdaGradPyTorch"] = ["learning_rate=0.05 learning_rate_decay=0.3 weight_decay=0.1 initial_accumulator=0.2 epsilon=1e-3"],
        ["AdaDelta"] = ["decay=0.8 epsilon=1e-3"],
        ["AdaDeltaPyTorch"] = ["learning_rate=0.5 decay=0.8 epsilon=1e-3 weight_decay=0.1"],
        ["RmsProp"] = ["learning_rate=0.05 decay=0.8 epsilon=1e-3"],
        ["RmsPropPyTorch"] =
        [
            "learning_rate=0.05 decay=0.8 epsilon=1e-3 weight_decay=0.1 momentum=0.7 centered=1",
            "learning_rate=0.05 decay=0.8 epsilon=1e-3 momentum=0.7",
            "learning_rate=0.05 decay=0.8 epsilon=1e-3 centered=1",
        ],
        ["Adam"] = [Adam],
        ["AdamBFloat16"] = [Adam],
        ["AdamEpsilonHat"] = [Adam],
        ["AdamUncorrected"] = [Adam],
        ["AdamRateInside"] = [Adam],
        ["AdamPyTorch"] = [Adam + " weight_decay=0.1 amsgrad=1 maximize=1", Adam + " weight_decay=0.1"],
        ["AdaMax"] = [Adam],
        ["AdaMaxPaper"] = ["learning_rate=0.05 beta1=0.8 beta2=0.9"],
        ["AdaMaxPyTorch"] = [Adam + " weight_decay=0.1"],
        ["AmsGrad"] = [Adam],
        ["AmsGradPaper"] = [Adam],
        ["AmsGradPyTorch"] = [Adam + " weight_decay=0.1 maximize=1"],
        ["Nadam"] = [Adam + " weight_decay=0.1"],
        ["NadamPyTorch"] = [Adam + " weight_decay=0.1 momentum_decay=2"],
        ["AdamW"] = [Adam + " weight_decay=0.3"],
        ["AdamWPyTorch"] = [Adam + " weight_decay=0.3 amsgrad=1 maximize=1", Adam + " weight_decay=0.3"],
        ["Lamb"] = [Adam + " weight_decay=0.3"],
        ["Lion"] = ["learning_rate=0.05 beta1=0.8 beta2=0.9 weight_decay=0.3"],
        ["SignSgd"] = ["learning_rate=0.05"],
        ["Signum"] = ["learning_rate=0.05 momentum=0.7"],
        ["Tiger"] = ["learning_rate=0.05 beta=0.7 weight_decay=0.3"],
        ["TigerBias"] = ["learning_rate=0.05 beta=0.7"],
        ["TigerUnscaled"] = ["learning_rate=0.05 beta=0.7 weight_decay=0.3"],
        ["AdaGradOptax"] = ["learning_rate=0.05 epsilon=1e-3 initial_accumulator=0", "learning_rate=0.05 epsilon=1e-3 initial_accumulator=0.3"],
        ["RmsPropOptax"] =
        [
            "learning_rate=0.05 decay=0.8 epsilon=1e-3 initial_scale=0.3 centered=1 momentum=0.7 epsilon_in_root=0",
            "learning_rate=0.05 decay=0.8 epsilon=1e-3 momentum=0.7 nesterov=1",
        ],
        ["AmsGradOptax"] = [Adam],
        ["NadamW"] = [Adam + " weight_decay=0.3"],
        ["RAdam"] = [Adam + " threshold=4.5", "learning_rate=0.05 beta1=0.8 beta2=0.95 epsilon=1e-3"],
        ["RAdamPyTorch"] = [Adam + " weight_decay=0.1", "learning_rate=0.05 beta1=0.8 beta2=0.95 epsilon=1e-3 weight_decay=0.1"],
        ["AdaBelief"] = [Adam + " weight_decay=0.3", Adam + " weight_decay=0.1 decoupled=0 rectify=1"],
        ["Yogi"] = ["learning_rate=0.05 beta1=0.8 beta2=0.9 epsilon=1e-2 initial_second_moment=0.1"],
        ["YogiOptax"] = ["learning_rate=0.05 beta1=0.8 beta2=0.9 epsilon=1e-2 initial_accumulator=0.1"],
        ["Adan"] = [Adan + " weight_decay=0.3", Adan + " weight_decay=0.3 direct_decay=1"],
        ["AdanOptax"] = [Adan + " weight_decay=0.3 epsilon_root=1e-2"],
        ["AggMo"] = ["learning_rate=0.03 momenta[0]=0.1 momenta[1]=0.8 momenta[2]=0.95 weight_decay=0.1"],
        ["Qhm"] = ["learning_rate=0.05 momentum=0.9 nu=0.6 weight_decay=0.1", "learning_rate=0.05 momentum=0.9 nu=0.6 weight_decay=0.1 decoupled=1"],
        ["QhAdam"] = [Adam + " nu1=0.6 nu2=0.9 weight_decay=0.1", Adam + " nu1=0.6 nu2=0.9 weight_decay=0.1 decoupled=1"],
        ["AdEmaMix"] = [Adam + " beta3=0.95 alpha=3 weight_decay=0.3", Adam + " beta3=0.95 alpha=3 alpha_warmup=7 beta3_warmup=9"],
        ["Adopt"] = [Adam + " weight_decay=0.1", Adam + " weight_decay=0.1 decoupled=1 clip=0"],
        ["AdaMod"] = [Adam + " beta3=0.7 weight_decay=0.3"],
        ["AdaBound"] = [Adam + " final_rate=0.2 gamma=0.1 weight_decay=0.1", Adam + " final_rate=0.2 gamma=0.1 amsbound=1"],
        ["Lars"] = ["learning_rate=0.5 momentum=0.7 weight_decay=0.1 trust_coefficient=0.1"],
        ["LarsOptax"] =
        [
            "learning_rate=0.5 momentum=0.7 weight_decay=0.1 trust_coefficient=0.1 epsilon=0.2",
            "learning_rate=0.5 momentum=0.7 weight_decay=0.1 trust_coefficient=0.1 nesterov=1",
        ],
        ["NovoGrad"] = ["learning_rate=0.05 beta1=0.8 beta2=0.6 epsilon=1e-2 weight_decay=0.1"],
        ["RPropPyTorch"] = ["learning_rate=0.05 decrease=0.4 increase=1.5 least_step=0.01 largest_step=0.1"],
        ["AsgdPyTorch"] = ["learning_rate=0.05 lambda=0.3 power=0.6 averaging_start=3 weight_decay=0.1"],
        ["CautiousAdamW"] = [Adam + " least_share=0.6 weight_decay=0.3"],
        ["CautiousLion"] = ["learning_rate=0.05 beta1=0.8 beta2=0.9 weight_decay=0.3"],
        ["GramsAdamW"] = [Adam + " weight_decay=0.3"],
        ["LookaheadAdam"] = [Adam + " weight_decay=0.1 amsgrad=1 maximize=1 period=3 mix=0.3", Adam + " period=2"],
        ["LookaheadSgd"] =
        [
            "learning_rate=0.05 momentum=0.7 dampening=0.3 weight_decay=0.1 maximize=1 period=3 mix=0.3",
            "learning_rate=0.05 momentum=0.7 weight_decay=0.1 nesterov=1 period=2",
            "learning_rate=0.05 momentum=0 weight_decay=0.1",
        ],
        ["MarsAdamW"] = [Adam + " beta=0.7 gamma=0.3 weight_decay=0.3"],
        ["Extragradient"] = ["learning_rate=0.3"],
        ["Adafactor"] =
        [
            "decay_exponent=-0.5 epsilon=1e-3 least_scale=0.9 clip=0.4 weight_decay=0.3 largest_rate=0.5 rate_growth=0.2",
            "learning_rate=0.05 relative=0 scaled=0 weight_decay=0.1",
            "epsilon=1e-3 scaled=0 clip=100",
        ],
        ["Prodigy"] =
        [
            "learning_rate=0.7 beta1=0.8 beta2=0.9 epsilon=1e-2 weight_decay=0.1 initial_distance=0.01 distance_scale=0.5 corrected=1",
            "beta1=0.8 beta2=0.9 beta3=0.7 initial_distance=0.01 decoupled=0 weight_decay=0.1 safeguarded=1 growth_limit=1.1",
        ],
        ["DAdaptAdam"] =
        [
            "learning_rate=0.7 beta1=0.8 beta2=0.9 epsilon=1e-2 weight_decay=0.1 initial_distance=0.01 decoupled=1 corrected=1",
            "beta1=0.8 beta2=0.9 initial_distance=0.01 weight_decay=0.1 growth_limit=1.5",
        ],
        ["DAdaptSgd"] = ["learning_rate=0.7 momentum=0.6 initial_distance=0.01", "momentum=0 initial_distance=0.1 growth_limit=1.2"],
        ["AdamP"] = [Adam + " weight_decay=0.3 delta=2", Adam + " weight_decay=0.3 delta=1.2 nesterov=1 decay_ratio=0.5", Adam + " weight_decay=0.3 delta=0.5", Adam + " delta=0.2"],
        ["SgdP"] =
        [
            "learning_rate=1e-3 momentum=0.7 dampening=0.3 epsilon=1e-2 weight_decay=0.3 delta=2",
            "learning_rate=1e-3 momentum=0.7 weight_decay=0.3 delta=1.2 nesterov=1 decay_ratio=0.5",
            "learning_rate=1e-3 momentum=0.7 weight_decay=0.3 delta=0.5",
            "learning_rate=1e-6 momentum=0.7 delta=0.2",
        ],
        ["AdamMini"] = [Adam + " weight_decay=0.3"],
        ["Came"] =
        [
            "learning_rate=0.05 beta1=0.8 beta2=0.9 beta3=0.7 epsilon=1e-3 least_deviation=1e-2 clip=0.4 weight_decay=0.3",
            "learning_rate=0.05 beta1=0.8 beta2=0.9 beta3=0.7 epsilon=1e-3 least_deviation=1e-2 clip=100",
        ],
        ["DoG"] = ["learning_rate=0.7 initial_distance=0.01 epsilon=0.3"],
        ["LDoG"] = ["learning_rate=0.7 initial_distance=0.01 epsilon=0.3"],
        ["DoWG"] = ["learning_rate=0.7 initial_distance=0.01"],
        ["Muon"] =
        [
            "learning_rate=0.05 momentum=0.7 weight_decay=0.1 vector_rate=0.02 beta1=0.8 beta2=0.9 epsilon=1e-3",
            "learning_rate=0.05 momentum=0.5 nesterov=0 linear=1.875 cubic=-1.25 quintic=0.375",
        ],
        ["MuonOptax"] =
        [
            "learning_rate=0.05 momentum=0.7 epsilon=1e-3 weight_decay=0.1 vector_decay=0.2 beta1=0.8 beta2=0.9",
            "learning_rate=0.05 momentum=0.5 nesterov=0 epsilon=1e-3",
        ],
        ["Sm3"] = ["learning_rate=0.05 momentum=0.7 epsilon=1e-2", "momentum=0"],
        ["Sgld"] = ["learning_rate=0.05 temperature=0.25", "learning_rate=0.05 temperature=0"],
        ["ScheduleFreeSgd"] =
        [
            "learning_rate=0.05 interpolation=0.7 weight_decay=0.1 warmup=6 step_power=1 weight_power=3",
            "learning_rate=0.5 interpolation=0.6",
        ],
        ["ScheduleFreeAdamW"] =
        [
            "learning_rate=0.05 interpolation=0.7 beta2=0.9 epsilon=1e-3 weight_decay=0.3 warmup=6 step_power=1 weight_power=3",
            "learning_rate=0.05 interpolation=0.6 beta2=0.9 epsilon=1e-3",
        ],
        ["SamMomentum"] = ["learning_rate=0.05 momentum=0.7 rho=0.4"],
    };

    /// <summary>The rules that the table has lines for.</summary>
    public static IReadOnlyCollection<string> Names => s_settings.Keys;

    /// <summary>The rule's own defaults, written "", and then every line of the table.</summary>
    public static IEnumerable<string> Of(string optimizer) => ["", .. s_settings.GetValueOrDefault(optimizer, [])];
}
