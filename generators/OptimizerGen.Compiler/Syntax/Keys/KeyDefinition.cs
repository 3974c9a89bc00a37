using OptimizerGen.Compiler.Syntax.Reading;
using OptimizerGen.Compiler.Yaml;

namespace OptimizerGen.Compiler.Syntax.Keys;

/// <summary>A key of a map in a spec.</summary>
/// <param name="Name">The key.</param>
/// <param name="Accepts">What may stand behind it.</param>
/// <param name="Read">Adds what stands behind it to the syntax; null where the key is not supported yet.</param>
internal sealed record KeyDefinition<TSyntax>(
    string Name, NodeKinds Accepts, Func<TSyntax, YamlEntry, SpecReader, TSyntax>? Read)
{
    /// <summary>Whether a text for readers stands behind it, and not words of the language.</summary>
    public bool IsProse { get; init; }

    /// <summary>The kinds of spec that have the key.</summary>
    public SpecKinds Kinds { get; init; } = SpecKinds.All;

    /// <summary>What will be accepted behind it.</summary>
    public NodeKinds Later { get; init; }
}
