using System.Numerics.Tensors;
using OptimizerGen.Benchmarks.Limit.Measuring;
using OptimizerGen.Benchmarks.Models;
using Catalogue = OptimizerGen.Optimizers.OptimizerCatalogue;

namespace OptimizerGen.Benchmarks.Limit.Topics;

/// <summary>Rules that reduce over the whole model, on 150 tensors of 256, against the same without the reduction and the bytes that it reads again.</summary>
internal static class ModelTopic
{
    private static readonly (string Plain, string ByTensor, string ByModel)[] s_rules =
    [
        ("MomentumSum", "MomentumClippedByTensor", "MomentumClippedByModel"),
        ("Adam", "AdamClippedByTensor", "AdamClippedByModel"),
    ];

    private static double s_sink;

    public static void Run(LimitRequest request)
    {
        ModelShapes model = ModelShapes.All.Single(shapes => shapes.Lengths.Count == 150);
        int elements = checked((int)model.Total);
        var table = new Table(
            "rule on " + model.Name, "threads", "plain, ns/parameter", "reading the gradient", "norm per tensor", "norm per model", "per model / (plain + reading)");
        var bars = new Bars();
        Action<double> bar = bars.AtMost("per model / (plain + reading)", 1.3);
        foreach ((string plain, string byTensor, string byModel) in s_rules)
        {
            Optimizer<float>[] optimizers =
            [
                TensorModel.Create(set => Catalogue.Create<float>(plain, set), model.Lengths),
                TensorModel.Create(set => OptimizerCatalogue.Create<float>(byTensor, set), model.Lengths),
                TensorModel.Create(set => OptimizerCatalogue.Create<float>(byModel, set), model.Lengths),
            ];
            for (int degree = 1; degree <= 2; degree++)
            {
                int threads = degree;
                StepContestant[] steps = [.. optimizers.Select(optimizer => new StepContestant(optimizer, threads, elements))];
                var reading = new CallContestant(elements, () => Read(optimizers[0].Parameters!));
                Contest.Run(request.Pace.ForNewCode().Longer(2), [.. steps, reading]);
                double ratio = steps[2].Median / (steps[0].Median + reading.Median);
                bar(ratio);
                table.Row(
                    plain, Table.Count(threads), Table.Nanoseconds(steps[0].Median), Table.Nanoseconds(reading.Median),
                    Table.Nanoseconds(steps[1].Median), Table.Nanoseconds(steps[2].Median), Table.Ratio(ratio));
            }
        }

        bars.Write();
    }

    private static void Read(ParameterSelection<float> parameters)
    {
        foreach (Parameter<float> parameter in parameters)
        {
            s_sink += TensorPrimitives.SumOfSquares<float>(parameter.Gradient);
        }
    }
}
