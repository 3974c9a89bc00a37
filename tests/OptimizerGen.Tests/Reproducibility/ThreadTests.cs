using System.Numerics;
using OptimizerGen.Optimizers;

namespace OptimizerGen.Tests.Reproducibility;

/// <summary>The number of threads, and with it the cut into chunks, changes no bit of anything.</summary>
public sealed class ThreadTests
{
    // Above the size from which sleeping threads are woken, and no multiple of a chunk or a vector.
    private const int Length = 400_007;

    public static TheoryData<string> Rules => [.. OptimizerCatalogue.Optimizers.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_vector_comes_out_the_same_on_1_2_and_3_threads(string rule)
    {
        float[] alone = StepVector<float>(rule, degree: 1);
        Assert.Equal(alone, StepVector<float>(rule, degree: 2));
        Assert.Equal(alone, StepVector<float>(rule, degree: 3));
        Assert.Equal(StepVector<double>(rule, degree: 1), StepVector<double>(rule, degree: 3));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_set_comes_out_the_same_on_1_2_and_3_threads_and_as_vectors_of_its_tensors(string rule)
    {
        float[] alone = StepSet(rule, degree: 1);
        Assert.Equal(alone, StepSet(rule, degree: 2));
        Assert.Equal(alone, StepSet(rule, degree: 3));
        Assert.Equal(alone[..Length], StepVector<float>(rule, degree: 2)[..Length]);
    }

    [Fact]
    public void The_norm_comes_out_the_same_on_1_2_and_3_threads()
    {
        double[] norms = [.. new[] { 1, 2, 3 }.Select(degree =>
        {
            var adam = new Adam<float>(Length) { MaxDegreeOfParallelism = degree, ClipGlobalNorm = 1 };
            adam.Step(new float[Length], Numbers<float>(Length, 3));
            return adam.GradientNorm;
        })];
        Assert.Equal(norms[0], norms[1]);
        Assert.Equal(norms[0], norms[2]);
    }

    private static T[] StepVector<T>(string rule, int degree)
        where T : struct, IFloatingPointIeee754<T>
    {
        Optimizer<T> optimizer = OptimizerCatalogue.Create<T>(rule, Length);
        optimizer.MaxDegreeOfParallelism = degree;
        T[] theta = Numbers<T>(Length, 1);
        T[] gradient = Numbers<T>(Length, 2);
        for (int step = 0; step < 3; step++)
        {
            optimizer.Step(theta, gradient);
        }

        return [.. theta, .. States(optimizer, state => state.ToArray())];
    }

    private static float[] StepSet(string rule, int degree)
    {
        var set = new ParameterSet<float>();
        Parameter<float>[] parameters = [set.Add("large", Length), set.Add("small", 5), set.Adopt("adopted", new float[20_001], new float[20_001], 20_001)];
        Optimizer<float> optimizer = OptimizerCatalogue.Create(rule, set);
        optimizer.MaxDegreeOfParallelism = degree;
        foreach (Parameter<float> parameter in parameters)
        {
            Numbers<float>(parameter.Length, 1).CopyTo(parameter.Values);
            Numbers<float>(parameter.Length, 2).CopyTo(parameter.Gradient);
        }

        for (int step = 0; step < 3; step++)
        {
            optimizer.Step();
        }

        return [.. parameters.SelectMany(parameter => parameter.Values.ToArray())];
    }

    private static IEnumerable<T> States<T>(Optimizer<T> optimizer, Func<StateView<T>, T[]> read)
        where T : struct, IFloatingPointIeee754<T> =>
        optimizer.States.Where(state => state.Shape == StateShape.Element).SelectMany(state => read(optimizer.States[state.Name]));

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
