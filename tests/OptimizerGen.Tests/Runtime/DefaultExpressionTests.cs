using OptimizerGen.Tests.Runtime.Rules;

namespace OptimizerGen.Tests.Runtime;

public sealed class DefaultExpressionTests
{
    [Fact]
    public void Defaults_follow_what_they_are_made_of()
    {
        var optimizer = new Coupled();
        Assert.Equal(1, optimizer.Half);
        Assert.Equal(2, optimizer.Product);
        optimizer.Base = 4;
        Assert.Equal(8, optimizer.Product);
        optimizer.Half = 0.5;
        Assert.Equal(2, optimizer.Product);
        optimizer.Product = 5;
        optimizer.Base = 1;
        Assert.Equal(5, optimizer.Product);
    }

    [Fact]
    public void At_a_step_defaults_follow_the_scheduled_values()
    {
        var optimizer = new Coupled();
        optimizer.SetSchedule("base", new Fixed(point => point.Initial * point.Step));
        Assert.Equal(2, optimizer.GetCurrent("product"));
        optimizer.Step(default, default);
        optimizer.Step(default, default);
        Assert.Equal([2, 8], optimizer.Seen);
        Assert.Equal(2, optimizer.Product);
        Assert.Equal(8, optimizer.GetCurrent("product"));
    }

    [Fact]
    public void A_scheduled_default_starts_from_its_expression()
    {
        var optimizer = new Coupled();
        optimizer.SetSchedule("half", new Fixed(point => point.Initial + 1));
        optimizer.Step(default, default);
        Assert.Equal([4], optimizer.Seen);
    }

    [Fact]
    public void A_default_that_leaves_its_range_stops_the_step()
    {
        var optimizer = new Coupled { Base = 6 };
        InvalidOperationException refused = Assert.Throws<InvalidOperationException>(() => optimizer.Step(default, default));
        Assert.Equal(
            "Coupled.Product must lie in [0, 8], but its default, half * base, gives 18 at step 1: set it, or what it depends on.", refused.Message);
        Assert.Empty(optimizer.Seen);
        Assert.Equal(0, optimizer.StepCount);
    }
}
