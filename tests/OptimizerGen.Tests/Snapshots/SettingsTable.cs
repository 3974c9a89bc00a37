namespace OptimizerGen.Tests.Snapshots;

/// <summary>For every rule of the catalogue, settings under which each of its options does something.</summary>
internal static class SettingsTable
{
    private const string Adam = "learning_rate=0.05 beta1=0.8 beta2=0.9 epsilon=1e-3";

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
    };

    /// <summary>The rules that the table has lines for.</summary>
    public static IReadOnlyCollection<string> Names => s_settings.Keys;

    /// <summary>The rule's own defaults, written "", and then every line of the table.</summary>
    public static IEnumerable<string> Of(string optimizer) => ["", .. s_settings.GetValueOrDefault(optimizer, [])];
}
