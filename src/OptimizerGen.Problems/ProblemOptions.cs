namespace OptimizerGen.Problems;

/// <summary>What a generated data set depends on.</summary>
/// <param name="Samples">How many samples the regression over two features has.</param>
/// <param name="Seed">The seed of its random numbers.</param>
public sealed record ProblemOptions(int Samples = 1000, int Seed = 1);
