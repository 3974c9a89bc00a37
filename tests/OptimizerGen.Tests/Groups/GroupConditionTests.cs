using OptimizerGen.Optimizers;

namespace OptimizerGen.Tests.Groups;

/// <summary>Groups by a condition, as in "no decay where there is but one axis".</summary>
public sealed class GroupConditionTests
{
    [Fact]
    public void A_condition_finds_its_parameters_and_names_the_group()
    {
        ParameterSet<float> model = Model();
        var adamw = new AdamW<float>(model) { WeightDecay = 0.5 };
        AdamW<float>.Group vectors = adamw.Groups.Add(p => p.Rank < 2);
        vectors.WeightDecay = 0;
        Assert.Equal(["fc.bias", "scale"], vectors.Parameters.Select(parameter => parameter.Name));
        Assert.Equal("p => p.Rank < 2", vectors.Name);
        Assert.Same(vectors, adamw.Groups["p => p.Rank < 2"]);
        Assert.Equal("p => p.Rank < 2 (2 parameters)", vectors.ToString());
        Assert.StartsWith(
            "AdamW.Groups[\"p => p.Rank < 2\"].Beta1 must lie in",
            Assert.Throws<ArgumentOutOfRangeException>(() => vectors.Beta1 = 7).Message,
            StringComparison.Ordinal);
        adamw.Step();
        Assert.True(model["fc.weight"].Values[0] < 1);
        Assert.Equal(1, model["fc.bias"].Values[0]);
    }

    [Fact]
    public void A_group_may_have_a_name_and_the_first_one_has_the_parameter()
    {
        ParameterSet<float> model = Model();
        var adamw = new AdamW<float>(model);
        AdamW<float>.Group biases = adamw.Groups.Add("*.bias");
        AdamW<float>.Group small = adamw.Groups.Add(p => p.Length < 4, "small");
        Assert.Equal(["scale"], small.Parameters.Select(parameter => parameter.Name));
        Assert.Same(biases, adamw.Groups.Of(model["fc.bias"]));
        Assert.Same(small, adamw.Groups["small"]);
        Assert.Same(small, adamw.ParameterGroups[1]);

        var byHand = new Runtime.Rules.Descent<float>(Model());
        Assert.Equal("all", byHand.ParameterGroups.Add(_ => true, "all").Name);
    }

    [Fact]
    public void A_condition_for_nothing_is_refused()
    {
        var adamw = new AdamW<float>(Model());
        Assert.Equal(
            "The condition of the group 'p => p.Rank > 5' holds for no parameter of AdamW's set: write one for parameters such as fc.weight (2 × 3), fc.bias (2), scale (of a single number). (Parameter 'belongs')",
            Assert.Throws<ArgumentException>("belongs", () => adamw.Groups.Add(p => p.Rank > 5)).Message);
        adamw.Groups.Add("fc.*");
        Assert.Equal(
            "'two axes' holds for only parameters that earlier groups have already, fc.weight (in \"fc.*\"): add the narrower group first. (Parameter 'belongs')",
            Assert.Throws<ArgumentException>("belongs", () => adamw.Groups.Add(p => p.Rank == 2, "two axes")).Message);
        Assert.Equal(
            "AdamW already has a group 'fc.*': give each one a name of its own. (Parameter 'name')",
            Assert.Throws<ArgumentException>("name", () => adamw.Groups.Add(p => p.Rank == 0, "fc.*")).Message);
        Assert.Throws<ArgumentException>("name", () => adamw.Groups.Add(p => p.Rank == 0, " "));
        Assert.Throws<ArgumentNullException>("belongs", () => adamw.Groups.Add((Func<Parameter<float>, bool>)null!));
        Assert.StartsWith(
            "The condition of the group 'any' holds for no parameter of AdamW's set: it has none.",
            Assert.Throws<ArgumentException>(() => new AdamW<float>(new ParameterSet<float>()).ParameterGroups.Add(_ => true, "any")).Message,
            StringComparison.Ordinal);
        Assert.Single(adamw.Groups);
    }

    private static ParameterSet<float> Model()
    {
        var model = new ParameterSet<float>();
        model.Add("fc.weight", 2, 3).Fill(1);
        model.Add("fc.bias", 2).Fill(1);
        model.AddScalar("scale", 1);
        return model;
    }
}
