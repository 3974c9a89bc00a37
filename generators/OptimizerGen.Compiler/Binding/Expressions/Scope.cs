using OptimizerGen.Compiler.Binding.Composition;
using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Binding.Expressions;

/// <summary>What names mean at one place of a spec.</summary>
/// <param name="place">How a sentence names the place: "a default", "an initial value", "the update".</param>
internal sealed class Scope(string place)
{
    private readonly Dictionary<string, string> _absent = new(StringComparer.Ordinal);

    public string Place { get; } = place;

    /// <summary>Names with a value now. Assignments replace entries.</summary>
    public Dictionary<string, Value> Values { get; } = new(StringComparer.Ordinal);

    /// <summary>What states held when the step began.</summary>
    public Dictionary<string, Value> Previous { get; } = new(StringComparer.Ordinal);

    /// <summary>Named expressions, bound where they are used.</summary>
    public Dictionary<string, LetDefinition> Lets { get; } = new(StringComparer.Ordinal);

    /// <summary>Names computed on demand from what holds at that moment: corrected moments.</summary>
    public Dictionary<string, Func<Value?>> Computed { get; } = new(StringComparer.Ordinal);

    /// <summary>Grows with every assignment.</summary>
    public int Version { get; private set; }

    /// <summary>Other spellings: the paper's letters of hyperparameters, <c>g</c> for <c>grad</c>.</summary>
    public Dictionary<string, string> Aliases { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a name followed by parentheses may be a schedule.</summary>
    public bool AllowsSchedules { get; init; }

    /// <summary>Says why a name that is known elsewhere cannot be used here.</summary>
    public void DeclareAbsent(string name, string reason) => _absent[name] = reason;

    public string? ReasonOfAbsence(string name) => _absent.TryGetValue(name, out string? reason) ? reason : null;

    /// <summary>The declared name behind a letter, or the name itself.</summary>
    public string Resolve(string name) => Aliases.TryGetValue(name, out string? declared) ? declared : name;

    /// <summary>Gives a name a new value.</summary>
    public void Assign(string name, Value value)
    {
        Values[name] = value;
        Version++;
    }

    public IEnumerable<string> Names => Values.Keys.Concat(Lets.Keys).Concat(Computed.Keys);
}
