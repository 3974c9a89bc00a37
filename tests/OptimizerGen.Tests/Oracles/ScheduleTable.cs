using System.Globalization;

namespace OptimizerGen.Tests.Oracles;

/// <summary>Which schedule of the catalogue a recorded one is.</summary>
internal static class ScheduleTable
{
    private const string Anneal = "total_steps=total pct_start=rise div_factor=divisor final_div_factor=final_divisor";

    private static readonly Dictionary<string, ScheduleRow> s_rows = new()
    {
        ["formula.inverse_time_epoch"] = new("InverseTime", "a0", "gamma=decay") { Argument = ScheduleArgument.Epoch },
        ["formula.inverse_sqrt_epoch"] = new("InverseSqrtEpoch", "a0") { Argument = ScheduleArgument.Epoch },
        ["formula.exponential_epoch"] = new("ExponentialEpoch", "a0", "base=base") { Argument = ScheduleArgument.Epoch },
        ["formula.inverse_sqrt_step"] = new("InverseSqrtStep", "a0") { Argument = ScheduleArgument.Step },
        ["formula.exponential_step"] = new("ExponentialStep", "a0", "base=base") { Argument = ScheduleArgument.Step },
        ["torch.LambdaLR"] = Exponential("0.95**k", 0.95),
        ["torch.MultiplicativeLR"] = Exponential("0.97", 0.97),
        ["torch.StepLR"] = new("StepDecay", "base_lr", "step_size=interval gamma=factor"),
        ["torch.MultiStepLR"] = new("MultiStep", "base_lr", "milestones=milestones gamma=factor"),
        ["formula.piecewise_constant"] = new("PiecewiseConstant", "init_value")
        {
            Reads = ["boundaries_and_scales"],
            Also = record => record.Hyperparameters["boundaries_and_scales"].EnumerateObject().SelectMany((pair, i) => new[]
            {
                ($"boundaries[{i}]", double.Parse(pair.Name, CultureInfo.InvariantCulture)), ($"scales[{i}]", pair.Value.GetDouble()),
            }),
        },
        ["torch.ExponentialLR"] = new("ExponentialDecay", "base_lr", "gamma=factor"),
        ["torch.CosineAnnealingLR"] = new("Cosine", "base_lr", "T_max=period eta_min=end"),
        ["torch.CosineAnnealingWarmRestarts"] = new("CosineRestarts", "base_lr", "T_0=period T_mult=growth eta_min=end"),
        ["torch.LinearLR"] = new("Linear", "base_lr", "start_factor=start end_factor=end total_iters=total"),
        ["torch.ConstantLR"] = new("Held", "base_lr", "factor=factor total_iters=total"),
        ["torch.PolynomialLR"] = new("Polynomial", "base_lr", "total_iters=total power=power"),
        ["torch.OneCycleLR"] = new("OneCycle", "max_lr", Anneal)
        {
            Assumes = Texts(("base_lr", "0.1"), ("anneal_strategy", "\"cos\""), ("three_phase", "false"), ("cycle_momentum", "true"), ("base_momentum", "0.85"), ("max_momentum", "0.95")),
            Momentum = record => (Of(record, "base_momentum"),
            [
                ("total", Of(record, "total_steps")), ("rise", Of(record, "pct_start")),
                ("divisor", Of(record, "base_momentum") / Of(record, "max_momentum")), ("final_divisor", 1),
            ]),
        },
        ["torch.CyclicLR"] = new("Cyclic", "max_lr", "cycle_base_lr=least step_size_up=up step_size_down=down gamma=factor")
        {
            Assumes = Texts(("base_lr", "0.1"), ("cycle_momentum", "true"), ("base_momentum", "0.8"), ("max_momentum", "0.9")),
            Reads = ["mode"],
            Also = Shrink,
            Momentum = record => (Of(record, "base_momentum"),
            [
                ("least", Of(record, "max_momentum")), ("up", Of(record, "step_size_up")), ("down", Of(record, "step_size_down")),
                ("factor", Of(record, "gamma")), .. Shrink(record),
            ]),
        },
        ["torch.ReduceLROnPlateau"] = new("Plateau", "base_lr", "factor=factor patience=patience threshold=threshold cooldown=cooldown")
        {
            Reads = ["mode", "threshold_mode", "min_lr", "eps"],
            Also = record =>
            [
                ("maximize", record.Hyperparameters["mode"].GetString() == "max" ? 1 : 0),
                ("relative", record.Hyperparameters["threshold_mode"].GetString() == "rel" ? 1 : 0),
                ("least", Of(record, "min_lr") / Of(record, "base_lr")), ("smallest", Of(record, "eps") / Of(record, "base_lr")),
            ],
        },
        ["torch.SequentialLR/constant_exponential"] = new("HeldExponential", "base_lr")
        {
            Assumes = Texts(("schedulers", "[\"ConstantLR(factor=0.1,total_iters=20)\",\"ExponentialLR(gamma=0.95)\"]"), ("milestones", "[20]")),
            Also = _ => [("fraction", 0.1), ("hold", 20), ("factor", 0.95)],
        },
        ["torch.SequentialLR/warmup_cosine"] = new("WarmupCosine", "base_lr")
        {
            Assumes = Texts(("schedulers", "[\"LinearLR(start_factor=0.01,total_iters=10)\",\"CosineAnnealingLR(T_max=190)\"]"), ("milestones", "[10]")),
            Also = record => [("start", 0.01 * Of(record, "base_lr")), ("warmup", 10), ("total", 200)],
        },
        ["formula.cosine_decay"] = new("CosineDecay", "init_value", "decay_steps=total alpha=fraction exponent=exponent"),
        ["formula.warmup_cosine_decay"] = new("WarmupCosine", "peak_value", "init_value=start warmup_steps=warmup decay_steps=total end_value=end exponent=exponent"),
        ["formula.exponential_decay"] = new("ExponentialDecay", "init_value", "transition_steps=interval decay_rate=factor transition_begin=begin staircase=staircase")
        {
            Assumes = Texts(("end_value", "null")),
        },
        ["formula.polynomial"] = new("Polynomial", "init_value", "end_value=end power=power transition_steps=total transition_begin=begin"),
        ["formula.onecycle"] = new("OneCycleLinear", "peak_value", "transition_steps=total pct_start=rise pct_final=fall div_factor=divisor final_div_factor=final_divisor"),
        ["formula.inverse_sqrt"] = new("WarmupInverseSqrt", "base_lr", "num_warmup_steps=warmup")
        {
            Assumes = Texts(("timescale", "null")),
            Also = record => [("timescale", Of(record, "num_warmup_steps"))],
        },
        ["formula.noam"] = new("Noam", "factor", "d_model=width warmup_steps=warmup") { Argument = ScheduleArgument.Step },
        ["formula.wsd"] = new("WarmupStableDecay", "base_lr", "num_warmup_steps=warmup num_stable_steps=stable num_decay_steps=decay min_lr_ratio=fraction")
        {
            Assumes = Texts(("warmup_type", "\"linear\""), ("decay_type", "\"cosine\"")),
        },
    };

    /// <summary>The row of a record, whose id is "formula.kind/config"; null: a schedule that the catalogue does not claim.</summary>
    public static ScheduleRow? Find(ScheduleRecord record) => s_rows.GetValueOrDefault(record.Id) ?? s_rows.GetValueOrDefault(record.Id.Split('/')[0]);

    private static ScheduleRow Exponential(string text, double factor) => new("ExponentialDecay", "base_lr")
    {
        Assumes = Texts(("lambda", $"\"{text}\"")),
        Also = _ => [("factor", factor)],
    };

    private static double Of(ScheduleRecord record, string name) => ScheduleRow.Number(record, name);

    private static IEnumerable<(string Name, double Value)> Shrink(ScheduleRecord record) => [("shrink", record.Hyperparameters["mode"].GetString() == "triangular2" ? 0.5 : 1)];

    private static Dictionary<string, string> Texts(params (string Name, string Json)[] texts) => texts.ToDictionary(text => text.Name, text => text.Json);
}
