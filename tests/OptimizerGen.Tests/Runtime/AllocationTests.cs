using System.Globalization;
using System.Runtime;
using System.Text;
using OptimizerGen.Tests.Runtime.Rules;

namespace OptimizerGen.Tests.Runtime;

[Collection(nameof(AllocationTests))]
[CollectionDefinition(nameof(AllocationTests), DisableParallelization = true)]
public sealed class AllocationTests
{
    private const int Steps = 50;

    [Fact]
    public void A_step_on_a_vector_allocates_nothing()
    {
        double[] theta = new double[100], gradient = new double[100], point = new double[100];
        var optimizer = new HeavyBall<double>(100) { LearningRate = 0.1 };
        optimizer.SetSchedule("learning_rate", new Halving { TotalSteps = 3 });
        AssertAllocatesNothing(() =>
        {
            optimizer.WriteGradientPoint(theta, point);
            optimizer.Step(theta, gradient);
            optimizer.ReadMiddle(theta, point);
        });
    }

    [Fact]
    public void A_step_on_a_set_allocates_nothing()
    {
        var set = new ParameterSet<float> { ClearGradientsAfterStep = true };
        Parameter<float> weight = set.Add("weight", 9, 9);
        set.Add("bias", 9);
        set.Adopt("adopted", new float[3], new float[3], 3);
        var optimizer = new HeavyBall<float>(set) { LearningRate = 0.1 };
        optimizer.SetSchedule("momentum", new Halving { TotalSteps = 3 });
        float sum = 0;
        AssertAllocatesNothing(() =>
        {
            using (optimizer.AtGradientPoint())
            {
                weight.Gradient[0] = weight.Values[0];
            }

            optimizer.Step();
            foreach (Parameter<float> parameter in set)
            {
                sum += optimizer.Velocity[parameter][0];
            }
        });
    }

    [Fact]
    public void A_step_with_several_gradients_allocates_nothing()
    {
        double[] theta = new double[100], gradient = new double[100], point = new double[100];
        var vector = new Optimizers.SamMomentum<double>(100);
        AssertAllocatesNothing(() =>
        {
            foreach (GradientRequest<double> request in vector.GradientPoints(theta, point, gradient))
            {
                gradient[0] = request.Point[1];
            }

            vector.Step(theta, gradient);
        });

        var set = new ParameterSet<float> { ClearGradientsAfterStep = true };
        Parameter<float> weight = set.Add("weight", 9, 9);
        set.Adopt("adopted", new float[3], new float[3], 3);
        var whole = new Optimizers.SamMomentum<float>(set) { GradientScale = 0.5, NonFinite = NonFiniteHandling.Skip };
        AssertAllocatesNothing(() =>
        {
            foreach (GradientRequest<float> request in whole.GradientPoints())
            {
                weight.Gradient[request.Index] = weight.Values[0];
            }

            whole.Step();
        });
    }

    [Fact]
    public void A_step_with_states_in_bfloat16_allocates_nothing()
    {
        float[] theta = new float[100], gradient = new float[100], state = new float[100];
        var optimizer = new Optimizers.AdamBFloat16<float>(100);
        AssertAllocatesNothing(() =>
        {
            optimizer.Step(theta, gradient);
            optimizer.V.CopyTo(state);
        });
    }

    [Fact]
    public void A_step_tensor_by_tensor_allocates_nothing()
    {
        var set = new ParameterSet<double>();
        Parameter<double> weight = set.Add("weight", 9, 9);
        set.Add("bias", 9);
        var optimizer = new Normalized<double>(set);
        double total = 0;
        AssertAllocatesNothing(() =>
        {
            optimizer.Step();
            total += optimizer.Total[weight];
        });
    }

    [Theory]
    [InlineData("AdamW")]
    [InlineData("Lamb")]
    public void A_step_of_one_gradient_at_a_time_allocates_nothing(string rule)
    {
        var set = new ParameterSet<float> { ClearGradientsAfterStep = true };
        Parameter<float> weight = set.Add("weight", 9, 9), bias = set.Add("bias", 9);
        set.Adopt("adopted", new float[3], new float[3], 3);
        Optimizer<float> optimizer = Optimizers.OptimizerCatalogue.Create(rule, set);
        AssertAllocatesNothing(() =>
        {
            optimizer.StepTensor(bias);
            optimizer.StepTensor(weight);
            optimizer.EndStep();
        });
    }

    [Theory]
    [InlineData("AdamW")]
    [InlineData("AdamBFloat16")]
    public void A_step_by_rows_allocates_nothing(string rule)
    {
        var set = new ParameterSet<float>();
        Parameter<float> embedding = set.Add("embedding", 100, 9);
        set.Add("bias", 9);
        Optimizer<float> optimizer = Optimizers.OptimizerCatalogue.Create(rule, set);
        var random = new Random(1);
        int[] rows = new int[20];
        float[] gradients = new float[20 * 9];
        AssertAllocatesNothing(() =>
        {
            foreach (ref int row in rows.AsSpan())
            {
                row = random.Next(100);
            }

            optimizer.StepRows(embedding, rows, gradients);
            optimizer.EndStep();
            optimizer.CatchUp();
        });
    }

    [Fact]
    public void A_step_with_inputs_allocates_nothing()
    {
        double[] theta = new double[10], gradient = new double[10], weight = new double[10];
        var vector = new Weighted<double>(10);
        var set = new ParameterSet<double>();
        Parameter<double> parameter = set.Add("all", 10);
        var whole = new Weighted<double>(set);
        AssertAllocatesNothing(() =>
        {
            vector.Step(theta, gradient, 1.5, weight);
            whole.Weight[parameter].Fill(1);
            whole.Step(1.5);
        });
    }

    [Fact]
    public void A_step_with_defaults_by_expression_allocates_nothing()
    {
        var optimizer = new Coupled();
        optimizer.Seen.Capacity = 1000;
        optimizer.SetSchedule("base", new Halving { TotalSteps = 5 });
        AssertAllocatesNothing(() =>
        {
            optimizer.Base = 2;
            optimizer.Step(default, default);
        });
    }

    [Fact]
    public void One_byte_in_one_step_of_a_round_is_found_and_one_round_is_forgiven()
    {
        int calls = 0;
        object? kept = null;
        Assert.Contains("bytes by step 7: 24", Assert.Throws<Xunit.Sdk.FailException>(() => AssertAllocatesNothing(() => kept = ++calls % Steps == 7 ? new object() : kept)).Message, StringComparison.Ordinal);
        calls = 0;
        AssertAllocatesNothing(() => kept = ++calls == Steps + 7 ? new object() : kept);
        Assert.Equal(3 * Steps, calls);
    }

    /// <summary>
    /// A step that allocates does so every time. The runtime allocates on a caller's thread now and then, so a round in which
    /// it did is followed by another; in one of them no step of fifty may have allocated a byte.
    /// </summary>
    private static void AssertAllocatesNothing(Action step)
    {
        var seen = new StringBuilder();
        for (int i = 0; i < Steps; i++)
        {
            step();
        }

        var bytes = new long[Steps + 1];
        for (int round = 0; round < 10; round++)
        {
            long compiled = JitInfo.GetCompiledMethodCount(currentThread: true);
            bytes[0] = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 1; i <= Steps; i++)
            {
                step();
                bytes[i] = GC.GetAllocatedBytesForCurrentThread();
            }

            if (bytes[Steps] == bytes[0])
            {
                return;
            }

            IEnumerable<string> steps = Enumerable.Range(1, Steps).Where(i => bytes[i] != bytes[i - 1]).Select(i => $"{i}: {bytes[i] - bytes[i - 1]}");
            seen.Append(CultureInfo.InvariantCulture, $"Round {round}, in which the thread compiled {JitInfo.GetCompiledMethodCount(currentThread: true) - compiled} methods: bytes by step {string.Join(", ", steps)}. ");
        }

        Assert.Fail(seen.ToString());
    }
}
