namespace OptimizerGen.Generator;

/// <summary>The names of the generator's steps, under which a driver records whether a step ran, and whether its value changed.</summary>
public static class TrackingNames
{
    public const string Options = nameof(Options);
    public const string SpecInputs = nameof(SpecInputs);
    public const string Parse = nameof(Parse);
    public const string Library = nameof(Library);
    public const string Names = nameof(Names);
    public const string Resolve = nameof(Resolve);
    public const string Compile = nameof(Compile);
    public const string Diagnostics = nameof(Diagnostics);
    public const string Sources = nameof(Sources);
    public const string Catalogue = nameof(Catalogue);
}
