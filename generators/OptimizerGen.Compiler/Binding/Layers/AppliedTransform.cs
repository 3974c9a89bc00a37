using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Layers;

/// <summary>A transform laid over a rule.</summary>
/// <param name="Name">Where a spec lays it on.</param>
/// <param name="Spec">The transform with all it inherits, and the arguments as its defaults.</param>
/// <param name="Arguments">The hyperparameters that the rule gives an argument.</param>
public sealed record AppliedTransform(LocatedText Name, ComposedSpec Spec, IReadOnlyList<string> Arguments)
{
    /// <summary>The hyperparameters that get an argument from a spec that uses the rule.</summary>
    public IReadOnlyList<string> ArgumentsOfUser { get; init; } = [];

    /// <summary>The transform with another default, or other attributes, of a hyperparameter.</summary>
    /// <param name="entry">Its entry, by the transform's own name for it.</param>
    /// <param name="isOfUser">Whether it comes from a spec that uses the rule, and not from the rule.</param>
    internal AppliedTransform WithDefault(HyperparameterSyntax entry, bool isOfUser)
    {
        AppliedTransform changed = this with { Spec = ArgumentMerger.Give(Spec, entry) };
        return entry.Default is null ? changed
            : isOfUser ? changed with { ArgumentsOfUser = [.. ArgumentsOfUser, entry.Name.Text] }
            : changed with { Arguments = [.. Arguments, entry.Name.Text] };
    }
}
