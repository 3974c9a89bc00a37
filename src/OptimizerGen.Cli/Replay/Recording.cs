namespace OptimizerGen.Cli.Replay;

/// <summary>Recorded gradients with what else the steps need.</summary>
/// <param name="Path">The file it was read from, for messages.</param>
/// <param name="Start">The parameters before the first step.</param>
/// <param name="Shape">The tensor's axes, or null for a plain vector.</param>
/// <param name="Gradients">The gradient of each step.</param>
/// <param name="Earlier">The gradients that steps ask for before those, by name, each with one for each step.</param>
/// <param name="Inputs">The other inputs by name, each with one number or one array for each step.</param>
/// <param name="Epochs">The completed epochs at each step; null where the recording does not count them.</param>
/// <param name="Report">The steps to report, counted from 1.</param>
internal sealed record Recording(
    string Path, IReadOnlyList<double> Start, IReadOnlyList<int>? Shape, IReadOnlyList<double[]> Gradients,
    IReadOnlyDictionary<string, IReadOnlyList<double[]>> Earlier,
    IReadOnlyDictionary<string, IReadOnlyList<double[]>> Inputs, IReadOnlyList<int>? Epochs, IReadOnlyList<int> Report);
