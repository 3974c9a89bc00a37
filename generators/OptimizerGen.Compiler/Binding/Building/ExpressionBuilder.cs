using OptimizerGen.Compiler.Binding.Layers;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Binding.Tables;
using OptimizerGen.Compiler.Binding.Tree;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Binding.Building;

/// <summary>Turns trees into values. What is wrong only once a value is known, is reported; a 0 stands in for it.</summary>
internal sealed class ExpressionBuilder(ValueFactory factory, SpecReporter reporter)
{
    private readonly ScheduleBuilder _schedules = new(factory);
    private readonly ListBuilder _lists = new(factory);

    // Which call a draw is: a name that is used twice is one, two calls are two, and so are two rounds of a loop.
    private readonly Dictionary<(Location Place, string Rounds), int> _sites = [];
    private string _rounds = "";

    public Value Build(BoundExpression expression, ValueEnvironment environment) => Build(expression, environment, reporter);

    /// <summary>Builds what a round of a loop is made of.</summary>
    public void Within(int round, Action build)
    {
        string around = _rounds;
        _rounds = $"{around}/{round}";
        build();
        _rounds = around;
    }

    /// <summary>For which tensors states are kept, of those that are not kept for all.</summary>
    public IReadOnlyDictionary<StateSymbol, BoundExpression> Kept { get; init; } = new Dictionary<StateSymbol, BoundExpression>();

    /// <summary>Carries an assignment out: its target holds what its value is now.</summary>
    public void Assign(BoundAssignment assignment, ValueEnvironment environment)
    {
        Value value = Build(assignment.Value, environment);
        if (assignment.Target is StateListSymbol states)
        {
            _lists.Assign(states, Build(assignment.Index!, environment), value, environment, WhereKept);
        }
        else
        {
            Give(assignment.Target, WhereKept(assignment.Target, value, environment), environment);
        }
    }

    /// <summary>What a symbol becomes; a state that a tensor does not keep stays the zeros that nobody reads.</summary>
    public Value WhereKept(Symbol target, Value value, ValueEnvironment environment) =>
        target is StateSymbol state && Kept.TryGetValue(state, out BoundExpression? condition)
            ? factory.Make(Op.Select, Truth(condition, environment), value, environment[state])
            : value;

    /// <summary>Gives a symbol a value, which is called like it where it has no other name.</summary>
    public static void Give(Symbol target, Value value, ValueEnvironment environment)
    {
        if (!value.IsLeaf && target is not HiddenSymbol)
        {
            value.SuggestName(target.Name);
        }

        environment[target] = value;
    }

    /// <summary>Whether an expression holds: a value that is 1 or 0.</summary>
    public Value Truth(BoundExpression condition, ValueEnvironment environment) => FunctionTable.Truth(factory, Build(condition, environment));

    private Value Build(BoundExpression expression, ValueEnvironment environment, SpecReporter blamed) => expression switch
    {
        BoundNumber number => factory.Constant(number.Value),
        BoundName name => environment[name.Symbol],
        BoundPrevious previous => environment.Before(previous.Symbol),
        BoundUnary unary => factory.Make(unary.Op, Build(unary.Operand, environment, blamed)),
        BoundBinary binary => BuildBinary(binary, environment, blamed),
        BoundPower power => BuildPower(power, environment, blamed),
        BoundCall call => BuildCall(call, environment, blamed),
        BoundNamed named => BuildNamed(named, environment, blamed),
        BoundElement element => _lists.Pick(element, [.. element.Parts.Select(index => Build(index, environment, blamed))], environment),
        BoundItem item => environment.ItemOf(item.List),
        BoundOverLists over => _lists.Reduce(over, environment, part => Build(part, environment, blamed)),
        BoundScheduleCall call => _schedules.Build(call, environment, blamed, Build),
        _ => throw new InvalidOperationException($"There is no value for {expression.GetType().Name}."),
    };

    private Value BuildBinary(BoundBinary binary, ValueEnvironment environment, SpecReporter blamed)
    {
        Value left = Build(binary.Left, environment, blamed);
        Value right = Build(binary.Right, environment, blamed);
        return OpTable.Of(binary.Op).Kind == OpKind.Matrix
            ? factory.Make(binary.Op, Whole(left, binary.Left), Whole(right, binary.Right))
            : factory.Make(binary.Op, left, right);
    }

    private Value BuildPower(BoundPower power, ValueEnvironment environment, SpecReporter blamed)
    {
        Value value = Build(power.Base, environment, blamed);
        return PowerBuilder.Build(factory, value, Build(power.Exponent, environment, blamed));
    }

    private Value BuildCall(BoundCall call, ValueEnvironment environment, SpecReporter blamed)
    {
        if (call.Function.Draw is { } draw)
        {
            if (!_sites.TryGetValue((call.Location, _rounds), out int site))
            {
                site = _sites.Count;
                _sites.Add((call.Location, _rounds), site);
            }

            return factory.Draw(draw, site);
        }

        var arguments = new Value[call.Parts.Count];
        for (int i = 0; i < arguments.Length; i++)
        {
            Value argument = Build(call.Parts[i], environment, blamed);
            arguments[i] = call.Function.Reduces || call.Function.Matrix is not null ? Whole(argument, call.Parts[i]) : argument;
        }

        return call.Function.Build(factory, arguments, call.Scope);
    }

    /// <summary>What has come out as one number, like grad^0, is reduced or multiplied like any other value of its expression's shape.</summary>
    private Value Whole(Value value, BoundExpression expression) =>
        value.IsNumber && expression.Shape.Shape != Shape.Number ? Spread(value, expression.Shape.Shape) : value;

    private Value Spread(Value number, Shape shape)
    {
        Value theta = factory.Leaf(Words.Theta.Leaf, Shape.Element, name: Words.Theta.Name);
        Value over = shape switch
        {
            Shape.Row or Shape.Column or Shape.Block => factory.LineSize(shape),
            Shape.Transposed => factory.Make(Op.Transpose, theta),
            Shape.RowSquare or Shape.ColumnSquare => factory.Identity(shape),
            _ => theta,
        };
        return factory.Make(Op.Select, factory.Make(Op.Equal, over, over), number, number);
    }

    private Value BuildNamed(BoundNamed named, ValueEnvironment environment, SpecReporter blamed)
    {
        if (environment.FindNamed(named.Value) is { } known)
        {
            return known;
        }

        Value value = Build(named.Value, environment, blamed);
        if (!value.IsLeaf)
        {
            value.SuggestName(named.Symbol.Name);
        }

        environment.KeepNamed(named.Value, value);
        return value;
    }
}
