using OptimizerGen.Tests.Runtime.Rules;

namespace OptimizerGen.Tests.Runtime;

public sealed class AllocationTests
{
    [Fact]
    public void A_step_on_a_vector_allocates_nothing()
    {
        double[] theta = new double[100], gradient = new double[100], point = new double[100];
        var optimizer = new HeavyBall<double>(100) { LearningRate = 0.1 };
        optimizer.SetSchedule("learning_rate", new Halving { TotalSteps = 3 });
        AssertAllocatesNothing(() =>
        {
            optimizer.GradientPoint(theta, point);
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

    private static void AssertAllocatesNothing(Action step)
    {
        for (int i = 0; i < 50; i++)
        {
            step();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 50; i++)
        {
            step();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
