using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Tests.Kernels;

/// <summary>Values are shared, and what is simplified on the way keeps every bit.</summary>
public sealed class ValueFactoryTests
{
    private readonly ValueFactory _factory = new();

    private Value X => _factory.Leaf(Op.ElementState, Shape.Element, name: "x");

    private Value N => _factory.Leaf(Op.Hyperparameter, Shape.Number, 0, "n");

    [Fact]
    public void The_same_computation_is_the_same_value()
    {
        Assert.Same(_factory.Make(Op.Add, X, N), _factory.Make(Op.Add, X, N));
        Assert.Same(_factory.Constant(0.1), _factory.Constant(0.1));
        Assert.Same(_factory.Constant(double.NaN), _factory.Constant(double.NaN));
        Assert.NotSame(_factory.Make(Op.Add, X, N), _factory.Make(Op.Add, N, X));
        Assert.NotSame(_factory.Constant(0), _factory.Constant(-0.0));
        Assert.NotSame(N, _factory.Leaf(Op.Hyperparameter, Shape.Number, 1, "n"));
    }

    [Fact]
    public void What_does_nothing_is_left_out()
    {
        Value one = _factory.Constant(1), minusOne = _factory.Constant(-1), zero = _factory.Constant(0);
        Assert.Same(X, _factory.Make(Op.Multiply, one, X));
        Assert.Same(X, _factory.Make(Op.Multiply, X, one));
        Assert.Same(X, _factory.Make(Op.Divide, X, one));
        Assert.Same(X, _factory.Make(Op.Subtract, X, zero));
        Assert.Same(N, _factory.Make(Op.Power, N, one));
        Assert.Same(X, _factory.Make(Op.Negate, _factory.Make(Op.Negate, X)));
        Assert.Same(_factory.Make(Op.Negate, X), _factory.Make(Op.Multiply, minusOne, X));
        Assert.Same(X, _factory.Make(Op.Select, N, X, X));
        Assert.Same(X, _factory.Make(Op.Select, one, X, _factory.Make(Op.Negate, X)));
    }

    [Fact]
    public void What_would_change_the_sign_of_a_zero_or_hide_a_NaN_stays()
    {
        Value zero = _factory.Constant(0);
        Assert.Equal("(x + 0)", _factory.Make(Op.Add, X, zero).ToString());
        Assert.Equal("(0 + x)", _factory.Make(Op.Add, zero, X).ToString());
        Assert.Equal("(0 - x)", _factory.Make(Op.Subtract, zero, X).ToString());
        Assert.Equal("(x - -0)", _factory.Make(Op.Subtract, X, _factory.Constant(-0.0)).ToString());
        Assert.Equal("(x * 0)", _factory.Make(Op.Multiply, X, zero).ToString());
        Assert.Equal("(0 / x)", _factory.Make(Op.Divide, zero, X).ToString());
        Assert.Equal("(x - x)", _factory.Make(Op.Subtract, X, X).ToString());
        Assert.Equal("(x / x)", _factory.Make(Op.Divide, X, X).ToString());
    }

    [Theory]
    [InlineData(Op.Add, 0.1, 0.2)]
    [InlineData(Op.Subtract, 1.0, 0.9)]
    [InlineData(Op.Multiply, 1e200, 1e200)]
    [InlineData(Op.Divide, 1.0, 3.0)]
    [InlineData(Op.Divide, 0.0, 0.0)]
    public void Constants_are_folded_as_double_computes_them(Op op, double a, double b)
    {
        double expected = op switch { Op.Add => a + b, Op.Subtract => a - b, Op.Multiply => a * b, _ => a / b };
        Assert.Equal(expected, _factory.Make(op, _factory.Constant(a), _factory.Constant(b)).Constant);
    }

    [Fact]
    public void Logic_of_numbers_is_cut_short_and_stays_1_or_0()
    {
        Value one = _factory.Constant(1), two = _factory.Constant(2), zero = _factory.Constant(0);
        Value positive = _factory.Make(Op.Greater, N, zero);
        Assert.Same(zero, _factory.Make(Op.And, N, zero));
        Assert.Same(one, _factory.Make(Op.Or, two, N));
        Assert.Same(positive, _factory.Make(Op.And, positive, two));
        Assert.Same(positive, _factory.Make(Op.Or, zero, positive));
        Assert.Equal("(n and 2)", _factory.Make(Op.And, N, two).ToString());
    }

    [Fact]
    public void An_operation_on_elements_keeps_its_shape()
    {
        Value one = _factory.Constant(1);
        Value positive = _factory.Make(Op.Greater, X, _factory.Constant(0));
        Assert.True(_factory.Make(Op.Select, positive, one, one).IsElement);
        Assert.True(_factory.Make(Op.Select, one, one, X).IsElement);
        Assert.True(_factory.Make(Op.And, positive, _factory.Constant(0)).IsElement);
        Assert.True(_factory.Make(Op.ReduceSum, X).IsNumber);
        Assert.True(_factory.Make(Op.ReduceSum, one) is { IsNumber: true, Op: Op.ReduceSum });
    }

    [Fact]
    public void Operands_stand_before_what_is_made_of_them()
    {
        Value sum = _factory.Make(Op.Add, X, N);
        Value root = _factory.Make(Op.Sqrt, _factory.Make(Op.Multiply, sum, sum));
        IReadOnlyList<Value> order = ValueOrder.Of([root, sum]);
        Assert.Equal(5, order.Count);
        Assert.All(order, (value, i) => Assert.All(value.Operands, operand => Assert.Contains(operand, order.Take(i))));
    }

    [Fact]
    public void The_first_name_given_stays()
    {
        Value sum = _factory.Make(Op.Add, X, N);
        sum.SuggestName("direction");
        sum.SuggestName("later");
        Assert.Equal("direction", sum.Name);
    }
}
