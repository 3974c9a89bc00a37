using OptimizerGen.Optimizers;
using OptimizerGen.Tests.Runtime.Rules;

namespace OptimizerGen.Tests.Groups;

public sealed class GroupStateTests
{
    [Fact]
    public void Numbers_are_kept_for_each_group()
    {
        ParameterSet<double> set = GroupModel.Of<double>(GroupModel.Network);
        var optimizer = new NadamPyTorch<double>(set);
        Assert.Equal(optimizer.MuProduct, optimizer.MuProduct[set[0]]);
        optimizer.Groups.Add("*.bias").Beta1 = 0.5;
        optimizer.Step();
        Assert.NotEqual(optimizer.MuProduct[set["fc.weight"]], optimizer.MuProduct[set["fc.bias"]]);
        Assert.Equal(optimizer.MuProduct[set["head.bias"]], optimizer.MuProduct[set["fc.bias"]]);
        Assert.Contains("for one of its parameters", Assert.Throws<InvalidOperationException>(() => optimizer.MuProduct.Value).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Groups_move_no_memory()
    {
        ParameterSet<float> set = GroupModel.Of<float>(GroupModel.Network);
        var optimizer = new Weighted<float>(set);
        ReadOnlySpan<float> weights = optimizer.Weight[set[1]];
        optimizer.Weight[set[1]].Fill(5);
        optimizer.ParameterGroups.Add("*.bias");
        Assert.True(weights == optimizer.Weight[set[1]]);
        Assert.Equal(5, weights[0]);
    }

    [Fact]
    public void States_begin_with_the_groups_own_values()
    {
        ParameterSet<double> set = GroupModel.Of<double>(GroupModel.Network);
        var optimizer = new HeavyBall<double>(set) { LearningRate = 0, Momentum = 0, Initial = 0.25 };
        optimizer.ParameterGroups.Add("norm.*").Hyperparameters["initial"] = 0.5;
        optimizer.ParameterGroups.Add("*.bias").IsFrozen = true;
        optimizer.Hyperparameters["momentum"] = 0.5;
        optimizer.Step();
        Assert.Equal(2 * optimizer.Velocity[set["fc.weight"]][0], optimizer.Velocity[set["norm.weight"]][0]);
        // A group that has been frozen from the start has them when it thaws.
        Assert.Equal(0, optimizer.Velocity[set["fc.bias"]][0]);
        optimizer.ParameterGroups[1].IsFrozen = false;
        optimizer.Step();
        Assert.Equal(0.25 * 0.5, optimizer.Velocity[set["fc.bias"]][0]);
        optimizer.Reset();
        optimizer.ParameterGroups.Add("fc.*").Hyperparameters["initial"] = 1;
        optimizer.Step();
        Assert.Equal(4 * optimizer.Velocity[set["head.weight"]][0], optimizer.Velocity[set["fc.weight"]][0]);
    }

    [Fact]
    public void A_view_has_the_values_of_its_parameters_group()
    {
        ParameterSet<double> set = GroupModel.Of<double>("a", "b");
        var optimizer = new HeavyBall<double>(set) { LearningRate = 0.5 };
        optimizer.ParameterGroups.Add("b").Hyperparameters["initial"] = 2;
        var parts = set.Select(parameter => new HeavyBall<double>(GroupModel.Of<double>(parameter.Name)) { LearningRate = 0.5, Initial = 2 * parameter.Index }).ToArray();
        for (int step = 0; step < 3; step++)
        {
            foreach (Parameter<double> parameter in set)
            {
                HeavyBall<double> part = parts[parameter.Index];
                double[] expected = new double[parameter.Length], actual = new double[parameter.Length];
                part.ReadMiddle(part.Parameters![0], expected);
                optimizer.ReadMiddle(parameter, actual);
                Assert.Equal(expected, actual);
                GroupModel.FillGradients(part.Parameters!.Set, step);
                part.Step();
            }

            GroupModel.FillGradients(set, step);
            optimizer.Step();
        }
    }

    [Fact]
    public void Steps_with_groups_allocate_nothing()
    {
        ParameterSet<float> set = GroupModel.Of<float>(GroupModel.Network);
        Optimizer<float>[] optimizers = [new AdamW<float>(set), new Lamb<float>(set), new Nesterov<float>(set) { LearningRate = 0.1 }];
        foreach (Optimizer<float> optimizer in optimizers)
        {
            optimizer.ParameterGroups.Add("norm.*").LearningRateScale = 0.5;
            optimizer.ParameterGroups.Add("*.bias").Hyperparameters["learning_rate"] = 0.25;
            optimizer.SetSchedule("learning_rate", new Halving { TotalSteps = 5 });
        }

        Run();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Run();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Run()
        {
            for (int step = 0; step < 60; step++)
            {
                foreach (Optimizer<float> optimizer in optimizers)
                {
                    using (optimizer.AtGradientPoint())
                    {
                        set.ClearGradients();
                    }

                    optimizer.ParameterGroups[0].Hyperparameters["learning_rate"] = step;
                    optimizer.ParameterGroups[0].IsFrozen = step % 3 == 0;
                    optimizer.Step();
                }
            }
        }
    }
}
