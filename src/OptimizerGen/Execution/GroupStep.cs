namespace OptimizerGen.Execution;

/// <summary>What a step, a gradient point or a view knows of one group of parameters.</summary>
internal struct GroupStep()
{
    /// <summary>The hyperparameters in force.</summary>
    public double[] Hyperparameters = [];

    /// <summary>The group's own step, from 1.</summary>
    public long Step = 1;

    /// <summary>What the loops do beside the rule.</summary>
    public StepExtras Extras = StepExtras.None;
}
