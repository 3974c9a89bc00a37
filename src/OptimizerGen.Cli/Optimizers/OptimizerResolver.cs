using OptimizerGen.Cli.Specs;

namespace OptimizerGen.Cli.Optimizers;

/// <summary>Turns what the user wrote, a catalogue name or a spec's file, into an optimizer.</summary>
internal static class OptimizerResolver
{
    public static OptimizerChoice Resolve(IOptimizerSource source, string text)
    {
        if (SpecFiles.IsFileName(text))
        {
            return SpecLoader.Load(text);
        }

        OptimizerDescription? description = source.Optimizers.FirstOrDefault(
            candidate => candidate.Name.Equals(text, StringComparison.OrdinalIgnoreCase));
        return description is not null
            ? new NamedOptimizer(source, description)
            : throw new UserErrorException(
                $"There is no optimizer '{text}' in the catalogue; {Suggestion.For(text, source.Optimizers.Select(candidate => candidate.Name))}");
    }

    public static IReadOnlyList<OptimizerChoice> All(IOptimizerSource source) =>
        [.. source.Optimizers.Select(description => new NamedOptimizer(source, description))];
}
