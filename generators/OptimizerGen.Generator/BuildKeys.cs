namespace OptimizerGen.Generator;

/// <summary>What <c>build/OptimizerGen.props</c> and <c>.targets</c> hand over, under the names the C# compiler gives it.</summary>
public static class BuildKeys
{
    /// <summary>Says of an additional file whether it is a spec, and whose.</summary>
    public const string ItemType = "build_metadata.AdditionalFiles.SourceItemType";

    /// <summary>The project's root namespace, in base 64.</summary>
    public const string RootNamespace = "build_property.OptimizerGenRootNamespace";

    /// <summary>The project's folder, in base 64.</summary>
    public const string ProjectDirectory = "build_property.OptimizerGenProjectDirectory";

    /// <summary>Who may use the generated list of all specs: <c>internal</c>, <c>public</c> or <c>none</c>.</summary>
    public const string CatalogueAccess = "build_property.OptimizerCatalogueAccess";

    /// <summary>A spec of the project: it becomes a class.</summary>
    public const string ProjectSpec = "OptimizerSpec";

    /// <summary>A spec that the project may build upon: it is read when it is named.</summary>
    public const string LibrarySpec = "OptimizerLibrarySpec";
}
