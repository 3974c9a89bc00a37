using System.Numerics;
using OptimizerGen.Optimizers;
using OptimizerGen.Specs.Tests.Catalogue;
using OptimizerGen.Specs.Tests.Rules;
using OptimizerGen.Specs.Tests.Running;

namespace OptimizerGen.Specs.Tests.Sets;

/// <summary>A step that is taken tensor by tensor, in any order and with some left to its end, is the step over all gradients to the bit.</summary>
public sealed class TensorStepBits
{
    private static readonly int[][] s_shapes = [[37], [1], [4099], [0], [13, 10], [3, 5], [1, 9], [9, 1], [2, 3, 5], [64], [0, 4], []];

    [Theory]
    [MemberData(nameof(CatalogueRules.Optimizers), MemberType = typeof(CatalogueRules))]
    public void The_catalogue(string optimizer)
    {
        Compare<double>(OptimizerCatalogue.Create, optimizer);
        Compare<float>(OptimizerCatalogue.Create, optimizer);
    }

    [Theory]
    [MemberData(nameof(RuleRows.Names), MemberType = typeof(RuleRows))]
    public void The_rules_of_these_tests(string rule)
    {
        Compare<double>(RuleAssembly.Create<double>, rule);
        Compare<float>(RuleAssembly.Create<float>, rule);
    }

    private static void Compare<T>(Func<string, ParameterSet<T>, Optimizer<T>> create, string rule)
        where T : struct, IFloatingPointIeee754<T>
    {
        Optimizer<T> whole = Make(create, rule), apart = Make(create, rule);
        bool isRefused = whole.Description.PerModel || whole.Description.Inputs.Any(input => input.Shape == StateShape.Number);
        var random = new Random(11);
        for (int t = 1; t <= HostileGradient.Steps; t++)
        {
            whole.Epoch = apart.Epoch = (t - 1) / 3;
            Evaluate(t, whole);
            Evaluate(t, apart);
            if (isRefused)
            {
                Assert.Throws<NotSupportedException>(() => apart.StepTensor(apart.Parameters![0]));
                return;
            }

            whole.ParameterGroups[0].IsFrozen = apart.ParameterGroups[0].IsFrozen = t is 3 or 4;
            whole.Step();
            Parameter<T>[] order = [.. apart.Parameters!.OrderBy(_ => random.Next())];
            foreach (Parameter<T> parameter in order[..(order.Length * (t % 4) / 3 % (order.Length + 1))].DefaultIfEmpty(order[0]))
            {
                apart.StepTensor(parameter);
            }

            apart.EndStep();
            CompareAll($"{rule} step {t}", whole, apart);
        }
    }

    private static Optimizer<T> Make<T>(Func<string, ParameterSet<T>, Optimizer<T>> create, string rule)
        where T : struct, IFloatingPointIeee754<T>
    {
        var set = new ParameterSet<T> { ClearGradientsAfterStep = true };
        for (int i = 0; i < s_shapes.Length; i++)
        {
            string name = $"{i % 3}.{i}";
            Parameter<T> parameter = s_shapes[i].Length == 0 ? set.AddScalar(name) : set.Add(name, s_shapes[i]);
            HostileGradient.Start<T>(parameter.Length).CopyTo(parameter.Values);
        }

        Optimizer<T> optimizer = create(rule, set);
        optimizer.Seed = 3;
        optimizer.GradientScale = 0.5;
        optimizer.ClipGradientValue = 100;
        optimizer.FlushSubnormals = true;
        optimizer.ParameterGroups.Add("0.*");
        ParameterGroup<T> other = optimizer.ParameterGroups.Add("1.*");
        if (optimizer.Description.ReadsParameters && optimizer.Hyperparameters.Contains("learning_rate"))
        {
            optimizer.DecoupledWeightDecay = 0.01;
            other.DecoupledWeightDecay = 0.02;
        }

        return optimizer;
    }

    private static void Evaluate<T>(int t, Optimizer<T> optimizer)
        where T : struct, IFloatingPointIeee754<T>
    {
        foreach (GradientRequest<T> request in optimizer.GradientPoints())
        {
            foreach (Parameter<T> parameter in optimizer.Parameters!)
            {
                HostileGradient.Fill<T>(t + parameter.Index + request.Index, parameter.Values, parameter.Gradient);
            }
        }

        for (int i = 0; i < optimizer.Description.Inputs.Count; i++)
        {
            if (optimizer.Description.Inputs[i].Shape == StateShape.Element)
            {
                foreach (Parameter<T> parameter in optimizer.Parameters!)
                {
                    SampleInputs.Elements<T>(t, i, parameter.Length).CopyTo(optimizer.GetInput(optimizer.Description.Inputs[i].Name)[parameter]);
                }
            }
        }
    }

    private static void CompareAll<T>(string place, Optimizer<T> whole, Optimizer<T> apart)
        where T : struct, IFloatingPointIeee754<T>
    {
        Assert.Equal(whole.StepCount, apart.StepCount);
        foreach ((Parameter<T> parameter, Parameter<T> other) in whole.Parameters!.Zip(apart.Parameters!))
        {
            Bits.Same<T>($"{place} {parameter.Name} theta", parameter.Values, other.Values);
            Bits.Same<T>($"{place} {parameter.Name} gradient", new T[other.Length], other.Gradient);
            foreach (StateDescription state in whole.States)
            {
                if (state.Shape == StateShape.Element)
                {
                    Bits.Same<T>($"{place} {parameter.Name} {state.Name}", whole.States[state.Name].ToArray(parameter), apart.States[state.Name].ToArray(other));
                }
                else if (state.Shape == StateShape.Number)
                {
                    Bits.Same($"{place} {parameter.Name} {state.Name}", whole.States.Number(state.Name)[parameter], apart.States.Number(state.Name)[other]);
                }
                else if (state.Shape is StateShape.RowSquare or StateShape.ColumnSquare or StateShape.Transposed)
                {
                    Bits.Same<T>($"{place} {parameter.Name} {state.Name}", whole.States.Matrix(state.Name)[parameter], apart.States.Matrix(state.Name)[other]);
                }
                else
                {
                    Bits.Same<double>($"{place} {parameter.Name} {state.Name}", whole.States.Lines(state.Name)[parameter], apart.States.Lines(state.Name)[other]);
                }
            }
        }
    }
}
