using OptimizerGen.Benchmarks.Limit.Measuring;
using OptimizerGen.Benchmarks.Limit.Rules;
using OptimizerGen.Benchmarks.Models;
using Catalogue = OptimizerGen.Optimizers.OptimizerCatalogue;

namespace OptimizerGen.Benchmarks.Limit.Topics;

/// <summary>A set's own memory against ordinary arrays, adopted by a set or handed to each step.</summary>
internal static class AdoptedTopic
{
    private const string Rule = "Adam";
    private static readonly (string Name, int[] Lengths)[] s_models =
    [
        .. new[] { 1_000, 10_000, 100_000, 1_000_000, 10_000_000 }.Select(length => ("one tensor", new[] { length })),
        ("150 tensors", [.. Enumerable.Repeat(256, 150)]),
    ];

    public static void Run(LimitRequest request)
    {
        var table = new Table(
            "Adam on", "parameters", "own memory, ns/parameter", "adopted arrays", "arrays handed to each step", "adopted / own", "handed / own");
        Pace pace = request.Pace.ForNewCode();
        foreach ((string name, int[] lengths) in s_models)
        {
            int length = lengths.Sum();
            Contestant own = new StepContestant(TensorModel.Create(Rule, lengths), 1, length);
            Contestant adopted = new StepContestant(Adopted(lengths), 1, length);
            Contestant? handed = lengths.Length == 1 ? Handed(length) : null;
            Contest.Run(pace, [own, adopted, .. handed is null ? Array.Empty<Contestant>() : [handed]]);
            pace = request.Pace;
            table.Row(
                name, Table.Count(length), Table.Nanoseconds(own.Median), Table.Nanoseconds(adopted.Median),
                handed is null ? Table.None : Table.Nanoseconds(handed.Median),
                Table.Ratio(adopted.Median / own.Median), Table.Ratio((handed?.Median ?? double.NaN) / own.Median));
        }
    }

    private static Optimizer<float> Adopted(int[] lengths)
    {
        var set = new ParameterSet<float>();
        foreach (int length in lengths)
        {
            set.Adopt(FormattableString.Invariant($"tensor {set.Count}"), new float[length], new float[length], length);
        }

        return TensorModel.Create(Rule, set);
    }

    private static CallContestant Handed(int length)
    {
        Optimizer<float> optimizer = Catalogue.Create<float>(Rule, length);
        optimizer.Hyperparameters["learning_rate"] = 1e-6;
        optimizer.MaxDegreeOfParallelism = 1;
        float[] values = new float[length], gradient = new float[length];
        Numbers.Fill(values, seed: 1);
        Numbers.Fill(gradient, seed: 2);
        return new CallContestant(length, () => optimizer.Step(values, gradient));
    }
}
