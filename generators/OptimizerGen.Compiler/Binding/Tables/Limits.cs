namespace OptimizerGen.Compiler.Binding.Tables;

/// <summary>How much a spec may hold: what a step can take in, and what compiles in a moment.</summary>
internal static class Limits
{
    public const int MostInputsOfOneShape = 4;

    public const int MostEntries = 1000;

    public const int MostStatements = 1000;

    /// <summary>How many rounds a loop may have: all are written out.</summary>
    public const int MostRounds = 64;

    /// <summary>How many named expressions may use each other in a row.</summary>
    public const int MostNamesInARow = 100;

    /// <summary>How often schedules may be written out at the places where they are called.</summary>
    public const int MostScheduleCalls = 1000;
}
