using OptimizerGen.Optimizers;
using OptimizerGen.Tests.Catalogue;

namespace OptimizerGen.Tests.Reproducibility;

/// <summary>Where a vector lies, and into which pieces it is cut, changes no bit of a rule without reductions.</summary>
public sealed class SliceTests
{
    private const int Length = 211;
    private const int Steps = 4;

    // Rounding by chance and random values draw from where an element lies, so it is the whole that is reproducible.
    public static TheoryData<string> Rules =>
    [
        .. OptimizerCatalogue.Optimizers
            .Where(rule => rule is { PerTensor: false, DrawsNoise: false } && rule.States.All(state => state.Rounding == StateRounding.Nearest))
            .Select(rule => rule.Name),
    ];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Slices_at_odd_places_give_the_bits_of_the_whole(string rule)
    {
        float[] whole = Step(rule, [Length]);
        Bits.Same<float>(rule, whole, Step(rule, [1, 2, 3, 5, 8, 13, 21, 34, 55, 69]));
        Bits.Same<float>(rule, whole, Step(rule, [100, 111]));
        Bits.Same<float>(rule, whole, Step(rule, [.. Enumerable.Repeat(1, Length)]));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Tensors_of_any_size_give_the_bits_of_the_whole(string rule)
    {
        float[] whole = Step(rule, [Length]);
        Bits.Same<float>(rule, whole, StepTensors(rule, [64, 1, 63, 17, 66], adopts: false));
        Bits.Same<float>(rule, whole, StepTensors(rule, [7, 90, 3, 111], adopts: true));
    }

    private static float[] Step(string rule, int[] lengths)
    {
        float[] theta = Start();
        Optimizer<float>[] optimizers = [.. lengths.Select(length => OptimizerCatalogue.Create<float>(rule, length).ForGivenGradients())];
        for (int t = 1; t <= Steps; t++)
        {
            float[] gradient = Gradient(t);
            int start = 0;
            for (int i = 0; i < lengths.Length; i++)
            {
                optimizers[i].Step(theta.AsSpan(start, lengths[i]), gradient.AsSpan(start, lengths[i]));
                start += lengths[i];
            }
        }

        return theta;
    }

    private static float[] StepTensors(string rule, int[] lengths, bool adopts)
    {
        var set = new ParameterSet<float>();
        // Off every boundary: behind one element of something else.
        float[] values = new float[Length + 1], gradients = new float[Length + 1];
        int start = 0;
        foreach (int length in lengths)
        {
            string name = $"tensor{set.Count}";
            if (adopts)
            {
                set.Adopt(name, values.AsMemory(1 + start, length), gradients.AsMemory(1 + start, length), length);
            }
            else
            {
                set.Add(name, length);
            }

            Start().AsSpan(start, length).CopyTo(set[name].Values);
            start += length;
        }

        Optimizer<float> optimizer = OptimizerCatalogue.Create(rule, set).ForGivenGradients();
        for (int t = 1; t <= Steps; t++)
        {
            start = 0;
            foreach (Parameter<float> parameter in set)
            {
                Gradient(t).AsSpan(start, parameter.Length).CopyTo(parameter.Gradient);
                start += parameter.Length;
            }

            optimizer.Step();
        }

        return [.. set.SelectMany(parameter => parameter.Values.ToArray())];
    }

    private static float[] Start() => [.. Enumerable.Range(0, Length).Select(i => (float)Math.Sin(i))];

    private static float[] Gradient(int t) => [.. Enumerable.Range(0, Length).Select(i => (float)Math.Cos(i * t))];
}
