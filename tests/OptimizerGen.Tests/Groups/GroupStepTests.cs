using System.Numerics;
using OptimizerGen.Optimizers;
using OptimizerGen.Tests.Catalogue;
using OptimizerGen.Tests.Reproducibility;
using OptimizerGen.Tests.Snapshots;

namespace OptimizerGen.Tests.Groups;

/// <summary>A set with groups goes the way of as many optimizers with as many sets, to the bit.</summary>
public sealed class GroupStepTests
{
    public static TheoryData<string, string> Rules
    {
        get
        {
            var data = new TheoryData<string, string>();
            // Where an element lies decides how it is rounded at random and what is drawn for it, so such a rule goes another way in another set; so does one that sees the whole set.
            foreach (OptimizerDescription rule in OptimizerCatalogue.Optimizers.Where(
                rule => rule is { PerModel: false, DrawsNoise: false } && rule.States.All(state => state.Rounding == StateRounding.Nearest)))
            {
                foreach (string settings in SettingsTable.Of(rule.Name))
                {
                    data.Add(rule.Name, settings);
                }
            }

            return data;
        }
    }

    public static TheoryData<string> Names => [.. OptimizerCatalogue.Optimizers.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_rule_in_double(string rule, string settings) => Compare<double>(rule, settings);

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_rule_in_float(string rule, string settings) => Compare<float>(rule, settings);

    [Theory]
    [MemberData(nameof(Names))]
    public void Groups_that_inherit_everything_change_no_bit(string rule)
    {
        Optimizer<float>[] both = [.. Enumerable.Range(0, 2).Select(_ => OptimizerCatalogue.Create(rule, GroupModel.Of<float>(GroupModel.Network)).ForGivenGradients())];
        both[0].ParameterGroups.Add("norm.*");
        both[0].ParameterGroups.Add("*.bias");
        for (int step = 1; step <= 4; step++)
        {
            foreach (Optimizer<float> optimizer in both)
            {
                GroupModel.FillGradients(optimizer.Parameters!.Set, step);
                optimizer.Step();
            }
        }

        Assert.All(both[1].Parameters!, parameter => Bits.Same<float>(parameter.Name, parameter.Values, both[0].Parameters![parameter.Index].Values));
    }

    [Theory]
    [InlineData("Adam")]
    [InlineData("Nesterov")]
    [InlineData("NadamPyTorch")]
    [InlineData("Lamb")]
    public void Many_small_tensors_of_different_groups_in_turn(string rule)
    {
        string[] kinds = ["weight", "bias", "scale"];
        string[] names = [.. Enumerable.Range(0, 200).Select(i => $"layer{i}.{kinds[(i * i) % 7 % 3]}")];
        var both = new GroupsAndParts<float>(set => OptimizerCatalogue.Create(rule, set).ForGivenGradients(), names);
        both.Add("*.bias", ("learning_rate", 0.5));
        both.Add("layer1?.*|*.scale", ("learning_rate", 0.125));
        both.AddRest();
        both.Step(4);
        both.AssertEqual();
    }

    [Fact]
    public void Adopted_and_empty_tensors_are_in_groups_too()
    {
        var set = new ParameterSet<double>();
        set.Add("a.none", 0);
        set.Add("a.first", 5).FillNormal(1);
        set.Adopt("b.adopted", new double[7], new double[7], 7).FillNormal(2);
        set.Add("b.none", 0);
        set.Adopt("a.adopted", new double[3], new double[3], 3).FillNormal(3);
        set.Add("a.last", 4).FillNormal(4);
        var optimizer = new GradientDescent<double>(set) { LearningRate = 1 };
        optimizer.Groups.Add("a.*").LearningRate = 2;
        double[][] before = [.. set.Select(parameter => parameter.Values.ToArray())];
        foreach (Parameter<double> parameter in set)
        {
            parameter.Gradient.Fill(1);
        }

        optimizer.Step();
        Assert.All(set, parameter => Assert.Equal(
            before[parameter.Index].Select(value => value - (parameter.Name.StartsWith('a') ? 2 : 1)), parameter.Values.ToArray()));
    }

    [Fact]
    public void A_group_that_has_every_parameter_leaves_no_rest()
    {
        var both = new GroupsAndParts<double>(set => new NadamPyTorch<double>(set), GroupModel.Network);
        both.Add("*", ("beta1", 0.5));
        both.AddRest();
        both.Step(3);
        both.AssertEqual();
    }

    private static void Compare<T>(string rule, string settings)
        where T : struct, IFloatingPointIeee754<T>
    {
        var both = new GroupsAndParts<T>(set => Create(rule, settings, set), GroupModel.Network);
        both.Add("norm.*", Changed(both.Whole, value => value * 0.75));
        both.Add("*.bias", Changed(both.Whole, value => value * 0.5));
        both.AddRest();
        both.Step(6);
        both.AssertEqual();
    }

    /// <summary>Another value for every hyperparameter, the other one for truth values; its own where the range has no room for another.</summary>
    private static (string Name, double Value)[] Changed<T>(Optimizer<T> optimizer, Func<double, double> change)
        where T : struct, IFloatingPointIeee754<T> =>
        [.. optimizer.Hyperparameters.Select(pair => (pair.Key, Changed(optimizer.Hyperparameters.Describe(pair.Key), pair.Value, change)))];

    private static double Changed(HyperparameterDescription hyperparameter, double value, Func<double, double> change)
    {
        double changed = hyperparameter.Kind switch
        {
            HyperparameterKind.Boolean => 1 - value,
            HyperparameterKind.Integer => Math.Round(change(value)),
            _ => change(value),
        };
        return hyperparameter.Range.Contains(changed) ? changed : value;
    }

    private static Optimizer<T> Create<T>(string rule, string settings, ParameterSet<T> set)
        where T : struct, IFloatingPointIeee754<T>
    {
        Optimizer<T> optimizer = OptimizerCatalogue.Create(rule, set).ForGivenGradients();
        foreach (KeyValuePair<string, double> setting in Settings.Parse(settings))
        {
            optimizer.Hyperparameters[setting.Key] = setting.Value;
        }

        return optimizer;
    }
}
