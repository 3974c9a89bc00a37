using OptimizerGen.Compiler.Binding.Shapes;
using OptimizerGen.Compiler.Binding.Symbols;

namespace OptimizerGen.Compiler.Tests.Binding.Symbols;

public sealed class ScopeTests
{
    private readonly Scope _outer = new("outside");
    private readonly Scope _inner;

    public ScopeTests() => _inner = new Scope("inside", _outer);

    [Fact]
    public void A_name_is_looked_for_inside_first()
    {
        TemporarySymbol far = new("a"), near = new("a"), only = new("b");
        _outer.Declare([far, only]);
        _inner.Declare(near);
        Assert.Same(near, _inner.Find("a"));
        Assert.Same(far, _outer.Find("a"));
        Assert.Same(only, _inner.Find("b"));
        Assert.Null(_outer.Find("c"));
    }

    [Fact]
    public void Any_name_hides_a_letter_and_an_outer_letter_an_inner_one()
    {
        TemporarySymbol first = new("first"), second = new("second"), own = new("g");
        _outer.DeclareLetter("g", first);
        _inner.DeclareLetter("g", second);
        Assert.Same(first, _inner.Find("g"));
        _inner.Declare(own);
        Assert.Same(own, _inner.Find("g"));
        Assert.Same(first, _outer.Find("g"));
    }

    [Fact]
    public void An_assignment_changes_a_shape_until_it_is_forgotten()
    {
        var symbol = new TemporarySymbol("a");
        _inner.Declare(symbol);
        int before = _inner.Version;
        _inner.Assign(symbol, ShapeVariable.Element);
        Assert.True(_inner.ShapeOf(symbol).IsElement);
        Assert.True(_inner.IsAssigned(symbol));
        Assert.NotEqual(before, _inner.Version);

        _inner.Forget(assigned => assigned == symbol);
        Assert.Same(symbol.Variable, _inner.ShapeOf(symbol));
        Assert.False(_inner.IsAssigned(symbol));
    }

    [Fact]
    public void What_is_absent_outside_is_absent_inside()
    {
        _outer.DeclareAbsent("grad", "there is none");
        Assert.Equal("there is none", _inner.ReasonOfAbsence("grad"));
        Assert.Null(_inner.ReasonOfAbsence("theta"));
    }
}
