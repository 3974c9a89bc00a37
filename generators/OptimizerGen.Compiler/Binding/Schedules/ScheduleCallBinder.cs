using OptimizerGen.Compiler.Binding.Expressions;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Binding.Tables;
using OptimizerGen.Compiler.Binding.Tree;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Schedules;

/// <summary>Binds calls of schedules: the callee once, its arguments at each call.</summary>
internal sealed class ScheduleCallBinder(ScheduleFunctions functions) : IScheduleCalls
{
    public BoundExpression? Bind(CallSyntax call, ExpressionBinder expressions, Scope scope)
    {
        // The arguments are the caller's: a schedule in them is not called by this one.
        BoundExpression?[] values = [.. call.Arguments.Select(argument => BindArgument(argument.Value, expressions, scope))];
        if (functions.Find(call, expressions.Context.Reporter) is not { } callee)
        {
            return null;
        }

        var arguments = new ScheduleArguments(call, callee, expressions.Context.Reporter);
        for (int i = 0; i < values.Length; i++)
        {
            arguments.Add(call.Arguments[i], values[i]);
        }

        return arguments.FindDefaults() is { } defaults && values.All(value => value is not null)
            ? new BoundScheduleCall(call.Location, call.NameLocation, callee, arguments.Given) { Defaults = defaults }
            : null;
    }

    private static BoundExpression? BindArgument(ExpressionSyntax written, ExpressionBinder expressions, Scope scope)
    {
        if (written is not ListSyntax list)
        {
            return expressions.Bind(written, scope);
        }

        BoundExpression?[] items = [.. list.Items.Select(item => expressions.Bind(item, scope))];
        return items.Any(item => item is null) ? null : new BoundList(list.Location, [.. items.Select(item => item!)]);
    }
}
