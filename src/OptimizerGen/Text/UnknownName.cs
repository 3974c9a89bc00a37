using System.ComponentModel;

namespace OptimizerGen.CompilerServices;

/// <summary>The exception for a name that does not exist, with the nearest name that does. Used by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class UnknownName
{
    /// <summary>Makes the exception: "Adam has no hyperparameter 'beta'; did you mean 'beta1'? It has learning_rate, beta1."</summary>
    /// <param name="owner">What was asked, such as the optimizer's name.</param>
    /// <param name="kind">What was asked for, such as "hyperparameter".</param>
    /// <param name="name">The name that does not exist.</param>
    /// <param name="known">The names that do.</param>
    /// <param name="parameterName">The parameter that brought the name in.</param>
    public static ArgumentException Create(string owner, string kind, string name, IEnumerable<string> known, string parameterName) =>
        new(Sentence(owner, kind, name, known), parameterName);

    /// <summary>The same sentence as an indexer's exception.</summary>
    internal static KeyNotFoundException Key(string owner, string kind, string name, IEnumerable<string> known) =>
        new(Sentence(owner, kind, name, known));

    private static string Sentence(string owner, string kind, string name, IEnumerable<string> known)
    {
        string[] names = [.. known];
        string suggestion = NearestName.Find(name, names) is { } nearest ? $"; did you mean '{nearest}'?" : ".";
        string all = names.Length == 0 ? "It has none." : $"It has {string.Join(", ", names)}.";
        return $"{owner} has no {kind} '{name}'{suggestion} {all}";
    }
}
