namespace OptimizerGen.Compiler.Kernels;

/// <summary>
/// Makes values and shares them: asking twice for the same computation gives the same node. Constants are folded
/// on the way, but only where no bit of any result can change.
/// </summary>
public sealed class ValueFactory
{
    private readonly Dictionary<Key, Value> _values = [];

    public Value Constant(double value) => Intern(Op.Constant, Shape.Number, [], value, 0, null);

    public Value Leaf(Op op, Shape shape, int index = 0, string? name = null) => Intern(op, shape, [], 0, index, name);

    public Value Make(Op op, params Value[] operands) =>
        Simplification.TrySimplify(this, op, operands) ?? Intern(op, ShapeOf(op, operands), operands, 0, 0, null);

    /// <summary>How many elements each row, column or block has.</summary>
    public Value LineSize(Shape shape) => Leaf(Op.LineSize, shape, (int)shape);

    public Value Reduce(Op op, ReductionScope scope, params Value[] operands) =>
        Intern(op, ReductionScopeInfo.Of(scope).Shape, operands, 0, (int)scope, null);

    /// <summary>A number of a list, or what is made of all of its numbers.</summary>
    /// <param name="op">The operation.</param>
    /// <param name="list">The list that it picks from.</param>
    /// <param name="operands">The place; or a term, and the sizes of the lists that are gone through.</param>
    public Value MakeOfList(Op op, int list, params Value[] operands) => Intern(op, Shape.Number, operands, 0, list, null);

    /// <summary>What one of several states holds.</summary>
    /// <param name="first">The first of them.</param>
    /// <param name="place">Which, counted from the first.</param>
    /// <param name="name">What they are called.</param>
    public Value StateAt(int first, Value place, string? name) => Intern(Op.ElementStateAt, Shape.Element, [place], 0, first, name);

    /// <summary>A random value for each element; those of two sites have nothing to do with each other.</summary>
    public Value Draw(Op op, int site) => Intern(op, Shape.Element, [], 0, site, null);

    /// <summary>The matrix of a square shape that has 1 on its diagonal and 0 elsewhere.</summary>
    public Value Identity(Shape shape) => Intern(Op.Identity, shape, [], 0, (int)shape, null);

    /// <summary>The same operation on other operands.</summary>
    public Value Like(Value value, params Value[] operands) =>
        value.Operands.Count == 0 ? value
        : value.Kind == OpKind.Place ? StateAt(value.Index, operands[0], value.Name)
        : value.Kind == OpKind.List ? MakeOfList(value.Op, value.Index, operands)
        : value.Kind == OpKind.Reduction ? Reduce(value.Op, value.Scope, operands) : Make(value.Op, operands);

    public Value Reciprocal(Value number) => Make(Op.Divide, Constant(1), number);

    private static Shape ShapeOf(Op op, Value[] operands) => OpTable.Of(op).Kind switch
    {
        OpKind.Reduction => Shape.Number,
        OpKind.Matrix => MatrixTable.Of(op).ShapeOf([.. operands.Select(operand => operand.Shape)])
            ?? throw new InvalidOperationException($"{op} has no result for operands of these shapes."),
        _ => ShapeInfo.Join(operands.Select(operand => operand.Shape)),
    };

    private Value Intern(Op op, Shape shape, Value[] operands, double constant, int index, string? name)
    {
        var key = new Key(op, operands, constant, index);
        if (!_values.TryGetValue(key, out Value? value))
        {
            value = new Value(_values.Count, op, shape, operands, constant, index, name);
            _values.Add(key, value);
        }

        return value;
    }

    private readonly struct Key(Op op, Value[] operands, double constant, int index) : IEquatable<Key>
    {
        private readonly Op _op = op;
        private readonly Value[] _operands = operands;
        private readonly long _bits = BitConverter.DoubleToInt64Bits(constant);
        private readonly int _index = index;

        public bool Equals(Key other) =>
            _op == other._op && _bits == other._bits && _index == other._index && _operands.SequenceEqual(other._operands);

        public override bool Equals(object? obj) => obj is Key other && Equals(other);

        public override int GetHashCode()
        {
            unchecked
            {
                int hash = ((int)_op * 397) ^ _bits.GetHashCode() ^ (_index * 31);
                foreach (Value operand in _operands)
                {
                    hash = (hash * 31) + operand.Id;
                }

                return hash;
            }
        }
    }
}
