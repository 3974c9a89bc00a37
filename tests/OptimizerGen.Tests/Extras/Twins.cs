using System.Numerics;
using OptimizerGen.Optimizers;
using OptimizerGen.Tests.Catalogue;
using OptimizerGen.Tests.Reproducibility;

namespace OptimizerGen.Tests.Extras;

/// <summary>
/// The same rule twice on the same gradients: once with extras, once on data to which a test has done by hand what the
/// extras say. The two must agree to the bit.
/// </summary>
internal sealed class Twins<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private const int Steps = 5;

    private readonly Random _random = new(5);
    private readonly T[] _theta;
    private readonly T[] _thetaByHand;

    public Twins(string optimizer, int length)
    {
        WithExtras = OptimizerCatalogue.Create<T>(optimizer, length).ForGivenGradients();
        ByHand = OptimizerCatalogue.Create<T>(optimizer, length).ForGivenGradients();
        _theta = Random(length);
        _thetaByHand = [.. _theta];
    }

    public Optimizer<T> WithExtras { get; }

    public Optimizer<T> ByHand { get; }

    /// <summary>What the gradient becomes before the plain rule gets it.</summary>
    public Func<T, T> Gradient { get; init; } = value => value;

    /// <summary>
    /// What the parameters become before each step of the plain rule but the first: what a step does to them comes after the initial
    /// values, and nothing by hand can come in between.
    /// </summary>
    public Func<T, T> Parameters { get; init; } = value => value;

    /// <summary>Sets what <see cref="Parameters"/> does by hand.</summary>
    public Action<Optimizer<T>> AfterFirstStep { get; init; } = _ => { };

    public void RunAndCompare()
    {
        for (int step = 0; step < Steps; step++)
        {
            T[] gradient = Random(_theta.Length);
            gradient[0] = step == 3 ? T.NaN : gradient[0];
            gradient[^1] = step == 2 ? T.NegativeInfinity : gradient[^1];
            T[] before = [.. gradient];
            WithExtras.Step(_theta, gradient);
            Bits.Same<T>($"gradient of step {step}", before, gradient);

            for (int i = 0; i < gradient.Length; i++)
            {
                gradient[i] = Gradient(gradient[i]);
                _thetaByHand[i] = step == 0 ? _thetaByHand[i] : Parameters(_thetaByHand[i]);
            }

            ByHand.Step(_thetaByHand, gradient);
            Bits.Same<T>($"theta after step {step}", _thetaByHand, _theta);
            CompareStates();
            if (step == 0)
            {
                AfterFirstStep(WithExtras);
            }
        }
    }

    private void CompareStates()
    {
        foreach (StateDescription state in ByHand.States)
        {
            if (state.Shape == StateShape.Element)
            {
                Bits.Same<T>(state.Name, ByHand.States[state.Name].ToArray(), WithExtras.States[state.Name].ToArray());
            }
        }
    }

    private T[] Random(int length)
    {
        var values = new T[length];
        for (int i = 0; i < length; i++)
        {
            values[i] = T.CreateTruncating((_random.NextDouble() - 0.5) * 4);
        }

        return values;
    }
}
