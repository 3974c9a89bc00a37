using OptimizerGen.Optimizers;
using OptimizerGen.State;
using OptimizerGen.Tests.Groups;
using OptimizerGen.Tests.Reproducibility;
using OptimizerGen.Tests.Threading;

namespace OptimizerGen.Tests.Runtime;

/// <summary>
/// The random bits of stochastic rounding go with a tensor's index in its set and an element's in its tensor: neither where
/// memory lies, nor groups, nor what an optimizer selects, nor the step that it goes on from changes one.
/// </summary>
public sealed class RoundingPlaceTests
{
    private const int Before = 5;
    private const int Steps = 9;

    // More than a chunk of the pool, and no multiple of a cache line.
    private static readonly (string Name, int Length)[] s_tensors = [("a", 37), ("b.weight", 20_003), ("c", 1), ("d.weight", 4_099)];

    [Fact]
    public void States_are_taken_up_by_a_model_that_lies_elsewhere()
    {
        (ParameterSet<float> model, Optimizer<float> first) = Make(adopts: false);
        Walk(model, first, 1, Before);

        (ParameterSet<float> copy, Optimizer<float> second) = Make(adopts: true);
        second.ParameterGroups.Add("*.weight");
        using var executor = new SharingExecutor(3);
        second.Executor = executor;
        second.MaxDegreeOfParallelism = 3;
        foreach (Parameter<float> parameter in copy)
        {
            model[parameter.Name].Values.CopyTo(parameter.Values);
        }

        Take(first, second);
        Walk(model, first, Before + 1, Steps);
        Walk(copy, second, Before + 1, Steps);

        Assert.True(executor.Helpers > 0);
        AssertSame(model, first, copy, second);
    }

    [Fact]
    public void Without_the_states_or_without_the_count_it_would_go_another_way()
    {
        (ParameterSet<float> model, Optimizer<float> first) = Make(adopts: false);
        Walk(model, first, 1, Steps);
        (ParameterSet<float> late, Optimizer<float> second) = Make(adopts: false);
        Walk(late, second, 2, Steps + 1);
        Assert.NotEqual(first.States["v"].ToArray(model["b.weight"]), second.States["v"].ToArray(late["b.weight"]));
    }

    [Theory]
    [InlineData("*.weight")]
    [InlineData("c|d.weight")]
    public void A_selection_rounds_its_tensors_as_the_whole_does(string pattern)
    {
        (ParameterSet<float> model, Optimizer<float> whole) = Make(adopts: false);
        (ParameterSet<float> other, _) = Make(adopts: false);
        Optimizer<float> part = OptimizerCatalogue.Create("AdamBFloat16", other.Matching(pattern));
        Walk(model, whole, 1, Steps);
        Walk(other, part, 1, Steps);
        Assert.All(part.Parameters!, parameter =>
        {
            Bits.Same<float>(parameter.Name, model[parameter.Name].Values, parameter.Values);
            Bits.Same<float>(parameter.Name, whole.States["v"].ToArray(model[parameter.Name]), part.States["v"].ToArray(parameter));
        });
    }

    [Fact]
    public void Tensors_of_one_set_are_rounded_differently()
    {
        ParameterSet<float> model = [];
        Parameter<float> one = model.Add("one", 5_000), other = model.Add("other", 5_000);
        Optimizer<float> optimizer = OptimizerCatalogue.Create("AdamBFloat16", model);
        one.Gradient.Fill(0.3f);
        other.Gradient.Fill(0.3f);
        optimizer.Step();
        float[] first = optimizer.States["m"].ToArray(one), second = optimizer.States["m"].ToArray(other);
        Assert.NotEqual(first, second);
        // By chance alone: both round the same number up equally often.
        Assert.InRange(first.Count(value => value > 0.03f) - second.Count(value => value > 0.03f), -400, 400);
        Assert.Equal(2, first.Distinct().Count());
    }

    private static (ParameterSet<float> Model, Optimizer<float> Optimizer) Make(bool adopts)
    {
        ParameterSet<float> model = [];
        foreach ((string name, int length) in s_tensors)
        {
            Parameter<float> parameter = adopts ? model.Adopt(name, new float[length + 3].AsMemory(3), new float[length]) : model.Add(name, length);
            parameter.FillNormal(seed: length, standardDeviation: 0.5);
        }

        return (model, OptimizerCatalogue.Create("AdamBFloat16", model));
    }

    /// <summary>Copies everything that outlives a step, entry by entry.</summary>
    private static void Take(Optimizer<float> from, Optimizer<float> to)
    {
        foreach (Parameter<float> parameter in to.Parameters!)
        {
            // What is looked at is reserved.
            to.States["m"].ToArray(parameter);
        }

        foreach ((StateEntry source, StateEntry target) in from.State.Manifest().Zip(to.State.Manifest()))
        {
            Assert.Equal((source.Name, source.Parameter, source.Length), (target.Name, target.Parameter, target.Length));
            source.Bytes(0, (int)source.Length).CopyTo(target.Bytes(0, (int)target.Length));
        }
    }

    private static void Walk(ParameterSet<float> model, Optimizer<float> optimizer, int from, int to)
    {
        for (int step = from; step <= to; step++)
        {
            GroupModel.FillGradients(model, step);
            optimizer.Step();
        }
    }

    private static void AssertSame(ParameterSet<float> model, Optimizer<float> first, ParameterSet<float> copy, Optimizer<float> second) => Assert.All(copy, parameter =>
    {
        Bits.Same<float>(parameter.Name, model[parameter.Name].Values, parameter.Values);
        Bits.Same<float>($"{parameter.Name}: m", first.States["m"].ToArray(model[parameter.Name]), second.States["m"].ToArray(parameter));
        Bits.Same<float>($"{parameter.Name}: v", first.States["v"].ToArray(model[parameter.Name]), second.States["v"].ToArray(parameter));
    });
}
