using System.Runtime.CompilerServices;
using OptimizerGen.Tests.Threading;

namespace OptimizerGen.Tests.Runtime;

/// <summary>Loops to which tensors are nothing, of rules that work tensor by tensor: neighbours are one stretch to them.</summary>
public sealed class LoopAcrossTests
{
    [Fact]
    public void Neighbouring_tensors_are_one_stretch()
    {
        ParameterSet<float> set = Set(5, 7, 1, 16);
        var optimizer = new Counting(set, crosses: true) { MaxDegreeOfParallelism = 1 };
        optimizer.Step();
        Assert.Equal(1, optimizer.Pass.Runs);
        Assert.All(set, parameter => Assert.All(parameter.Values.ToArray(), value => Assert.Equal(1, value)));
    }

    [Fact]
    public void A_loop_that_does_not_cross_runs_over_each_tensor()
    {
        ParameterSet<float> set = Set(5, 7, 1, 16);
        var optimizer = new Counting(set, crosses: false) { MaxDegreeOfParallelism = 1 };
        optimizer.Step();
        Assert.Equal((4, 29), (optimizer.Pass.Runs, optimizer.Pass.Elements));
        Assert.All(set, parameter => Assert.All(parameter.Values.ToArray(), value => Assert.Equal(1, value)));
    }

    [Fact]
    public void A_tensor_of_another_group_parts_its_neighbours()
    {
        ParameterSet<float> set = Set(5, 7, 1);
        var optimizer = new Counting(set, crosses: true) { MaxDegreeOfParallelism = 1 };
        optimizer.ParameterGroups.Add("tensor 1").IsFrozen = true;
        optimizer.Step();
        Assert.Equal(2, optimizer.Pass.Runs);
        Assert.Equal([1f, 0f, 1f], set.Select(parameter => parameter.Values[0]));
        Assert.All(set[1].Values.ToArray(), value => Assert.Equal(0, value));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Threads_share_what_lies_across_tensors_and_leave_nothing_out(bool crosses)
    {
        using var executor = new SharingExecutor(3);
        ParameterSet<float> set = Set([.. Enumerable.Range(0, 300).Select(index => 1 + (index * 37 % 501))]);
        var optimizer = new Counting(set, crosses) { Executor = executor, MaxDegreeOfParallelism = 3 };
        optimizer.Step();
        optimizer.Step();
        Assert.Equal(4, executor.Helpers);
        // The padding between tensors is gone over by loops alone that cross them.
        Assert.Equal(crosses, optimizer.Pass.Elements > 2 * set.Sum(parameter => parameter.Length));
        Assert.All(set, parameter => Assert.All(parameter.Values.ToArray(), value => Assert.Equal(2, value)));
    }

    private static ParameterSet<float> Set(params int[] lengths)
    {
        var set = new ParameterSet<float>();
        foreach (int length in lengths)
        {
            set.Add($"tensor {set.Count}", length);
        }

        return set;
    }

    /// <summary>θ ← θ + 1 by one loop that is asked for once for all tensors.</summary>
    private sealed class Counting(ParameterSet<float> set, bool crosses) : Optimizer<float>(s_description, set)
    {
        private static readonly OptimizerDescription s_description = new() { Name = "Counting", PerTensor = true };

        public CountingPass Pass { get; } = new(crosses);

        protected override void Update(int phase, in StepFrame<float> frame) => frame.Run(Pass);
    }

    private sealed class CountingPass(bool crosses) : StepPass<float>
    {
        private int _runs;
        private int _elements;

        public int Runs => _runs;

        public int Elements => _elements;

        public override bool CrossesTensors => crosses;

        public override void Run(in Segment<float> segment, ReadOnlySpan<double> numbers)
        {
            Interlocked.Increment(ref _runs);
            Interlocked.Add(ref _elements, segment.Length);
            for (int i = 0; i < segment.Length; i++)
            {
                Unsafe.Add(ref segment.Parameters<float>(), i) += 1;
            }
        }
    }
}
