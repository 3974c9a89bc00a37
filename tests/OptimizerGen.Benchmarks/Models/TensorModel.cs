using OptimizerGen.Benchmarks.Limit.Rules;
using Catalogue = OptimizerGen.Optimizers.OptimizerCatalogue;

namespace OptimizerGen.Benchmarks.Models;

/// <summary>An optimizer of a set of many tensors, filled with ordinary numbers.</summary>
internal static class TensorModel
{
    public static Optimizer<float> Create(string rule, IEnumerable<int> lengths) => Create(set => Catalogue.Create<float>(rule, set), lengths);

    public static Optimizer<float> Create(Func<ParameterSet<float>, Optimizer<float>> rule, IEnumerable<int> lengths)
    {
        var set = new ParameterSet<float>();
        foreach (int length in lengths)
        {
            set.Add(FormattableString.Invariant($"tensor {set.Count}"), length);
        }

        return Create(rule, set);
    }

    public static Optimizer<float> Create(string rule, ParameterSet<float> set) => Create(filled => Catalogue.Create<float>(rule, filled), set);

    private static Optimizer<float> Create(Func<ParameterSet<float>, Optimizer<float>> rule, ParameterSet<float> set)
    {
        foreach (Parameter<float> parameter in set)
        {
            Numbers.Fill(parameter.Values, seed: parameter.Index);
            Numbers.Fill(parameter.Gradient, seed: set.Count + parameter.Index);
        }

        Optimizer<float> optimizer = rule(set);
        optimizer.Hyperparameters["learning_rate"] = 1e-6;
        return optimizer;
    }
}
