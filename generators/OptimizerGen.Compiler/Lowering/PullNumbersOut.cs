using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Lowering;

/// <summary>
/// Writes values for elements as number · core, with numbers gathered in front, where they are computed once per step in
/// double: a division by a number becomes a multiplication, and numbers such as 1 / (1 − β^t) leave roots, quotients and the
/// sums in denominators. Two bias corrections fold into a step and its epsilon this way, and one root and one division are
/// left for an element. Each rewrite changes a result by a few roundings of the working precision.
/// What would leave the range of the type stays as written: a rewrite has to be safe for the numbers' ranges, or it comes with
/// <see cref="Condition"/>.
/// </summary>
internal sealed class PullNumbersOut : ValueRewriter
{
    private readonly NumberMoves _moves;
    private readonly ElementSigns _signs;
    private readonly bool _gathers;
    private readonly Dictionary<Value, FactoredValue> _factored = [];
    private readonly Dictionary<Value, FactoredValue> _factoredSums = [];

    // What the values made by a rewrite ask for.
    private readonly Dictionary<Value, IReadOnlyList<NumberLimit>> _limits = [];

    /// <param name="kernel">What to rewrite.</param>
    /// <param name="gathers">Whether products are gathered even if that comes with a limit; it saves no division.</param>
    private PullNumbersOut(Kernel kernel, bool gathers)
        : base(kernel.Factory)
    {
        _moves = new NumberMoves(kernel.Declarations);
        _signs = new ElementSigns(_moves.Intervals);
        _gathers = gathers;
    }

    /// <summary>The kernel rewritten, and when that is allowed: null for always.</summary>
    public static (Kernel Kernel, Value? Condition) Run(Kernel kernel)
    {
        var rewriter = new PullNumbersOut(kernel, gathers: false);
        Kernel rewritten = rewriter.Rewrite(kernel);
        if (!rewriter.LimitsOf(rewritten).Any())
        {
            return (rewritten, null);
        }

        rewriter = new PullNumbersOut(kernel, gathers: true);
        rewritten = rewriter.Rewrite(kernel);
        return (rewritten, rewriter.Condition(rewriter.LimitsOf(rewritten)));
    }

    protected override Value RewriteCore(Value value) =>
        value.IsLeaf ? value
        : value.IsElement ? Whole(Factor(value))
        : RewriteOperands(value);

    private IEnumerable<NumberLimit> LimitsOf(Kernel rewritten) =>
        rewritten.Values.SelectMany(value => _limits.TryGetValue(value, out IReadOnlyList<NumberLimit>? limits) ? limits : []);

    private Value Condition(IEnumerable<NumberLimit> limits) => limits
        .GroupBy(limit => limit.Number, (_, alike) => NumberLimit.Strictest(alike))
        .OrderBy(limit => limit.Number.Id)
        .Select(limit => limit.Condition(Factory, _moves.Intervals.Of(limit.Number)))
        .Aggregate((a, b) => Factory.Make(Op.And, a, b));

    private FactoredValue Factor(Value value) => value.IsElement ? Remember(_factored, value, ComputeFactor) : Plain(Rewrite(value));

    /// <summary>Where a number in front is welcome: c·x + n is c·(x + n/c).</summary>
    private FactoredValue FactorSum(Value value) => value.IsElement ? Remember(_factoredSums, value, ComputeFactorOfSum) : Plain(Rewrite(value));

    private static FactoredValue Remember(Dictionary<Value, FactoredValue> known, Value value, Func<Value, FactoredValue> compute)
    {
        if (!known.TryGetValue(value, out FactoredValue factored))
        {
            factored = compute(value);
            known.Add(value, factored);
        }

        return factored;
    }

    private FactoredValue ComputeFactor(Value value)
    {
        IReadOnlyList<Value> x = value.Operands;
        return value.Op switch
        {
            Op.Negate => Negated(Factor(x[0])),
            Op.Multiply when x[0].IsNumber => Times(Rewrite(x[0]), Factor(x[1])),
            Op.Multiply when x[1].IsNumber => Times(Rewrite(x[1]), Factor(x[0])),
            Op.Multiply => Product(Factor(x[0]), Factor(x[1])),
            Op.Divide when x[1].IsNumber => Over(Factor(x[0]), Rewrite(x[1])),
            Op.Divide => Quotient(x[0].IsNumber ? new(Rewrite(x[0]), Factory.Constant(1)) : Factor(x[0]), Factor(x[1]), FactorSum(x[1])),
            Op.Sqrt => Root(Factor(x[0]), FactorSum(x[0])),
            Op.Select => Choice(Rewrite(x[0]), FactorArm(x[1]), FactorArm(x[2])),
            _ => Plain(RewriteOperands(value)),
        };
    }

    /// <summary>A sum of what is not negative, so that nothing is cancelled, or a maximum.</summary>
    private FactoredValue ComputeFactorOfSum(Value value)
    {
        FactoredValue plain = Factor(value);
        if (value.Op is not (Op.Add or Op.Max) || value.Operands.All(operand => operand.IsElement))
        {
            return plain;
        }

        Value number = Rewrite(value.Operands.First(operand => operand.IsNumber));
        FactoredValue inner = FactorSum(value.Operands.First(operand => operand.IsElement));
        if (inner.IsAsWritten || !_moves.Intervals.IsPositive(inner.Number)
            || (value.Op == Op.Add && !(_signs.IsNonNegative(inner.Core) && _moves.Intervals.Of(number).IsNonNegative)))
        {
            return plain;
        }

        Value scaled = Factory.Make(Op.Divide, number, inner.Number);
        return _moves.AsScale(inner.Number) is { } ofScale && _moves.InFront(scaled) is { } ofNumber
            ? new(inner.Number, Limited(Factory.Make(value.Op, inner.Core, scaled), ofScale, ofNumber), IsAsWritten: false)
            : plain;
    }

    private FactoredValue Plain(Value core) => new(Factory.Constant(1), core);

    private FactoredValue Negated(FactoredValue x) => x with { Number = Factory.Make(Op.Multiply, Factory.Constant(-1), x.Number) };

    private FactoredValue Times(Value number, FactoredValue x)
    {
        if (!x.HasNumber)
        {
            return x with { Number = number };
        }

        Value product = Factory.Make(Op.Multiply, number, x.Number);
        return _moves.IsSign(x.Number) || _moves.IsSign(number) ? x with { Number = product }
            : _moves.InFront(product) is { } limits && (_gathers || limits.Count == 0)
            ? new(product, x.Core, IsAsWritten: false)
            : new(number, Whole(x));
    }

    private FactoredValue Over(FactoredValue x, Value number)
    {
        Value quotient = Factory.Make(Op.Divide, x.Number, number);
        return _moves.InFront(quotient) is not null
            ? new(quotient, x.Core, IsAsWritten: false)
            : Plain(Factory.Make(Op.Divide, Whole(x), number));
    }

    /// <summary>Only signs leave a product: other numbers keep it in range, or are there to.</summary>
    private FactoredValue Product(FactoredValue a, FactoredValue b) => _moves.IsSign(a.Number) && _moves.IsSign(b.Number)
        ? new(Factory.Make(Op.Multiply, a.Number, b.Number), Factory.Make(Op.Multiply, a.Core, b.Core), a.IsAsWritten && b.IsAsWritten && !(a.HasNumber && b.HasNumber))
        : Plain(Factory.Make(Op.Multiply, Whole(a), Whole(b)));

    /// <param name="a">The numerator.</param>
    /// <param name="plain">The denominator, with no number out of its sums.</param>
    /// <param name="b">The denominator.</param>
    private FactoredValue Quotient(FactoredValue a, FactoredValue plain, FactoredValue b)
    {
        IReadOnlyList<NumberLimit>? ofDenominator = b.IsAsWritten ? null : _moves.AsScale(b.Number);
        if (ofDenominator is null)
        {
            (b, ofDenominator) = (Plain(Whole(plain)), []);
        }

        Value number = Factory.Make(Op.Divide, a.Number, b.Number);
        bool isOneOver = a.Core.IsConstant(1), hasNumber = a.HasNumber || b.HasNumber;
        if (!b.HasNumber && (a.IsAsWritten || isOneOver))
        {
            // As written, with the number where it is; over 1 it is in front just as well.
            return isOneOver
                ? new(a.Number, Factory.Make(Op.Divide, a.Core, b.Core), a.IsAsWritten)
                : Plain(Factory.Make(Op.Divide, Whole(a), b.Core));
        }

        if (_moves.InFront(number) is null)
        {
            return Plain(Factory.Make(Op.Divide, Whole(a), Whole(plain)));
        }

        IReadOnlyList<NumberLimit>? asScale = isOneOver ? [] : _moves.AsScale(number);
        return asScale is not null
            ? new(number, Limited(Factory.Make(Op.Divide, a.Core, b.Core), ofDenominator, asScale), IsAsWritten: !hasNumber)
            : Plain(Limited(Factory.Make(Op.Divide, Whole(new(number, a.Core, IsAsWritten: false)), b.Core), ofDenominator));
    }

    private FactoredValue Root(FactoredValue plain, FactoredValue inner)
    {
        Value number = Factory.Make(Op.Sqrt, inner.Number);
        return !inner.IsAsWritten && _moves.Intervals.IsPositive(inner.Number) && _moves.AsScale(number) is { } limits
            ? new(number, Limited(Factory.Make(Op.Sqrt, inner.Core), limits), IsAsWritten: false)
            : Plain(Factory.Make(Op.Sqrt, Whole(plain)));
    }

    private FactoredValue FactorArm(Value value) => value.IsElement ? Factor(value) : Plain(Rewrite(value));

    /// <summary>A number that both sides have in front, or that the other side's 0 does not mind.</summary>
    private FactoredValue Choice(Value condition, FactoredValue a, FactoredValue b)
    {
        Value? number = a.Number == b.Number || LeavesZero(b, a) ? a.Number
            : LeavesZero(a, b) ? b.Number
            : null;
        return number is null
            ? Plain(Factory.Make(Op.Select, condition, Whole(a), Whole(b)))
            : new(number, Factory.Make(Op.Select, condition, a.Core, b.Core), a.IsAsWritten && b.IsAsWritten);
    }

    /// <summary>Whether <paramref name="arm"/> is 0 and stays 0 times the number: not of an infinite one, nor in float of a huge one.</summary>
    private bool LeavesZero(FactoredValue arm, FactoredValue other) =>
        !arm.HasNumber && arm.Core.IsConstant(0) && other.IsAsWritten && _moves.Intervals.Of(other.Number) is { Lower: >= 0, Upper: <= float.MaxValue };

    private Value Whole(FactoredValue x)
    {
        Value whole = x.Whole(Factory);
        return x.IsAsWritten ? whole : Limited(whole, _moves.InFront(x.Number) ?? []);
    }

    private Value Limited(Value made, params IEnumerable<IReadOnlyList<NumberLimit>> limits)
    {
        NumberLimit[] all = [.. limits.SelectMany(some => some)];
        _limits[made] = _limits.TryGetValue(made, out IReadOnlyList<NumberLimit>? known) ? [.. known, .. all] : all;
        return made;
    }
}
