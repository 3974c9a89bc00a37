namespace OptimizerGen.Tests.Oracles;

/// <summary>Which class of the catalogue, with which settings, carries out a recorded variant.</summary>
internal static class VariantTable
{
    private static readonly Dictionary<string, VariantMapping> s_variants = new()
    {
        ["textbook.gd"] = new("GradientDescent", "lr=learning_rate"),
        ["textbook.momentum"] = new("ClassicalMomentum", "lr=learning_rate gamma=momentum", "v=velocity"),
        ["textbook.momentum_ewma"] = new("MomentumAverage", "lr=learning_rate beta=momentum", "v=velocity"),
        ["textbook.nag"] = new("Nesterov", "lr=learning_rate gamma=momentum", "v=velocity"),
        ["textbook.adagrad"] = new("AdaGrad", "lr=learning_rate eps=epsilon", "s=s"),
        ["textbook.adadelta"] = new("AdaDelta", "gamma=decay eps=epsilon", "s=s u=u"),
        ["textbook.rmsprop"] = new("RmsProp", "lr=learning_rate gamma=decay eps=epsilon", "s=s"),
        ["textbook.adam"] = new("Adam", Adam, "m=m v=v"),
        ["textbook.adam_epshat"] = new("AdamEpsilonHat", Adam, "m=m v=v"),
        ["textbook.adam_nobias"] = new("AdamUncorrected", Adam, "m=m v=v"),
        ["textbook.adamax"] = new("AdaMax", Adam, "m=m u=u"),
        ["paper.adamax"] = new("AdaMaxPaper", "lr=learning_rate betas=beta1,beta2", "m=m u=u"),
        ["textbook.amsgrad"] = new("AmsGrad", Adam, "m=m v=v vmax=v_max"),
        ["paper.amsgrad"] = new("AmsGradPaper", Adam, "m=m v=v vmax=v_max"),
        ["dozat.nadam"] = new("Nadam", Adam + Decay, "m=m v=v"),
        ["lamb"] = new("Lamb", Adam + Decay, "m=m v=v"),
        ["lion"] = new("Lion", "lr=learning_rate betas=beta1,beta2" + Decay, "exp_avg=m"),
        ["torch.sgd"] = new("SgdPyTorch", "lr=learning_rate momentum=momentum dampening=dampening nesterov=nesterov maximize=maximize" + Decay, "momentum_buffer=buffer"),
        ["torch.adagrad"] = new("AdaGradPyTorch", "lr=learning_rate lr_decay=learning_rate_decay initial_accumulator_value=initial_accumulator eps=epsilon" + Decay, "sum=s"),
        ["torch.adadelta"] = new("AdaDeltaPyTorch", "lr=learning_rate rho=decay eps=epsilon" + Decay, "square_avg=s acc_delta=u"),
        ["torch.rmsprop"] = new("RmsPropPyTorch", "lr=learning_rate alpha=decay eps=epsilon momentum=momentum centered=centered" + Decay, "square_avg=v grad_avg=mean_gradient momentum_buffer=buffer"),
        ["torch.adam"] = new("AdamPyTorch", Adam + Decay + AdamFlags, AdamStates) { Also = new("AmsGradPyTorch", "amsgrad=1") },
        ["torch.adamw"] = new("AdamWPyTorch", Adam + Decay + AdamFlags, AdamStates) { Also = new("AdamW", "amsgrad=0 maximize=0") },
        ["torch.adamax"] = new("AdaMaxPyTorch", Adam + Decay, "exp_avg=m exp_inf=u"),
        ["torch.nadam"] = new("NadamPyTorch", Adam + Decay + " momentum_decay=momentum_decay", "exp_avg=m exp_avg_sq=v mu_product=mu_product"),
    };

    private const string Adam = "lr=learning_rate betas=beta1,beta2 eps=epsilon";
    private const string Decay = " weight_decay=weight_decay";
    private const string AdamFlags = " amsgrad=amsgrad maximize=maximize";
    private const string AdamStates = "exp_avg=m exp_avg_sq=v max_exp_avg_sq=v_max";

    public static IReadOnlyCollection<string> Variants => s_variants.Keys;

    public static bool Knows(OracleRecord record) => s_variants.ContainsKey(record.Variant);

    public static VariantMapping Of(OracleRecord record) => s_variants[record.Variant];
}
