namespace OptimizerGen.Generator;

/// <summary>What <c>build/OptimizerGen.props</c> and <c>.targets</c> hand over, under the names the C# compiler gives it.</summary>
public static class BuildKeys
{
    /// <summary>Says of an additional file whether it is a spec, and whose.</summary>
    public const string ItemType = "build_metadata.AdditionalFiles.SourceItemType";

    public const string RootNamespace = "build_property.RootNamespace";

    public const string ProjectDirectory = "build_property.ProjectDir";

    /// <summary>A spec of the project: it becomes a class.</summary>
    public const string ProjectSpec = "OptimizerSpec";

    /// <summary>A spec that the project may build upon: it is read when it is named.</summary>
    public const string LibrarySpec = "OptimizerLibrarySpec";
}
