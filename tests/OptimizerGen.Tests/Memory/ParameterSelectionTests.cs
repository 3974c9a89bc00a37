namespace OptimizerGen.Tests.Memory;

public sealed class ParameterSelectionTests
{
    [Fact]
    public void A_condition_selects_in_the_order_of_the_set()
    {
        ParameterSet<float> model = Model();
        ParameterSelection<float> matrices = model.Where(p => p.Rank == 2);
        Assert.Equal(["embedding", "fc.weight"], Names(matrices));
        Assert.Equal(["embedding", "fc.weight"], matrices.Select(p => p.Name));
        Assert.Equal(2, matrices.Count);
        Assert.Equal(24 + 6, matrices.Length);
        Assert.Same(model["fc.weight"], matrices[1]);
        Assert.Same(model, matrices.Set);
        Assert.False(matrices.IsWhole);
        Assert.Equal("where p => p.Rank == 2 (2 of 5 parameters)", matrices.ToString());
    }

    [Fact]
    public void A_pattern_selects_whole_names()
    {
        ParameterSelection<float> selected = Model().Matching("*.bias|scale");
        Assert.Equal(["scale", "fc.bias"], Names(selected));
        Assert.Equal("matching '*.bias|scale' (2 of 5 parameters)", selected.ToString());
    }

    [Fact]
    public void Selections_narrow_one_another_and_leave_a_rest()
    {
        ParameterSet<float> model = Model();
        ParameterSelection<float> matrices = model.Where(p => p.Rank == 2);
        ParameterSelection<float> rest = model.Except(matrices);
        Assert.Equal(["scale", "fc.bias", "norm"], Names(rest));
        Assert.Equal(["fc.weight"], Names(matrices.Matching("fc.*")));
        Assert.Equal(["norm"], Names(rest.Where(p => p.Rank == 1).Except(model.Matching("fc.*"))));
        Assert.Equal("where p => p.Rank == 2, matching 'fc.*' (1 of 5 parameters)", matrices.Matching("fc.*").ToString());
        Assert.Equal("except where p => p.Rank == 2 (3 of 5 parameters)", rest.ToString());
    }

    [Fact]
    public void A_set_stands_for_all_that_it_holds()
    {
        ParameterSet<float> model = Model();
        ParameterSelection<float> all = model;
        Assert.True(all.IsWhole);
        Assert.Equal(model.Length, all.Length);
        Assert.Equal("all (5 of 5 parameters)", all.ToString());

        Parameter<float> late = model.Add("late", 3);
        Assert.False(all.Contains(late));
        Assert.False(all.IsWhole);
        Assert.Throws<ArgumentNullException>("set", () => (ParameterSelection<float>)(ParameterSet<float>)null!);
    }

    [Fact]
    public void It_contains_its_own_parameters_alone()
    {
        ParameterSet<float> model = Model();
        ParameterSelection<float> matrices = model.Where(p => p.Rank == 2);
        Assert.True(matrices.Contains(model["embedding"]));
        Assert.False(matrices.Contains(model["scale"]));
        Assert.False(matrices.Contains(Model()["embedding"]));
        Assert.Throws<ArgumentNullException>("parameter", () => matrices.Contains(null!));
    }

    [Fact]
    public void A_pattern_without_a_match_is_refused_with_the_nearest_names()
    {
        ParameterSet<float> model = Model();
        Assert.StartsWith(
            "'*.weigth' matches no parameter of the set: write a pattern for names such as fc.weight, ",
            Assert.Throws<ArgumentException>("pattern", () => model.Matching("*.weigth")).Message,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "'fc.*' matches no parameter of the selection (where p => p.Rank == 0): write a pattern for names such as scale.",
            Assert.Throws<ArgumentException>("pattern", () => model.Where(p => p.Rank == 0).Matching("fc.*")).Message,
            StringComparison.Ordinal);
        Assert.StartsWith("The pattern is empty:", Assert.Throws<ArgumentException>("pattern", () => model.Matching(" ")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_optimizer_is_told_how_an_empty_selection_came_about()
    {
        ParameterSelection<float> none = Model().Where(p => p.Rank == 7);
        Assert.Empty(none);
        Assert.Equal(
            "Muon was given a selection that no parameter belongs to (where p => p.Rank == 7), of a set with names such as embedding, scale, fc.weight, fc.bias, norm: select at least one. (Parameter 'parameters')",
            Assert.Throws<ArgumentException>("parameters", () => none.RequireMembers("Muon", "parameters")).Message);
        // There is nothing to select from an empty set.
        ((ParameterSelection<float>)new ParameterSet<float>()).RequireMembers("Muon", "parameters");
    }

    [Fact]
    public void Selections_of_two_sets_do_not_mix()
    {
        ParameterSelection<float> others = Model().Matching("scale");
        Assert.StartsWith(
            "The selection to leave out is of another set", Assert.Throws<ArgumentException>("others", () => Model().Except(others)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Enumerating_allocates_nothing_and_notices_an_added_parameter()
    {
        ParameterSet<float> model = Model();
        ParameterSelection<float> all = model;
        Count(model, all);
        long before = GC.GetAllocatedBytesForCurrentThread();
        int count = Count(model, all);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(10, count);

        ParameterEnumerator<float> enumerator = model.GetEnumerator();
        Assert.True(enumerator.MoveNext());
        model.Add("late", 1);
        Assert.Throws<InvalidOperationException>(() => enumerator.MoveNext());
    }

    [Fact]
    public void An_enumerator_of_nothing_has_no_tensor_and_none_stands_at_one_outside()
    {
        ParameterEnumerator<float> nothing = default;
        Assert.False(nothing.MoveNext());
        Assert.Throws<InvalidOperationException>(() => nothing.Current);
        nothing.Dispose();

        ParameterSet<float> model = Model();
        ParameterEnumerator<float> enumerator = model.GetEnumerator();
        Assert.Throws<InvalidOperationException>(() => enumerator.Current);
        while (enumerator.MoveNext())
        {
            Assert.NotNull(enumerator.Current);
        }

        Assert.Throws<InvalidOperationException>(() => enumerator.Current);
    }

    private static int Count(ParameterSet<float> model, ParameterSelection<float> selection)
    {
        int count = 0;
        foreach (Parameter<float> parameter in model)
        {
            count += parameter.Length > 0 ? 1 : 0;
        }

        foreach (Parameter<float> parameter in selection)
        {
            count += parameter.Length > 0 ? 1 : 0;
        }

        return count;
    }

    private static ParameterSet<float> Model()
    {
        var model = new ParameterSet<float>();
        model.Add("embedding", 8, 3);
        model.AddScalar("scale");
        model.Add("fc.weight", 2, 3);
        model.Add("fc.bias", 2);
        model.Add("norm", 2);
        return model;
    }

    private static string[] Names(ParameterSelection<float> selection)
    {
        List<string> names = [];
        foreach (Parameter<float> parameter in selection)
        {
            names.Add(parameter.Name);
        }

        return [.. names];
    }
}
