using OptimizerGen.Specs.Tests.Running;

namespace OptimizerGen.Specs.Tests.Sets;

/// <summary>However many threads share the tensors of a model, numbers of the model, of rows, columns and blocks keep their bits.</summary>
public sealed class LineThreads
{
    private static readonly int[][] s_shapes = [[300, 401], [70_000], [5, 20_003], [0, 7], [7, 0], [64, 64, 9], [3], [90_000, 1], [1, 50_000]];

    [Theory]
    [MemberData(nameof(WideRules.Names), MemberType = typeof(WideRules))]
    public void Bits_are_those_of_one_thread(string rule)
    {
        ParameterSet<float> alone = Run(rule, threads: 1), shared = Run(rule, threads: 4);
        foreach (Parameter<float> parameter in alone)
        {
            Bits.Same<float>($"{rule} {parameter.Name}", parameter.Values, shared[parameter.Index].Values);
        }
    }

    /// <summary>When everything has been made that a step needs, nothing is allocated any more.</summary>
    [Theory]
    [MemberData(nameof(WideRules.Names), MemberType = typeof(WideRules))]
    public void A_step_allocates_nothing(string rule)
    {
        var set = new ParameterSet<float>();
        foreach (int[] shape in s_shapes)
        {
            set.Add($"{set.Count}", shape);
        }

        Optimizer<float> optimizer = WideRules.Create<float>(rule, set);
        optimizer.MaxDegreeOfParallelism = 1;
        long allocated = long.MaxValue;
        for (int t = 1; t <= 5; t++)
        {
            foreach (GradientRequest<float> request in optimizer.GradientPoints())
            {
                Assert.NotNull(request.Name);
            }

            // What the just-in-time compiler does beside it may be counted once or twice.
            long before = GC.GetAllocatedBytesForCurrentThread();
            optimizer.Step();
            allocated = Math.Min(allocated, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, allocated);
    }

    private static ParameterSet<float> Run(string rule, int threads)
    {
        var set = new ParameterSet<float>();
        for (int i = 0; i < s_shapes.Length; i++)
        {
            Parameter<float> parameter = set.Add($"{i}", s_shapes[i]);
            HostileGradient.Start<float>(parameter.Length).CopyTo(parameter.Values);
        }

        Optimizer<float> optimizer = WideRules.Create<float>(rule, set);
        optimizer.MaxDegreeOfParallelism = threads;
        for (int t = 1; t <= 4; t++)
        {
            foreach (GradientRequest<float> request in optimizer.GradientPoints())
            {
                foreach (Parameter<float> parameter in set)
                {
                    HostileGradient.Fill<float>(t + parameter.Index + request.Index, parameter.Values, parameter.Gradient);
                }
            }

            optimizer.Step();
        }

        return set;
    }
}
