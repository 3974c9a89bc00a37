namespace OptimizerGen.Compiler;

/// <summary>Who may use the class that lists all specs of a project.</summary>
public enum CatalogueAccess
{
    /// <summary>The project itself, unless it declares a part of the class that says otherwise.</summary>
    Internal,

    /// <summary>Everyone.</summary>
    Public,

    /// <summary>There is no such class.</summary>
    None,
}
