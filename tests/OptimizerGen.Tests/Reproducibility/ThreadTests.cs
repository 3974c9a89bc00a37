using System.Numerics;
using OptimizerGen.Optimizers;
using OptimizerGen.Tests.Catalogue;
using OptimizerGen.Tests.Threading;
using OptimizerGen.Threading;

namespace OptimizerGen.Tests.Reproducibility;

/// <summary>The number of threads, and with it the cut into chunks, changes no bit of anything. Every phase is shared.</summary>
public sealed class ThreadTests
{
    // Several chunks, and no multiple of a chunk or a vector.
    private const int Length = 50_007;
    private const int Steps = 3;

    public static TheoryData<string> Rules => [.. OptimizerCatalogue.Optimizers.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_vector_comes_out_the_same_on_1_2_and_3_threads(string rule)
    {
        float[] alone = StepVector<float>(rule, degree: 1);
        Bits.Same<float>("2 threads", alone, StepVector<float>(rule, degree: 2));
        Bits.Same<float>("3 threads", alone, StepVector<float>(rule, degree: 3));
        Bits.Same<double>("double", StepVector<double>(rule, degree: 1), StepVector<double>(rule, degree: 3));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_set_comes_out_the_same_on_1_2_and_3_threads_and_as_vectors_of_its_tensors(string rule)
    {
        float[] alone = StepSet(rule, degree: 1);
        Bits.Same<float>("2 threads", alone, StepSet(rule, degree: 2));
        Bits.Same<float>("3 threads", alone, StepSet(rule, degree: 3));
        if (!OptimizerCatalogue.Optimizers.Single(description => description.Name == rule).PerModel)
        {
            Bits.Same<float>("vector", StepVector<float>(rule, degree: 2).AsSpan(0, Length), alone.AsSpan(0, Length));
        }
    }

    [Fact]
    public void The_norm_comes_out_the_same_on_1_2_and_3_threads()
    {
        double[] norms = [.. new[] { 1, 2, 3 }.Select(degree =>
        {
            using var executor = new SharingExecutor(degree);
            var adam = new Adam<float>(Length) { Executor = executor, MaxDegreeOfParallelism = degree, ClipGlobalNorm = 1 };
            adam.Step(new float[Length], Numbers<float>(Length, 3));
            // The reading of the gradient and the step.
            Assert.Equal((degree > 1 ? 2 : 0, 2 * (degree - 1)), (executor.SharedPhases, executor.Helpers));
            return adam.GradientNorm;
        })];
        Bits.Same("2 threads", norms[0], norms[1]);
        Bits.Same("3 threads", norms[0], norms[2]);
    }

    [Fact]
    public void Several_gradients_come_out_the_same_on_1_2_and_3_threads()
    {
        float[] alone = Sharpen(degree: 1);
        Bits.Same<float>("2 threads", alone, Sharpen(degree: 2));
        Bits.Same<float>("3 threads", alone, Sharpen(degree: 3));

        static float[] Sharpen(int degree)
        {
            using var executor = new SharingExecutor(degree);
            var sam = new SamMomentum<float>(Length)
            {
                Executor = executor,
                MaxDegreeOfParallelism = degree,
                GradientScale = 0.3,
                NonFinite = NonFiniteHandling.Throw,
                Rho = 2,
            };
            float[] theta = Numbers<float>(Length, 1), point = new float[Length], gradient = new float[Length];
            for (int t = 0; t < Steps; t++)
            {
                foreach (GradientRequest<float> request in sam.GradientPoints(theta, point, gradient))
                {
                    for (int i = 0; i < Length; i++)
                    {
                        gradient[i] = request.Point[i] - (0.001f * ((i + t) % 17));
                    }
                }

                sam.Step(theta, gradient);
            }

            // Two points, of which one has a norm before it, a gradient to be read and one to be kept; a reading and a step.
            Assert.Equal(degree > 1 ? Steps * 7 : 0, executor.SharedPhases);
            return theta;
        }
    }

    [Fact]
    public void The_number_of_threads_may_change_between_steps()
    {
        float[] alone = StepVector<float>("Lamb", degree: 1, steps: 6);
        using var executor = new SharingExecutor(3);
        Optimizer<float> lamb = OptimizerCatalogue.Create<float>("Lamb", Length);
        lamb.Executor = executor;
        float[] theta = Numbers<float>(Length, 1), gradient = Numbers<float>(Length, 2);
        foreach (int degree in (int[])[2, 1, 3, 3, 1, 2])
        {
            int before = executor.Helpers;
            lamb.MaxDegreeOfParallelism = degree;
            lamb.Step(theta, gradient);
            Assert.Equal(degree > 1, executor.Helpers > before);
        }

        Bits.Same<float>("theta", alone.AsSpan(0, Length), theta);
    }

    [Fact]
    public void Optimizers_of_two_sets_step_at_the_same_time_on_one_pool()
    {
        string[] rules = ["Adam", "Lamb"];
        float[][] alone = [.. rules.Select(rule => StepVector<float>(rule, degree: 1, steps: 20)[..Length])];
        using StepPool pool = Pools.Eager(3);
        var together = new float[2][];
        using var begin = new Barrier(2);
        Parallel.For(0, 2, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i =>
        {
            Optimizer<float> optimizer = OptimizerCatalogue.Create<float>(rules[i], Length);
            optimizer.Executor = new PoolExecutor(pool);
            optimizer.MaxDegreeOfParallelism = 3;
            float[] gradient = Numbers<float>(Length, 2);
            together[i] = Numbers<float>(Length, 1);
            Assert.True(begin.SignalAndWait(Pools.Patience));
            for (int step = 0; step < 20; step++)
            {
                optimizer.Step(together[i], gradient);
            }
        });
        Bits.Same<float>(rules[0], alone[0], together[0]);
        Bits.Same<float>(rules[1], alone[1], together[1]);
    }

    private static T[] StepVector<T>(string rule, int degree, int steps = Steps)
        where T : struct, IFloatingPointIeee754<T>
    {
        using var executor = new SharingExecutor(degree);
        Optimizer<T> optimizer = OptimizerCatalogue.Create<T>(rule, Length).ForGivenGradients();
        Share(optimizer, executor, degree);
        T[] theta = Numbers<T>(Length, 1);
        T[] gradient = Numbers<T>(Length, 2);
        for (int step = 0; step < steps; step++)
        {
            optimizer.Step(theta, gradient);
        }

        RequireHelp(executor, degree, steps, optimizer);
        return [.. theta, .. States(optimizer)];
    }

    private static float[] StepSet(string rule, int degree)
    {
        using var executor = new SharingExecutor(degree);
        var set = new ParameterSet<float>();
        Parameter<float>[] parameters = [set.Add("large", Length), set.Add("small", 5), set.Adopt("adopted", new float[20_001], new float[20_001], 20_001)];
        Optimizer<float> optimizer = OptimizerCatalogue.Create(rule, set).ForGivenGradients();
        Share(optimizer, executor, degree);
        foreach (Parameter<float> parameter in parameters)
        {
            Numbers<float>(parameter.Length, 1).CopyTo(parameter.Values);
            Numbers<float>(parameter.Length, 2).CopyTo(parameter.Gradient);
        }

        for (int step = 0; step < Steps; step++)
        {
            optimizer.Step();
        }

        RequireHelp(executor, degree, Steps, optimizer);
        return [.. parameters.SelectMany(parameter => parameter.Values.ToArray())];
    }

    private static void Share<T>(Optimizer<T> optimizer, SharingExecutor executor, int degree)
        where T : struct, IFloatingPointIeee754<T>
    {
        optimizer.Executor = executor;
        optimizer.MaxDegreeOfParallelism = degree;
    }

    private static void RequireHelp<T>(SharingExecutor executor, int degree, int steps, Optimizer<T> optimizer)
        where T : struct, IFloatingPointIeee754<T>
    {
        if (optimizer.Description.TakesMatrices)
        {
            // Some loops are shared, those over rows are not, and products are cut as they like.
            Assert.True(executor.Helpers > 0 == degree > 1, $"{executor.Helpers} threads helped.");
            return;
        }

        if (GoesTensorByTensor(optimizer.Description))
        {
            Assert.True(executor.Helpers > 0 == (degree > 1 && optimizer.Parameters?.Set.Count > 1), $"{executor.Helpers} threads helped.");
            return;
        }

        Assert.Equal(executor.SharedPhases * (degree - 1), executor.Helpers);
        Assert.True(degree == 1 ? executor.SharedPhases == 0 : executor.SharedPhases >= steps, $"{executor.SharedPhases} phases of {steps} steps were shared.");
    }

    /// <summary>Whether a tensor, with its rows, columns or blocks, is one thread's work.</summary>
    private static bool GoesTensorByTensor(OptimizerDescription rule) =>
        rule.LinesOfRows + rule.LinesOfColumns + rule.LinesOfBlocks + rule.ColumnsOfPass > 0;

    private static IEnumerable<T> States<T>(Optimizer<T> optimizer)
        where T : struct, IFloatingPointIeee754<T> =>
        optimizer.States.Where(state => state.Shape == StateShape.Element).SelectMany(state => optimizer.States[state.Name].ToArray());

    private static T[] Numbers<T>(int length, int seed)
        where T : struct, IFloatingPointIeee754<T>
    {
        var random = new Random(seed);
        var numbers = new T[length];
        for (int i = 0; i < length; i++)
        {
            numbers[i] = T.CreateTruncating(random.NextDouble() - 0.5);
        }

        return numbers;
    }
}
