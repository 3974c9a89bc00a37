using OptimizerGen.Specs.Tests.Rules;
using OptimizerGen.Specs.Tests.Running;

namespace OptimizerGen.Specs.Tests.Sets;

/// <summary>Rules on matrices keep their bits however many threads share the work, and allocate nothing once all is made.</summary>
public sealed class MatrixThreads
{
    private const int Steps = 4;
    private static readonly int[][] s_shapes = [[65, 17], [1, 9], [96, 130], [7], [3, 4, 5]];

    public static TheoryData<string> Rules => [.. MatrixRules.All.Concat(MatrixStateRules.All).Select(rule => rule.Yaml.Split('\n')[0]["optimizer: ".Length..])];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Bits_are_those_of_one_thread_and_nothing_is_allocated(string rule)
    {
        (ParameterSet<float> alone, long allocated) = Run(rule, threads: 1);
        (ParameterSet<float> shared, _) = Run(rule, threads: 4);
        Assert.Equal(0, allocated);
        foreach (Parameter<float> parameter in alone)
        {
            Bits.Same<float>($"{rule} {parameter.Name}", parameter.Values, shared[parameter.Index].Values);
        }
    }

    /// <summary>The parameters after some steps, and the fewest bytes that one of them allocated.</summary>
    private static (ParameterSet<float> Set, long Allocated) Run(string rule, int threads)
    {
        var set = new ParameterSet<float>();
        foreach (int[] shape in s_shapes)
        {
            Parameter<float> parameter = set.Add($"{set.Count}", shape);
            HostileGradient.Start<float>(parameter.Length).CopyTo(parameter.Values);
        }

        Optimizer<float> optimizer = RuleAssembly.Create<float>(rule, set);
        optimizer.MaxDegreeOfParallelism = threads;
        optimizer.RequiresGradientPoint = false;
        long allocated = long.MaxValue;
        for (int t = 1; t <= Steps; t++)
        {
            foreach (Parameter<float> parameter in set)
            {
                for (int i = 0; i < parameter.Length; i++)
                {
                    parameter.Gradient[i] = MathF.Sin((1.3f * i) + t) + (0.25f * parameter.Values[i]);
                }
            }

            long before = GC.GetAllocatedBytesForCurrentThread();
            optimizer.Step();
            allocated = Math.Min(allocated, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return (set, allocated);
    }
}
