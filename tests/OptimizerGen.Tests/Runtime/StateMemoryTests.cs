using OptimizerGen.Optimizers;
using OptimizerGen.State;
using OptimizerGen.Tests.Catalogue;
using OptimizerGen.Tests.Groups;
using OptimizerGen.Tests.Reproducibility;

namespace OptimizerGen.Tests.Runtime;

public sealed class StateMemoryTests
{
    [Fact]
    public void A_group_that_is_frozen_from_the_start_has_no_states_until_it_thaws()
    {
        var model = new ParameterSet<float>();
        Parameter<float> frozen = model.Add("backbone", 1_000_000).Fill(1);
        Parameter<float> head = model.Add("head", 1_000);
        frozen.Gradient.Fill(1);
        head.Gradient.Fill(1);
        long before = GC.GetAllocatedBytesForCurrentThread();
        var adam = new Adam<float>(model);
        Adam<float>.Group group = adam.Groups.Add("backbone");
        group.IsFrozen = true;
        adam.Step();
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
        Assert.DoesNotContain(adam.State.Manifest(), entry => entry.Parameter == "backbone" && entry.Shape.Count > 0);

        group.IsFrozen = false;
        adam.Step();
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 8_000_000, 9_000_000);
        Assert.NotEqual(1f, frozen.Values[0]);
        before = GC.GetAllocatedBytesForCurrentThread();
        adam.Step();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void An_optimizer_of_a_selection_keeps_states_of_its_own_tensors_alone()
    {
        var model = new ParameterSet<float>();
        model.Add("big", 1_000_000);
        model.Add("small", 1_000);
        long before = GC.GetAllocatedBytesForCurrentThread();
        new Adam<float>(model.Matching("small")).Step();
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public void The_manifest_lists_all_that_outlives_a_step()
    {
        var model = new ParameterSet<float>();
        model.Add("w", 3, 5);
        model.AddScalar("s");
        Optimizer<float> rule = OptimizerCatalogue.Create("AdamBFloat16", model);
        rule.Step();
        string[] entries = [.. rule.State.Manifest().Select(entry => $"{entry.Parameter}.{entry.Name} {entry.Type}[{string.Join(',', entry.Shape)}] {entry.Length}")];
        Assert.Equal(
            [
                ".step_count Int64[] 8",
                ".epoch Int64[] 8",
                ".skipped_steps Int64[] 8",
                ".seed Int64[] 8",
                "w.steps Int64[] 8",
                "w.is_initialized Boolean[] 1",
                "w.m BFloat16[3,5] 30",
                "w.v BFloat16[3,5] 30",
                "s.steps Int64[] 8",
                "s.is_initialized Boolean[] 1",
                "s.m BFloat16[] 2",
                "s.v BFloat16[] 2",
            ],
            entries);
    }

    [Theory]
    [InlineData("Adam")]
    [InlineData("NadamPyTorch")]
    [InlineData("Nesterov")]
    [InlineData("Lamb")]
    [InlineData("AdamBFloat16")]
    [InlineData("AdaDelta")]
    public void With_its_bytes_another_optimizer_goes_on_to_the_bit(string rule)
    {
        ParameterSet<float> model = GroupModel.Of<float>(GroupModel.Network);
        Optimizer<float> first = Grouped(rule, model);
        Walk(model, first, from: 1, to: 5);

        ParameterSet<float> copy = GroupModel.Of<float>(GroupModel.Network);
        Optimizer<float> second = Grouped(rule, copy);
        foreach (Parameter<float> parameter in copy)
        {
            model[parameter.Name].Values.CopyTo(parameter.Values);
            foreach (StateDescription state in second.States.Where(state => state.Shape == StateShape.Element))
            {
                // What is looked at is reserved.
                second.States[state.Name].ToArray(parameter);
            }
        }

        foreach ((StateEntry from, StateEntry to) in first.State.Manifest().Zip(second.State.Manifest()))
        {
            Assert.Equal((from.Name, from.Parameter, from.Type, from.Length), (to.Name, to.Parameter, to.Type, to.Length));
            // In pieces that are cut anywhere.
            for (long at = 0; at < from.Length; at += 3)
            {
                int count = (int)Math.Min(3, from.Length - at);
                from.Bytes(at, count).CopyTo(to.Bytes(at, count));
            }
        }

        Walk(model, first, from: 6, to: 9);
        Walk(copy, second, from: 6, to: 9);
        Assert.Equal(9, second.StepCount);
        Assert.All(copy, parameter => Bits.Same<float>(parameter.Name, model[parameter.Name].Values, parameter.Values));
    }

    private static Optimizer<float> Grouped(string rule, ParameterSet<float> model)
    {
        Optimizer<float> optimizer = OptimizerCatalogue.Create(rule, model).ForGivenGradients();
        optimizer.ParameterGroups.Add("*.bias");
        return optimizer;
    }

    private static void Walk(ParameterSet<float> model, Optimizer<float> optimizer, int from, int to)
    {
        for (int step = from; step <= to; step++)
        {
            GroupModel.FillGradients(model, step);
            optimizer.Step();
        }
    }
}
