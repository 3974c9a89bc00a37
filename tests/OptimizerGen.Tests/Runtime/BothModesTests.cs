using System.Numerics;
using OptimizerGen.Tests.Reproducibility;
using OptimizerGen.Tests.Runtime.Rules;

namespace OptimizerGen.Tests.Runtime;

/// <summary>A tensor in a set goes the way that it goes as a vector of its own, to the bit.</summary>
public sealed class BothModesTests
{
    public static TheoryData<string, int> Cases => RuleTable.WithLengths(0, 1, 7, 64, 1001);

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_set_of_doubles_steps_like_vectors(string rule, int length) => Compare<double>(rule, length);

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_set_of_floats_steps_like_vectors(string rule, int length) => Compare<float>(rule, length);

    private static void Compare<T>(string rule, int length)
        where T : struct, IFloatingPointIeee754<T>
    {
        var set = new ParameterSet<T>();
        set.Add("first", length).FillNormal(seed: 1);
        set.Add("second", 3, 5).FillNormal(seed: 2);
        set.Adopt("adopted", new T[length], new T[length], length).FillNormal(seed: 3);
        set.Add("empty", 0, 4);
        set.AddScalar("last").FillNormal(seed: 4);

        Optimizer<T> whole = RuleTable.Create(rule, set);
        var parts = set.Select(parameter => RuleTable.Create<T>(rule, parameter.Length)).ToArray();
        T[][] thetas = [.. set.Select(parameter => parameter.Values.ToArray())];

        for (int step = 0; step < 5; step++)
        {
            foreach (Parameter<T> parameter in set)
            {
                FillGradient(parameter, step);
                T[] weights = [.. parameter.Gradient.ToArray().Select(T.Abs)];
                if (whole is Weighted<T> weighted)
                {
                    weights.CopyTo(weighted.Weight[parameter]);
                    ((Weighted<T>)parts[parameter.Index]).Step(thetas[parameter.Index], parameter.Gradient, 0.5 + step, weights);
                }
                else
                {
                    parts[parameter.Index].Step(thetas[parameter.Index], parameter.Gradient);
                }
            }

            StepWhole(whole, 0.5 + step);
        }

        foreach (Parameter<T> parameter in set)
        {
            Bits.Same<T>(parameter.Name, thetas[parameter.Index], parameter.Values);
            foreach (StateDescription state in whole.States)
            {
                if (state.Shape == StateShape.Element)
                {
                    Bits.Same<T>($"{state.Name} of {parameter.Name}", parts[parameter.Index].States[state.Name].ToArray(), whole.States[state.Name].ToArray(parameter));
                }
                else
                {
                    Bits.Same($"{state.Name} of {parameter.Name}", parts[parameter.Index].States.Number(state.Name).Value, whole.States.Number(state.Name)[parameter]);
                }
            }
        }

        Assert.Equal(5, whole.StepCount);
        Assert.All(parts, part => Assert.Equal(5, part.StepCount));
    }

    private static void StepWhole<T>(Optimizer<T> optimizer, double loss)
        where T : struct, IFloatingPointIeee754<T>
    {
        if (optimizer is Weighted<T> weighted)
        {
            weighted.Step(loss);
        }
        else
        {
            optimizer.Step();
        }
    }

    private static void FillGradient<T>(Parameter<T> parameter, int step)
        where T : struct, IFloatingPointIeee754<T>
    {
        Span<T> gradient = parameter.Gradient;
        for (int i = 0; i < gradient.Length; i++)
        {
            gradient[i] = T.CreateTruncating(Math.Sin((step * 31) + i + parameter.Index));
        }
    }
}
