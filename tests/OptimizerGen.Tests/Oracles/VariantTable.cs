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
        ["muon"] = new("Muon", "lr=learning_rate momentum=momentum nesterov=nesterov" + Decay, "momentum_buffer=m") { Assumes = "ns_steps=5" },
        ["muon.optax"] = new("MuonOptax", "lr=learning_rate beta=momentum eps=epsilon nesterov=nesterov" + Decay, "mu=m") { Assumes = "ns_steps=5" },
        ["lion"] = new("Lion", "lr=learning_rate betas=beta1,beta2" + Decay, "exp_avg=m"),
        ["torch.sgd"] = new("SgdPyTorch", "lr=learning_rate momentum=momentum dampening=dampening nesterov=nesterov maximize=maximize" + Decay, "momentum_buffer=buffer"),
        ["torch.adagrad"] = new("AdaGradPyTorch", "lr=learning_rate lr_decay=learning_rate_decay initial_accumulator_value=initial_accumulator eps=epsilon" + Decay, "sum=s"),
        ["torch.adadelta"] = new("AdaDeltaPyTorch", "lr=learning_rate rho=decay eps=epsilon" + Decay, "square_avg=s acc_delta=u"),
        ["torch.rmsprop"] = new("RmsPropPyTorch", "lr=learning_rate alpha=decay eps=epsilon momentum=momentum centered=centered" + Decay, "square_avg=v grad_avg=mean_gradient momentum_buffer=buffer"),
        ["torch.adam"] = new("AdamPyTorch", Adam + Decay + AdamFlags, AdamStates) { Also = new("AmsGradPyTorch", "amsgrad=1") },
        ["torch.adamw"] = new("AdamWPyTorch", Adam + Decay + AdamFlags, AdamStates) { Also = new("AdamW", "amsgrad=0 maximize=0") },
        ["torch.adamax"] = new("AdaMaxPyTorch", Adam + Decay, "exp_avg=m exp_inf=u"),
        ["torch.nadam"] = new("NadamPyTorch", Adam + Decay + " momentum_decay=momentum_decay", "exp_avg=m exp_avg_sq=v mu_product=mu_product"),
        ["torch.radam"] = new("RAdamPyTorch", Adam + Decay, "exp_avg=m exp_avg_sq=v"),
        ["torch.rprop"] = new("RPropPyTorch", "lr=learning_rate etas=decrease,increase step_sizes=least_step,largest_step", "prev=previous_gradient step_size=step_size"),
        ["torch.asgd"] = new("AsgdPyTorch", "lr=learning_rate lambd=lambda alpha=power t0=averaging_start" + Decay, "eta=eta mu=mu ax=average"),
        ["optax.adagrad"] = new("AdaGradOptax", "lr=learning_rate initial_accumulator_value=initial_accumulator eps=epsilon", "s=s"),
        ["optax.rmsprop"] = new("RmsPropOptax", "lr=learning_rate decay=decay eps=epsilon initial_scale=initial_scale centered=centered momentum=momentum nesterov=nesterov eps_in_sqrt=epsilon_in_root", "v=v m=mean_gradient trace=buffer") { Words = "momentum:null=0" },
        ["optax.amsgrad"] = new("AmsGradOptax", Adam, "m=m v=v vmax=v_max"),
        ["optax.radam"] = new("RAdam", Adam + " threshold=threshold", "m=m v=v"),
        ["algoperf.nadamw"] = new("NadamW", Adam + Decay, "exp_avg=m exp_avg_sq=v"),
        ["signsgd"] = new("SignSgd", "lr=learning_rate"),
        ["signum"] = new("Signum", "lr=learning_rate beta=momentum", "m=m"),
        ["tiger"] = new("Tiger", "lr=learning_rate beta=beta" + Decay, "m=m"),
        ["tiger.bias"] = new("TigerBias", "lr=learning_rate beta=beta", "m=m"),
        ["tiger.norms"] = new("TigerUnscaled", "lr=learning_rate beta=beta" + Decay, "m=m"),
        ["adabelief"] = new("AdaBelief", Adam + Decay + " rectify=rectify weight_decouple=decoupled", "exp_avg=m exp_avg_var=s"),
        ["yogi.paper"] = new("Yogi", Adam + " initial_v=initial_second_moment", "m=m v=v"),
        ["yogi.optax"] = new("YogiOptax", Adam + " initial_accumulator_value=initial_accumulator", "m=m v=v"),
        ["adan"] = new("Adan", "lr=learning_rate betas=beta1,beta2,beta3 eps=epsilon no_prox=direct_decay" + Decay, AdanStates) { Assumes = "eps_root=0.0" },
        ["adan.optax"] = new("AdanOptax", "lr=learning_rate betas=beta1,beta2,beta3 eps=epsilon eps_root=epsilon_root" + Decay, AdanStates),
        ["qhm"] = new("Qhm", "lr=learning_rate momentum=momentum nu=nu weight_decay_type=decoupled" + Decay, "momentum_buffer=buffer") { Words = "weight_decay_type:grad=0 weight_decay_type:direct=1" },
        ["qhadam"] = new("QhAdam", Adam + Decay + " nus=nu1,nu2 decouple_weight_decay=decoupled", "exp_avg=m exp_avg_sq=v beta1_weight=weight1 beta2_weight=weight2"),
        ["ademamix"] = new("AdEmaMix", "lr=learning_rate betas=beta1,beta2,beta3 eps=epsilon alpha=alpha beta3_warmup=beta3_warmup alpha_warmup=alpha_warmup" + Decay, "exp_avg_fast=m exp_avg_slow=slow exp_avg_sq=v") { Words = "beta3_warmup:null=0 alpha_warmup:null=0" },
        ["adopt"] = new("Adopt", Adam + Decay + " decouple=decoupled clip=clip", "exp_avg=m exp_avg_sq=v"),
        ["aggmo"] = new("AggMo", "lr=learning_rate betas=momenta[0],momenta[1],momenta[2]" + Decay, "momentum_buffer_0=velocities[0] momentum_buffer_1=velocities[1] momentum_buffer_2=velocities[2]"),
        ["adamod"] = new("AdaMod", Adam + Decay + " beta3=beta3", "exp_avg=m exp_avg_sq=v exp_avg_lr=mean_rate"),
        ["adabound"] = new("AdaBound", Adam + Decay + " final_lr=final_rate gamma=gamma amsbound=amsbound", "exp_avg=m exp_avg_sq=v max_exp_avg_sq=v_max"),
        ["lars.paper"] = new("Lars", "lr=learning_rate momentum=momentum trust_coefficient=trust_coefficient" + Decay, "v=velocity"),
        ["lars.optax"] = new("LarsOptax", "lr=learning_rate momentum=momentum trust_coefficient=trust_coefficient eps=epsilon nesterov=nesterov" + Decay, "trace=buffer"),
        ["novograd"] = new("NovoGrad", Adam + Decay, "m=m v=v"),
        ["cautious.adamw"] = new("CautiousAdamW", Adam + Decay, "exp_avg=m exp_avg_sq=v") { Assumes = "scaling=\"mean\"" },
        ["cautious.lion"] = new("CautiousLion", "lr=learning_rate betas=beta1,beta2" + Decay, "exp_avg=m"),
        ["grams"] = new("GramsAdamW", Adam + Decay, "exp_avg=m exp_avg_sq=v"),
        ["schedulefree.sgd"] = new("ScheduleFreeSgd", "lr=learning_rate momentum=interpolation" + ScheduleFree, "z=z") { EvaluatedBy = "averaged" },
        ["schedulefree.adamw"] = new("ScheduleFreeAdamW", "lr=learning_rate betas=interpolation,beta2 eps=epsilon" + ScheduleFree, "z=z exp_avg_sq=v") { EvaluatedBy = "averaged" },
        ["lookahead.adam"] = new("LookaheadAdam", Adam + Decay + Lookahead, AdamStates + " slow=slow"),
        ["lookahead.sgd"] = new("LookaheadSgd", "lr=learning_rate momentum=momentum" + Lookahead, "momentum_buffer=buffer slow=slow"),
        ["mars.adamw"] = new("MarsAdamW", "lr=learning_rate betas=beta1,beta2 eps=epsilon gamma=gamma" + Decay, "exp_avg=m exp_avg_sq=v last_grad=last"),
        ["adafactor"] = new("Adafactor", "eps=epsilon,least_scale clip_threshold=clip decay_rate=decay_exponent scale_parameter=scaled relative_step=relative" + Decay, "exp_avg_sq_row=r exp_avg_sq_col=c") { Assumes = "lr=null beta1=null warmup_init=false" },
        ["prodigy"] = new("Prodigy", Adam + Decay + " decouple=decoupled use_bias_correction=corrected safeguard_warmup=safeguarded d0=initial_distance d_coef=distance_scale", "exp_avg=m exp_avg_sq=v s=s d=distance d_numerator=numerator") { Assumes = "beta3=null growth_rate=null" },
        ["dadapt.adam"] = new("DAdaptAdam", Adam + Decay + " decouple=decoupled use_bias_correction=corrected d0=initial_distance", "exp_avg=m exp_avg_sq=v s=s d=distance numerator_weighted=numerator") { Assumes = "growth_rate=null" },
        ["adamp"] = new("AdamP", Adam + Decay + " delta=delta wd_ratio=decay_ratio nesterov=nesterov", "exp_avg=m exp_avg_sq=v"),
        ["sm3"] = new("Sm3", "lr=learning_rate momentum=momentum eps=epsilon", "accumulator_0=r accumulator_1=c m=m"),
    };

    private const string Adam = "lr=learning_rate betas=beta1,beta2 eps=epsilon";
    private const string Lookahead = " k=period alpha=mix";
    private const string ScheduleFree = " warmup_steps=warmup r=step_power weight_lr_power=weight_power" + Decay;
    private const string Decay = " weight_decay=weight_decay";
    private const string AdamFlags = " amsgrad=amsgrad maximize=maximize";
    private const string AdamStates = "exp_avg=m exp_avg_sq=v max_exp_avg_sq=v_max";
    private const string AdanStates = "exp_avg=m exp_avg_diff=n exp_avg_sq=q";

    /// <summary>Recorded variants that the catalogue does not carry; the last one is a fault of PyTorch 1.13, mended there.</summary>
    public static IReadOnlyCollection<string> LeftAside { get; } =
    [
        "torch113.nadam_single",
    ];

    public static IReadOnlyCollection<string> Variants => s_variants.Keys;

    public static bool Knows(OracleRecord record) => s_variants.ContainsKey(record.Variant);

    public static VariantMapping Of(OracleRecord record) => s_variants[record.Variant];
}
