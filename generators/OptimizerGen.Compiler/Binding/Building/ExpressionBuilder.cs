using OptimizerGen.Compiler.Binding.Layers;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Binding.Tree;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Binding.Building;

/// <summary>Turns trees into values. What is wrong only once a value is known, is reported; a 0 stands in for it.</summary>
internal sealed class ExpressionBuilder(ValueFactory factory, SpecReporter reporter)
{
    private readonly ScheduleBuilder _schedules = new(factory);

    // Which call a draw is: a name that is used twice is one, two calls are two.
    private readonly Dictionary<Location, int> _sites = [];

    public Value Build(BoundExpression expression, ValueEnvironment environment) => Build(expression, environment, reporter);

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
        BoundScheduleCall call => _schedules.Build(call, environment, blamed, Build),
        _ => throw new InvalidOperationException($"There is no value for {expression.GetType().Name}."),
    };

    private Value BuildBinary(BoundBinary binary, ValueEnvironment environment, SpecReporter blamed)
    {
        Value left = Build(binary.Left, environment, blamed);
        return factory.Make(binary.Op, left, Build(binary.Right, environment, blamed));
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
            if (!_sites.TryGetValue(call.Location, out int site))
            {
                site = _sites.Count;
                _sites.Add(call.Location, site);
            }

            return factory.Draw(draw, site);
        }

        var arguments = new Value[call.Parts.Count];
        for (int i = 0; i < arguments.Length; i++)
        {
            Value argument = Build(call.Parts[i], environment, blamed);
            arguments[i] = call.Function.Reduces && argument.IsNumber ? Spread(argument, call.Parts[i].Shape.Shape) : argument;
        }

        return call.Function.Build(factory, arguments, call.Scope);
    }

    /// <summary>A number for each element, or each row: what has come out as one number, like grad^0, is reduced like any other value.</summary>
    private Value Spread(Value number, Shape shape)
    {
        Value over = ShapeInfo.IsLine(shape) ? factory.LineSize(shape) : factory.Leaf(Words.Theta.Leaf, Shape.Element, name: Words.Theta.Name);
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
