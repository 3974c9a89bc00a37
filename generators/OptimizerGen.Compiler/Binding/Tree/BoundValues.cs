using OptimizerGen.Compiler.Binding.Shapes;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Binding.Tables;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Binding.Tree;

internal sealed class BoundNumber(Location location, double value) : BoundExpression(location, ShapeVariable.Number)
{
    public double Value { get; } = value;
}

/// <summary>What a symbol holds at this point.</summary>
internal sealed class BoundName(Location location, Symbol symbol, ShapeVariable shape) : BoundExpression(location, shape)
{
    public Symbol Symbol { get; } = symbol;
}

/// <summary>What a symbol held when the step began.</summary>
internal sealed class BoundPrevious(Location location, Symbol symbol) : BoundExpression(location, symbol.Variable)
{
    public Symbol Symbol { get; } = symbol;
}

internal sealed class BoundUnary(Location location, Op op, BoundExpression operand) : BoundExpression(location, operand.Shape, operand)
{
    public Op Op { get; } = op;

    public BoundExpression Operand => Parts[0];
}

internal sealed class BoundBinary(Location location, Op op, BoundExpression left, BoundExpression right)
    : BoundExpression(location, ShapeOf(op, left, right), left, right)
{
    public Op Op { get; } = op;

    public BoundExpression Left => Parts[0];

    public BoundExpression Right => Parts[1];
}

/// <summary>A power. Of elements only those can be had that products and roots make.</summary>
internal sealed class BoundPower(Location location, Location sign, BoundExpression value, BoundExpression exponent)
    : BoundExpression(location, Join(value, exponent), value, exponent)
{
    /// <summary>Where its operator stands.</summary>
    public Location Sign { get; } = sign;

    public BoundExpression Base => Parts[0];

    public BoundExpression Exponent => Parts[1];
}

internal sealed class BoundCall(Location location, Location name, FunctionInfo function, ReductionScope scope, params BoundExpression[] arguments)
    : BoundExpression(location, ShapeOf(function, scope, arguments), arguments)
{
    public Location NameLocation { get; } = name;

    public FunctionInfo Function { get; } = function;

    /// <summary>What a reduction goes over.</summary>
    public ReductionScope Scope { get; } = scope;

    private static ShapeVariable ShapeOf(FunctionInfo function, ReductionScope scope, BoundExpression[] arguments) =>
        function.Reduces ? ShapeVariable.Of(ReductionScopeInfo.Of(scope).Shape)
        : function.Draw is not null ? ShapeVariable.Element
        : function.Matrix == Op.Identity ? ShapeOfIdentity(arguments[0])
        : function.Matrix is { } operation ? ShapeOf(operation, arguments)
        : Join(arguments);

    /// <summary>Only a side of the tensor says how large it is; anything else is a mistake, and gives a number.</summary>
    private static ShapeVariable ShapeOfIdentity(BoundExpression side) => side switch
    {
        BoundNamed named => ShapeOfIdentity(named.Value),
        BoundName { Symbol: TensorWordSymbol { Word: var word } } when word == TensorWords.RowCount => ShapeVariable.Of(Kernels.Shape.RowSquare),
        BoundName { Symbol: TensorWordSymbol { Word: var word } } when word == TensorWords.ColumnCount => ShapeVariable.Of(Kernels.Shape.ColumnSquare),
        _ => ShapeVariable.Number,
    };
}

/// <summary>
/// A named expression at the place of its use. As long as nothing is assigned, all uses share one <see cref="Value"/>,
/// so expressions that use each other many times make no larger tree than they are.
/// </summary>
internal sealed class BoundNamed(Location location, Symbol symbol, BoundExpression value) : BoundExpression(location, value.Shape, value)
{
    /// <summary>A <see cref="LetSymbol"/> or a <see cref="CorrectedSymbol"/>.</summary>
    public Symbol Symbol { get; } = symbol;

    public BoundExpression Value => Parts[0];
}

/// <summary>A schedule called with arguments, which are worked out before it.</summary>
internal sealed class BoundScheduleCall(Location location, Location name, ScheduleFunction callee, IReadOnlyList<ScheduleArgument> arguments)
    : BoundExpression(location, ShapeVariable.Number, [.. arguments.Select(argument => argument.Value), .. callee.Bodies])
{
    public Location NameLocation { get; } = name;

    public ScheduleFunction Callee { get; } = callee;

    public IReadOnlyList<ScheduleArgument> Arguments { get; } = arguments;

    /// <summary>The hyperparameters whose defaults the call needs, each after those that its own default needs.</summary>
    public required IReadOnlyList<HyperparameterSymbol> Defaults { get; init; }
}

/// <summary>An argument: the callee's hyperparameter, or a word such as <c>step</c>, and what it is for this call.</summary>
internal sealed record ScheduleArgument(Symbol Target, BoundExpression Value);
