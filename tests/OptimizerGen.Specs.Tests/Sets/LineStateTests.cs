using OptimizerGen.Optimizers;

namespace OptimizerGen.Specs.Tests.Sets;

/// <summary>States with a number for each row or column, as their user reads them.</summary>
public sealed class LineStateTests
{
    private readonly ParameterSet<float> _set = new();
    private readonly Parameter<float> _matrix;
    private readonly Parameter<float> _vector;
    private readonly Optimizer<float> _optimizer;

    public LineStateTests()
    {
        _matrix = _set.Add("matrix", 3, 2, 2);
        _vector = _set.Add("vector", 5);
        _optimizer = new Sm3<float>(_set);
    }

    [Fact]
    public void A_tensor_has_as_many_numbers_as_rows_or_columns()
    {
        float[] gradient = [.. Enumerable.Range(1, 12).Select(i => (float)i)];
        gradient.CopyTo(_matrix.Gradient);
        _optimizer.Step();

        Assert.Equal([16, 64, 144], _optimizer.States.Lines("r")[_matrix].ToArray());
        Assert.Equal([81, 100, 121, 144], _optimizer.States.Lines("C")[_matrix].ToArray());
        Assert.Equal(5, _optimizer.States.Lines("r")[_vector].Length);
        Assert.Equal(1, _optimizer.States.Lines("c")[_vector].Length);
        Assert.Equal((StateShape.Row, "r"), (_optimizer.States.Lines("r").Shape, _optimizer.States.Lines("R").Name));

        _optimizer.Reset();
        Assert.Equal([0, 0, 0], _optimizer.States.Lines("r")[_matrix].ToArray());
    }

    [Fact]
    public void A_vector_is_one_column()
    {
        Optimizer<double> optimizer = new Sm3<double>(3);
        optimizer.Step(new double[3], [1, -3, 2]);

        Assert.Equal([1, 9, 4], optimizer.States.Lines("r").Values.ToArray());
        Assert.Equal([9], optimizer.States.Lines("c").Values.ToArray());
        Assert.Contains("made for one vector", Assert.Throws<InvalidOperationException>(() => optimizer.States.Lines("r")[null!].Length).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_of_another_shape_is_read_otherwise()
    {
        Assert.Equal(
            "Sm3's state 'r' has a number for each row: read it with States.Lines(\"r\"). (Parameter 'name')",
            Assert.Throws<ArgumentException>(() => _optimizer.States["r"]).Message);
        Assert.Equal(
            "Sm3's state 'c' has a number for each column: read it with States.Lines(\"c\"). (Parameter 'name')",
            Assert.Throws<ArgumentException>(() => _optimizer.States.Number("c")).Message);
        Assert.Equal(
            "Sm3's state 'm' has a value for each element: read it with States[\"m\"]. (Parameter 'name')",
            Assert.Throws<ArgumentException>(() => _optimizer.States.Lines("m")).Message);
        Assert.Throws<ArgumentException>(() => _optimizer.States.Lines("n"));
        Assert.Throws<InvalidOperationException>(() => _optimizer.States.Lines("r").Values.Length);
        Assert.Throws<InvalidOperationException>(() => default(LineState<float>).Name);
        Assert.Throws<ArgumentException>(() => _optimizer.States.Lines("r")[new ParameterSet<float>().Add("other", 2)].Length);
    }
}
