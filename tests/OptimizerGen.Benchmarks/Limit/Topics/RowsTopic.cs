using OptimizerGen.Benchmarks.Limit.Kernels;
using OptimizerGen.Benchmarks.Limit.Measuring;
using OptimizerGen.Benchmarks.Limit.Rules;
using Catalogue = OptimizerGen.Optimizers.OptimizerCatalogue;

namespace OptimizerGen.Benchmarks.Limit.Topics;

/// <summary>An embedding of which a step touches a few rows: its work goes by those, not by the table.</summary>
internal static class RowsTopic
{
    private const int Columns = 64;
    private const int Batches = 64;
    private static readonly string[] s_rules = ["AdaGrad", "Adam", "AdamW"];
    private static readonly (int Rows, int Touched)[] s_tables = [(10_000, 1_000), (1_000_000, 1_000), (1_000_000, 10_000)];

    public static void Run(LimitRequest request)
    {
        var table = new Table("rule", "rows", "touched", "threads", "µs/step", "ns/touched parameter", "dense step, µs", "dense / rows");
        var bars = new Bars();
        Action<double> bar = bars.AtLeast("1,000 of 1,000,000 rows, 1 thread: dense step / step by rows", 100);
        foreach (string rule in s_rules.Where(request.Wants))
        {
            foreach ((int rows, int touched) in s_tables)
            {
                Contestant[] byRows = ByRows(rule, rows, touched), dense = Dense(rule, rows);
                Contest.Run(request.Pace.ForNewCode(), [.. byRows, .. dense]);
                for (int thread = 0; thread < 2; thread++)
                {
                    double ratio = dense[thread].MedianOfCall / byRows[thread].MedianOfCall;
                    table.Row(
                        rule, Table.Count(rows), Table.Count(touched), Table.Count(thread + 1), Table.Number(byRows[thread].MedianOfCall / 1e3, 1),
                        Table.Nanoseconds(byRows[thread].Median), Table.Number(dense[thread].MedianOfCall / 1e3, 1), Table.Ratio(ratio));
                    (thread == 0 && rows == 1_000_000 && touched == 1_000 ? bar : _ => { })(ratio);
                }
            }
        }

        bars.Write();
    }

    /// <summary>Batches of other rows in turn, so that each has missed some steps.</summary>
    private static Contestant[] ByRows(string rule, int rows, int touched)
    {
        (Optimizer<float> optimizer, Parameter<float> embedding) = Make(rule, rows);
        var random = new Random(1);
        int[][] batches = [.. Enumerable.Range(0, Batches).Select(_ => Enumerable.Range(0, touched).Select(_ => random.Next(rows)).ToArray())];
        float[] gradients = new float[touched * Columns];
        Numbers.Fill(gradients, seed: 2);
        int batch = 0;
        return OnThreads(optimizer, touched * Columns, () =>
        {
            optimizer.StepRows(embedding, batches[batch++ % Batches], gradients);
            optimizer.EndStep();
        });
    }

    private static Contestant[] Dense(string rule, int rows)
    {
        (Optimizer<float> optimizer, Parameter<float> embedding) = Make(rule, rows);
        Numbers.Fill(embedding.Gradient, seed: 2);
        return OnThreads(optimizer, embedding.Length, () => optimizer.Step());
    }

    /// <summary>One optimizer for both, since a table is large.</summary>
    private static Contestant[] OnThreads(Optimizer<float> optimizer, int elements, Action step) =>
        [.. new[] { 1, 2 }.Select(degree => new CallContestant(elements, step, () => optimizer.MaxDegreeOfParallelism = degree))];

    private static (Optimizer<float> Optimizer, Parameter<float> Embedding) Make(string rule, int rows)
    {
        var set = new ParameterSet<float>();
        Parameter<float> embedding = set.Add("embedding", rows, Columns);
        Numbers.Fill(embedding.Values, seed: 1);
        Optimizer<float> optimizer = Catalogue.Create(rule, set);
        optimizer.Hyperparameters["learning_rate"] = 1e-6;
        return (optimizer, embedding);
    }
}
