namespace OptimizerGen.Cli.Replay;

/// <summary>What a replay gave.</summary>
/// <param name="Optimizer">The optimizer's name.</param>
/// <param name="Precision">float32 or float64.</param>
/// <param name="Hyperparameters">All hyperparameters with their values.</param>
/// <param name="Steps">The steps reported.</param>
/// <param name="Parameters">The parameters after each of them.</param>
/// <param name="Last">The parameters after the last step, reported or not.</param>
/// <param name="States">The states after the last step: an array, or one number.</param>
internal sealed record ReplayResult(
    string Optimizer, string Precision, IReadOnlyList<(HyperparameterDescription Description, double Value)> Hyperparameters,
    IReadOnlyList<int> Steps, IReadOnlyList<double[]> Parameters, double[] Last, IReadOnlyList<(StateDescription Description, double[] Values)> States);
