using System.Numerics;

namespace OptimizerGen.Tests.Runtime.Rules;

/// <summary>The rules of the tests by name, for a vector and for a set.</summary>
internal static class RuleTable
{
    public static TheoryData<string, int> WithLengths(params int[] lengths)
    {
        var data = new TheoryData<string, int>();
        foreach (string name in (string[])["Descent", "HeavyBall", "Normalized", "Weighted"])
        {
            foreach (int length in lengths)
            {
                data.Add(name, length);
            }
        }

        return data;
    }

    public static Optimizer<T> Create<T>(string name, int length)
        where T : struct, IFloatingPointIeee754<T> => name switch
        {
            "Descent" => new Descent<T>(length),
            "HeavyBall" => new HeavyBall<T>(length) { LearningRate = 0.05, Initial = 0.25 },
            "Normalized" => new Normalized<T>(length),
            _ => new Weighted<T>(length),
        };

    public static Optimizer<T> Create<T>(string name, ParameterSet<T> set)
        where T : struct, IFloatingPointIeee754<T> => name switch
        {
            "Descent" => new Descent<T>(set),
            "HeavyBall" => new HeavyBall<T>(set) { LearningRate = 0.05, Initial = 0.25 },
            "Normalized" => new Normalized<T>(set),
            _ => new Weighted<T>(set),
        };
}
