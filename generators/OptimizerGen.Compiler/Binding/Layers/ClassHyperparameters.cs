using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Layers;

/// <summary>The hyperparameters of a rule and of the transforms laid over it by the names that its class has for them.</summary>
internal sealed class ClassHyperparameters
{
    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);

    private ClassHyperparameters(ComposedSpec spec)
    {
        var names = new LayerNames();
        int layer = 0;
        foreach (ComposedSpec within in spec.Layers)
        {
            if (layer > 0)
            {
                names.Begin(within.Name);
            }

            foreach (EntrySyntax entry in within.NamedEntries)
            {
                string name = names.Of(entry);
                if (entry is HyperparameterSyntax && !_places.ContainsKey(name))
                {
                    _places.Add(name, new Place(layer, entry.Name.Text));
                }
            }

            layer++;
        }
    }

    /// <summary>Where a hyperparameter is declared.</summary>
    /// <param name="Layer">The layer: 0 is the rule, 1 the first transform laid over it.</param>
    /// <param name="Written">Its name there.</param>
    public sealed record Place(int Layer, string Written);

    public IEnumerable<string> Names => _places.Keys;

    public static ClassHyperparameters Of(ComposedSpec spec) => new(spec);

    public Place? Find(string name) => _places.TryGetValue(name, out Place? place) ? place : null;
}
