using OptimizerGen.Benchmarks.Limit.Measuring;
using OptimizerGen.Benchmarks.Limit.Rules;
using OptimizerGen.Benchmarks.Models;

namespace OptimizerGen.Benchmarks.Limit.Topics;

/// <summary>Models of many tensors against one flat vector of as many parameters.</summary>
internal static class TensorsTopic
{
    private const string Rule = "Adam";
    private const int LeastShared = 20_000;

    public static void Run(LimitRequest request)
    {
        var table = new Table(
            "Adam on", "parameters", "threads", "ns/parameter", "µs/step", "flat vector", "limit", "tensors / flat", "limit / step", "in the best quarter");
        var bars = new Bars();
        Action<double> small = bars.AtMost("150 tensors × 256: tensors / flat vector", 1.05);
        Action<double> large = bars.AtLeast("ResNet-50 and GPT-2 small: limit / step", 0.95);
        using var partner = new PartnerThread();
        foreach (ModelShapes model in ModelShapes.All)
        {
            int length = checked((int)model.Total);
            Optimizer<float> tensors = TensorModel.Create(Rule, model.Lengths);
            var flat = new StepMemory(Rule, length);
            RuleCost cost = RuleCosts.Of(Rule);
            int degrees = length < LeastShared ? 1 : 2;
            Contestant[] many = [.. Enumerable.Range(1, degrees).Select(degree => new StepContestant(tensors, degree, length))];
            Contestant[] one = [.. Enumerable.Range(1, degrees).Select(flat.OnThreads)];
            LimitContestants[] limits = [.. Enumerable.Range(1, degrees).Select(degree => new LimitContestants(flat, cost, degree == 1 ? null : partner))];
            Contest.Run(request.Pace.ForNewCode().Longer(2), [.. many, .. one, .. limits.SelectMany(limit => limit.All)]);
            for (int thread = 0; thread < degrees; thread++)
            {
                double ratio = many[thread].Median / one[thread].Median;
                double share = limits[thread].Median / many[thread].Median;
                table.Row(
                    model.Name, Table.Count(length), Table.Count(thread + 1), Table.Nanoseconds(many[thread].Median), Table.Number(many[thread].MedianOfCall / 1e3, 2),
                    Table.Nanoseconds(one[thread].Median), Table.Nanoseconds(limits[thread].Median), Table.Ratio(ratio), Table.Ratio(share),
                    Table.Ratio(limits[thread].BestQuartile / many[thread].BestQuartile));
                (length > 1_000_000 ? large : _ => { })(share);
                (model.Lengths.Count == 150 && thread == 0 ? small : _ => { })(ratio);
            }
        }

        bars.Write();
    }
}
