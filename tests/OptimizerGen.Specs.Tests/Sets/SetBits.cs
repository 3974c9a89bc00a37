using System.Numerics;
using OptimizerGen.Optimizers;
using OptimizerGen.Specs.Tests.Catalogue;
using OptimizerGen.Specs.Tests.Rules;
using OptimizerGen.Specs.Tests.Running;

namespace OptimizerGen.Specs.Tests.Sets;

/// <summary>A set of tensors goes, to the bit, where its tensors go as vectors stepped one by one.</summary>
public sealed class SetBits
{
    private static readonly int[] s_lengths = [1, 37, 4099];

    [Theory]
    [MemberData(nameof(CatalogueRules.Optimizers), MemberType = typeof(CatalogueRules))]
    public void The_catalogue(string optimizer)
    {
        Compare(OptimizerCatalogue.Create<double>, OptimizerCatalogue.Create<double>, optimizer);
        Compare(OptimizerCatalogue.Create<float>, OptimizerCatalogue.Create<float>, optimizer);
    }

    [Theory]
    [MemberData(nameof(RuleRows.Names), MemberType = typeof(RuleRows))]
    public void The_rules_of_these_tests(string rule)
    {
        Compare((name, length) => RuleAssembly.Create<double>(name, length), RuleAssembly.Create<double>, rule);
        Compare((name, length) => RuleAssembly.Create<float>(name, length), RuleAssembly.Create<float>, rule);
    }

    private static void Compare<T>(Func<string, int, Optimizer<T>> ofVector, Func<string, ParameterSet<T>, Optimizer<T>> ofSet, string rule)
        where T : struct, IFloatingPointIeee754<T>
    {
        var set = new ParameterSet<T>();
        foreach (int length in s_lengths)
        {
            HostileGradient.Start<T>(length).CopyTo(set.Add($"of {length}", length).Values);
        }

        Optimizer<T> whole = ofSet(rule, set);
        if (whole.Description.PerModel)
        {
            // A tensor by itself is a model of its own.
            return;
        }

        Optimizer<T>[] parts = [.. s_lengths.Select(length => ofVector(rule, length))];
        T[][] thetas = [.. s_lengths.Select(HostileGradient.Start<T>)];
        for (int t = 1; t <= HostileGradient.Steps; t++)
        {
            Step(t, whole, parts, thetas);
        }

        foreach (Parameter<T> parameter in set.Where(parameter => parameter.Index == 0 || !TakesChances(whole)))
        {
            Bits.Same<T>($"{rule} {parameter.Name} theta", thetas[parameter.Index], parameter.Values);
            CompareStates($"{rule} {parameter.Name}", whole, parts[parameter.Index], parameter);
        }
    }

    private static void Step<T>(int t, Optimizer<T> whole, Optimizer<T>[] parts, T[][] thetas)
        where T : struct, IFloatingPointIeee754<T>
    {
        whole.Epoch = (t - 1) / 3;
        var gradients = new T[whole.Description.EarlierGradients.Count + 1, parts.Length][];
        foreach (Parameter<T> parameter in whole.Parameters!)
        {
            Optimizer<T> part = parts[parameter.Index];
            T[] point = new T[parameter.Length];
            T[] gradient = new T[parameter.Length];
            part.Epoch = whole.Epoch;
            foreach (GradientRequest<T> request in part.GradientPoints(thetas[parameter.Index], point, gradient))
            {
                HostileGradient.Fill<T>(t + request.Index, request.Point, gradient);
                gradients[request.Index, parameter.Index] = [.. gradient];
            }

            part.Step(thetas[parameter.Index], gradient, SampleInputs.For<T>(t, part));
            WriteInputs(t, whole, parameter);
        }

        // What the caller would evaluate is known already; coming and going must leave no trace.
        foreach (GradientRequest<T> request in whole.GradientPoints())
        {
            foreach (Parameter<T> parameter in whole.Parameters!)
            {
                gradients[request.Index, parameter.Index].CopyTo(parameter.Gradient);
            }
        }

        whole.Step(NumbersOf(t, whole));
    }

    /// <summary>Writes the element inputs of a tensor where the set keeps them.</summary>
    private static void WriteInputs<T>(int t, Optimizer<T> whole, Parameter<T> parameter)
        where T : struct, IFloatingPointIeee754<T>
    {
        for (int i = 0; i < whole.Description.Inputs.Count; i++)
        {
            if (whole.Description.Inputs[i].Shape == StateShape.Element)
            {
                SampleInputs.Elements<T>(t, i, parameter.Length).CopyTo(whole.GetInput(whole.Description.Inputs[i].Name)[parameter]);
            }
        }
    }

    private static StepInputs<T> NumbersOf<T>(int t, Optimizer<T> whole)
        where T : struct, IFloatingPointIeee754<T>
    {
        StepInputs<T> inputs = default;
        for (int i = 0; i < whole.Description.Inputs.Count; i++)
        {
            if (whole.Description.Inputs[i].Shape == StateShape.Number)
            {
                inputs.SetNumber(i, SampleInputs.Number(t, i));
            }
        }

        return inputs;
    }

    /// <summary>Whether random bits, which go by an element's place in memory, make a tensor of a set another one than a vector.</summary>
    private static bool TakesChances<T>(Optimizer<T> optimizer)
        where T : struct, IFloatingPointIeee754<T> =>
        optimizer.Description.DrawsNoise
        || (typeof(T) == typeof(float) && optimizer.States.Any(state => state is { Storage: StateStorage.BFloat16, Rounding: StateRounding.Stochastic }));

    private static void CompareStates<T>(string place, Optimizer<T> whole, Optimizer<T> part, Parameter<T> parameter)
        where T : struct, IFloatingPointIeee754<T>
    {
        foreach (StateDescription state in whole.States)
        {
            if (state.Shape == StateShape.Element)
            {
                Bits.Same<T>($"{place} {state.Name}", part.States[state.Name].ToArray(), whole.States[state.Name].ToArray(parameter));
            }
            else if (state.Shape == StateShape.Number)
            {
                Bits.Same($"{place} {state.Name}", part.States.Number(state.Name).Value, whole.States.Number(state.Name)[parameter]);
            }
            else if (state.Shape is StateShape.RowSquare or StateShape.ColumnSquare or StateShape.Transposed)
            {
                Bits.Same<T>($"{place} {state.Name}", part.States.Matrix(state.Name).Values, whole.States.Matrix(state.Name)[parameter]);
            }
            else
            {
                Bits.Same<double>($"{place} {state.Name}", part.States.Lines(state.Name).Values, whole.States.Lines(state.Name)[parameter]);
            }
        }
    }
}
