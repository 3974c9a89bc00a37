using OptimizerGen.Tests.References;

namespace OptimizerGen.Tests.Snapshots;

/// <summary>The trajectories of the hand-written rules, looked at once and kept.</summary>
[UsesVerify]
public sealed class TrajectorySnapshots
{
    /// <summary>Every rule of the catalogue.</summary>
    public static TheoryData<string> Rules => [.. ReferenceTable<double>.Names];

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task By_hand(string optimizer) => await Verifier.Verify(TrajectoryText.Of(optimizer)).UseParameters(optimizer).UseDirectory("Trajectories");
}
