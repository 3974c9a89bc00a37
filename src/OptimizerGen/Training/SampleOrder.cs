namespace OptimizerGen.Training;

/// <summary>The order in which a training loop visits the samples.</summary>
public enum SampleOrder
{
    /// <summary>As they stand in the data, from the beginning again after the last.</summary>
    InOrder,

    /// <summary>A new random order in each epoch; every sample is visited once in an epoch.</summary>
    Shuffled,

    /// <summary>Each sample is drawn anew from all of them.</summary>
    WithReplacement,
}
