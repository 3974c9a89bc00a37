namespace OptimizerGen.Specs.Tests.Mutations;

/// <summary>What became of a mutant.</summary>
internal enum Verdict
{
    /// <summary>It does what the original does.</summary>
    Unseen,

    /// <summary>It leaves the trajectory of the rule written by hand.</summary>
    Caught,

    /// <summary>The compiler has a diagnostic for it.</summary>
    Refused,
}
