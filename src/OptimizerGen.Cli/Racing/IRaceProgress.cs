namespace OptimizerGen.Cli.Racing;

/// <summary>Who is told how far a race is.</summary>
internal interface IRaceProgress
{
    /// <summary>A new part begins, of so many runs.</summary>
    void Begin(string part, int runs);

    /// <summary>A run of the part is done.</summary>
    void Advance(string run);
}
