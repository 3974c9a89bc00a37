namespace OptimizerGen.Specs.Tests.Catalogue;

/// <summary>The specs of the repository as rows of theories.</summary>
public static class CatalogueRules
{
    public static TheoryData<string> Optimizers => [.. Specs.Catalogue.Optimizers];

    public static TheoryData<string> Schedules => [.. Specs.Catalogue.Schedules];
}
