using OptimizerGen.Compiler.Yaml;

namespace OptimizerGen.Compiler.Syntax.Keys;

/// <summary>What may stand behind a key.</summary>
[Flags]
internal enum NodeKinds
{
    None = 0,
    Text = 1,
    List = 2,
    Map = 4,
}

internal static class NodeKindsExtensions
{
    private static readonly (NodeKinds Kind, string Name)[] s_names =
        [(NodeKinds.Text, "a text"), (NodeKinds.List, "a list"), (NodeKinds.Map, "a map")];

    public static NodeKinds Kind(this YamlNode node) => node switch
    {
        YamlScalar => NodeKinds.Text,
        YamlSequence => NodeKinds.List,
        YamlMapping => NodeKinds.Map,
        _ => NodeKinds.None,
    };

    /// <summary><c>a text or a map</c>.</summary>
    public static string Describe(this NodeKinds kinds) =>
        string.Join(" or ", s_names.Where(named => (kinds & named.Kind) != 0).Select(named => named.Name));
}
