using System.Numerics;

namespace OptimizerGen.Specs.Tests.Running;

/// <summary>What rules with inputs are handed at step t.</summary>
internal static class SampleInputs
{
    public static double Number(int t, int input) => 1.5 + input + (0.25 * t);

    public static T[] Elements<T>(int t, int input, int length)
        where T : struct, IFloatingPointIeee754<T>
    {
        var elements = new T[length];
        HostileGradient.Fill<T>(t + input + 1, elements, elements);
        return elements;
    }

    /// <summary>All inputs of a rule that works on one vector.</summary>
    public static StepInputs<T> For<T>(int t, Optimizer<T> optimizer)
        where T : struct, IFloatingPointIeee754<T>
    {
        StepInputs<T> inputs = default;
        for (int i = 0; i < optimizer.Description.Inputs.Count; i++)
        {
            if (optimizer.Description.Inputs[i].Shape == StateShape.Number)
            {
                inputs.SetNumber(i, Number(t, i));
            }
            else
            {
                inputs.SetElements(i, Elements<T>(t, i, (int)optimizer.Length));
            }
        }

        return inputs;
    }
}
