using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Lowering;

/// <summary>Finds what the values of a step are in an element whose gradient is 0.</summary>
internal sealed class RowForms
{
    private readonly Dictionary<Value, RowForm> _known = [];
    private readonly ValueFactory _factory;
    private readonly NumberAlgebra _numbers;
    private readonly ElementSigns _signs;

    public RowForms(ValueFactory factory, NumberAlgebra numbers, ElementSigns signs)
    {
        (_factory, _numbers, _signs) = (factory, numbers, signs);
        Nothing = Of(numbers.Zero);
        Anything = new RowForm(numbers.Zero, s_noTerms, numbers.One, numbers.Zero);
    }

    private static readonly Dictionary<Value, Value> s_noTerms = [];

    /// <summary>0.</summary>
    private RowForm Nothing { get; }

    /// <summary>What has nothing to do with what memory held.</summary>
    private RowForm Anything { get; }

    public RowForm Of(Value value)
    {
        // Operands first, so that nothing has to go deep.
        foreach (Value part in ValueOrder.Of([value]).Where(part => !_known.ContainsKey(part)))
        {
            _known.Add(part, Compute(part));
        }

        return _known[value];
    }

    private RowForm Compute(Value value)
    {
        if (value.IsNumber)
        {
            return new RowForm(value, s_noTerms, _numbers.Zero, _numbers.Zero);
        }

        if (value.Kind is OpKind.Leaf or OpKind.Draw or OpKind.Place)
        {
            return value.Op switch
            {
                Op.Gradient => Nothing,
                Op.Parameters or Op.ElementState => new RowForm(_numbers.Zero, new Dictionary<Value, Value> { [value] = _numbers.One }, _numbers.Zero, _numbers.Zero),
                _ => Anything,
            };
        }

        RowForm[] x = [.. value.Operands.Select(operand => _known[operand])];
        return value.Op switch
        {
            Op.Negate => Linear(x[0], x[0], (a, _) => _numbers.Negate(a)) with { Other = x[0].Other, OtherOfParameters = x[0].OtherOfParameters },
            Op.Add => Linear(x[0], x[1], _numbers.Add),
            Op.Subtract => Linear(x[0], x[1], _numbers.Subtract),
            Op.Multiply => Multiply(x[0], x[1]),
            Op.Divide => Divide(x[0], x[1]),
            Op.Select => Select(x[0], x[1], x[2]),
            Op.Max when IsNothing(x[1]) && _signs.IsNonNegative(value.Operands[0]) => x[0],
            Op.Max when IsNothing(x[0]) && _signs.IsNonNegative(value.Operands[1]) => x[1],
            _ => Function(value.Op, x),
        };
    }

    private static bool IsNothing(RowForm form) => NumberAlgebra.IsZero(form.Constant) && form.Terms.Count == 0 && NumberAlgebra.IsZero(form.Other);

    /// <summary>Whether it is anything but one number.</summary>
    private Value Varies(RowForm form) => _numbers.Or(HasTerms(form), form.Other);

    private Value HasTerms(RowForm form) => _numbers.Any(form.Terms.Values.Select(_numbers.IsNotZero));

    /// <summary>Whether it is anything but 0.</summary>
    private Value IsThere(RowForm form) => _numbers.Or(_numbers.IsNotZero(form.Constant), Varies(form));

    private Value DependsOnParameters(RowForm form) => _numbers.Or(
        _numbers.Any(form.Terms.Where(term => term.Key.Op == Op.Parameters).Select(term => _numbers.IsNotZero(term.Value))), form.OtherOfParameters);

    private RowForm Linear(RowForm a, RowForm b, Func<Value, Value, Value> combine) => new(
        combine(a.Constant, b.Constant),
        Terms(a.Terms.Keys.Concat(b.Terms.Keys), leaf => combine(a.FactorOf(leaf) ?? _numbers.Zero, b.FactorOf(leaf) ?? _numbers.Zero)),
        _numbers.Or(a.Other, b.Other),
        _numbers.Or(a.OtherOfParameters, b.OtherOfParameters));

    private RowForm Multiply(RowForm a, RowForm b)
    {
        Value both = _numbers.And(HasTerms(a), HasTerms(b));
        Value other = _numbers.Any([both, _numbers.And(IsThere(a), b.Other), _numbers.And(IsThere(b), a.Other)]);
        return new RowForm(
            _numbers.Multiply(a.Constant, b.Constant),
            Terms(a.Terms.Keys.Concat(b.Terms.Keys), leaf => _numbers.Add(
                _numbers.Multiply(b.Constant, a.FactorOf(leaf) ?? _numbers.Zero), _numbers.Multiply(a.Constant, b.FactorOf(leaf) ?? _numbers.Zero))),
            other,
            _numbers.And(other, _numbers.Or(DependsOnParameters(a), DependsOnParameters(b))));
    }

    private RowForm Divide(RowForm a, RowForm b)
    {
        Value varies = Varies(b);
        Value other = _numbers.Or(a.Other, _numbers.And(varies, IsThere(a)));
        return new RowForm(
            Unless(varies, _numbers.Divide(a.Constant, b.Constant)),
            Terms(a.Terms.Keys, leaf => Unless(varies, _numbers.Divide(a.Terms[leaf], b.Constant))),
            other,
            _numbers.And(other, _numbers.Or(DependsOnParameters(a), DependsOnParameters(b))));
    }

    private RowForm Select(RowForm condition, RowForm yes, RowForm no)
    {
        Value varies = Varies(condition), holds = _numbers.IsNotZero(condition.Constant);
        Value chosen = _numbers.Or(_numbers.And(holds, yes.Other), _numbers.And(_numbers.Not(holds), no.Other));
        Value chosenOfParameters = _numbers.Or(_numbers.And(holds, yes.OtherOfParameters), _numbers.And(_numbers.Not(holds), no.OtherOfParameters));
        Value either = _numbers.And(varies, _numbers.Or(IsThere(yes), IsThere(no)));
        return new RowForm(
            Unless(varies, _numbers.Choose(condition.Constant, yes.Constant, no.Constant)),
            Terms(yes.Terms.Keys.Concat(no.Terms.Keys), leaf => Unless(
                varies, _numbers.Choose(condition.Constant, yes.FactorOf(leaf) ?? _numbers.Zero, no.FactorOf(leaf) ?? _numbers.Zero))),
            _numbers.Or(chosen, either),
            _numbers.Or(
                chosenOfParameters,
                _numbers.And(either, _numbers.Any([DependsOnParameters(condition), DependsOnParameters(yes), DependsOnParameters(no)]))));
    }

    /// <summary>A function of numbers is a number; of anything else, something other.</summary>
    private RowForm Function(Op op, RowForm[] x)
    {
        Value varies = _numbers.Any(x.Select(Varies));
        return new RowForm(
            Unless(varies, _factory.Make(op, [.. x.Select(part => part.Constant)])), s_noTerms, varies,
            _numbers.And(varies, _numbers.Any(x.Select(DependsOnParameters))));
    }

    private Value Unless(Value truth, Value number) => _numbers.Choose(truth, _numbers.Zero, number);

    private static Dictionary<Value, Value> Terms(IEnumerable<Value> leaves, Func<Value, Value> factorOf) =>
        leaves.Distinct().Select(leaf => (Leaf: leaf, Factor: factorOf(leaf))).Where(term => !NumberAlgebra.IsZero(term.Factor))
            .ToDictionary(term => term.Leaf, term => term.Factor);
}
