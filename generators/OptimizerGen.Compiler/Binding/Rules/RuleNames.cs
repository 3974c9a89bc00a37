using OptimizerGen.Compiler.Binding.Composition;
using OptimizerGen.Compiler.Binding.Names;
using OptimizerGen.Compiler.Syntax;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Binding.Rules;

internal readonly record struct SourcedPlace(SpecText Source, TextSpan Span);

/// <summary>What each declared name of a rule is, for those who would assign it.</summary>
internal sealed class RuleNames(ComposedSpec spec)
{
    private readonly HashSet<string> _states = Set(spec.States);
    private readonly HashSet<string> _moments = Set(spec.Moments);
    private readonly HashSet<string> _averages = Set(spec.Moments.Where(MomentBinder.IsAverage));
    private readonly HashSet<string> _hyperparameters = Set(spec.Hyperparameters);
    private readonly HashSet<string> _inputs = Set(spec.Inputs);
    private readonly HashSet<string> _lets = new(spec.Lets.Select(let => let.Name));

    public bool IsState(string name) => _states.Contains(name) || _moments.Contains(name);

    /// <summary>Why <paramref name="name"/> cannot be assigned and what to do instead, or null when it can.</summary>
    public (string What, string Remedy)? Obstacle(string name)
    {
        if (IsState(name))
        {
            return null;
        }

        return _hyperparameters.Contains(name) ? ("a hyperparameter", "give the changed value a name of its own")
            : _inputs.Contains(name) ? ("an input", "give the changed value a name of its own")
            : _lets.Contains(name) ? ("a named expression", "change its definition under 'let', or use another name here")
            : IsCorrected(name) ? ("a corrected moment", "assign the moment itself")
            : ReservedNames.Contains(name) ? ("a word of the language", "choose another name")
            : null;
    }

    private bool IsCorrected(string name) =>
        name.EndsWith("_hat", StringComparison.Ordinal) && _averages.Contains(name.Substring(0, name.Length - 4));

    private static HashSet<string> Set(IEnumerable<EntrySyntax> entries) => new(entries.Select(entry => entry.Name.Text));
}

internal static class DictionaryReading
{
    public static TValue? GetValueOrNull<TValue>(this Dictionary<string, TValue> values, string key)
        where TValue : class => values.TryGetValue(key, out TValue? value) ? value : null;
}
