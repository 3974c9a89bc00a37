using OptimizerGen.Benchmarks.Limit.Kernels;
using OptimizerGen.Benchmarks.Limit.Measuring;
using OptimizerGen.Benchmarks.Limit.Rules;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering.Plans;
using Catalogue = OptimizerGen.Optimizers.OptimizerCatalogue;

namespace OptimizerGen.Benchmarks.Limit.Topics;

/// <summary>Models so small that everything around the loop counts.</summary>
internal static unsafe class TinyTopic
{
    private const int LargestOfBar = 100;
    private static readonly int[] s_lengths = [1, 2, 4, 8, 10, 16, 31, 63, 100, 127, 256];
    private static readonly AdamNumbers s_adam = new(0.9f, 0.1f, 0.999f, 0.001f, 1e-6f, 1e-8f);

    private static readonly (string Rule, Func<StepMemory, Action> Kernel)[] s_rules =
    [
        ("GradientDescent", Descent),
        ("Adam", Adam),
    ];

    public static void Run(LimitRequest request)
    {
        var table = new Table("rule", "parameters", "Step() of a set, ns", "Step(θ, g), ns", "bare kernel, ns", "set − kernel", "vector − kernel");
        var bars = new Bars();
        Action<double> bar = bars.AtMost("up to 100 parameters: ns of Step() beyond the bare kernel", 35);
        Pace pace = request.Pace.ForNewCode();
        foreach ((string rule, Func<StepMemory, Action> kernel) in s_rules.Where(rule => request.Wants(rule.Rule)))
        {
            foreach (int length in s_lengths)
            {
                var memory = new StepMemory(rule, length);
                Contestant set = memory.OnThreads(1), vector = Vector(rule, length), bare = new CallContestant(length, kernel(memory));
                Contest.Run(pace, set, vector, bare);
                memory.RequireOrdinaryNumbers();
                Write(table, rule, length, set.MedianOfCall, vector.MedianOfCall, bare.MedianOfCall);
                if (length <= LargestOfBar)
                {
                    bar(set.MedianOfCall - bare.MedianOfCall);
                    bar(vector.MedianOfCall - bare.MedianOfCall);
                }

                pace = request.Pace;
            }
        }

        bars.Write();
    }

    private static CallContestant Vector(string rule, int length)
    {
        Optimizer<float> optimizer = Catalogue.Create<float>(rule, length);
        optimizer.Hyperparameters["learning_rate"] = 1e-6;
        float[] values = new float[length], gradient = new float[length];
        Numbers.Fill(values, seed: 1);
        Numbers.Fill(gradient, seed: 2);
        return new CallContestant(length, () => optimizer.Step(values, gradient));
    }

    private static Action Descent(StepMemory memory)
    {
        float* p = memory.Address(new ElementBuffer(BufferKind.Parameters)), g = memory.Address(new ElementBuffer(BufferKind.Gradient));
        nuint length = (nuint)memory.Length;
        return () => BareKernels.GradientDescent(p, g, length, 1e-6f);
    }

    private static Action Adam(StepMemory memory)
    {
        float* p = memory.Address(new ElementBuffer(BufferKind.Parameters)), g = memory.Address(new ElementBuffer(BufferKind.Gradient));
        float* m = memory.Address(new ElementBuffer(BufferKind.State, 0)), v = memory.Address(new ElementBuffer(BufferKind.State, 1));
        nuint length = (nuint)memory.Length;
        return () => BareKernels.Adam(p, g, m, v, length, in s_adam);
    }

    private static void Write(Table table, string rule, int length, double set, double vector, double bare) => table.Row(
        rule, Table.Count(length), Table.Number(set, 1), Table.Number(vector, 1), Table.Number(bare, 1),
        Table.Number(set - bare, 1), Table.Number(vector - bare, 1));
}
