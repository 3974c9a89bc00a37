using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Binding.Tables;
using OptimizerGen.Compiler.Binding.Tree;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Expressions;

/// <summary>Binds calls: of a function, of <c>previous</c>, of a schedule where schedules may be called.</summary>
internal sealed class CallBinder(ExpressionBinder expressions, IScheduleCalls? schedules)
{
    private readonly PreviousBinder _previous = new(expressions);
    private readonly ListReductionBinder _lists = new(expressions);

    private BindingContext Context => expressions.Context;

    public BoundExpression? Bind(CallSyntax call, Scope scope)
    {
        if (call.Name == "previous")
        {
            return _previous.Bind(call, scope);
        }

        if (FunctionTable.Find(call.Name) is { } function)
        {
            return BindFunction(function, call, scope);
        }

        if (schedules is not null && scope.AllowsSchedules && char.IsUpper(call.Name[0]))
        {
            return schedules.Bind(call, expressions, scope);
        }

        if (!Context.Reporter.IsFull)
        {
            Context.Reporter.Report(
                BindingDiagnostics.UnknownFunction, call.NameLocation,
                call.Name, Suggestion.For(call.Name, FunctionTable.Names.Append("previous")));
        }

        return null;
    }

    private BoundExpression? BindFunction(FunctionInfo function, CallSyntax call, Scope scope)
    {
        if (!CheckArguments(function, call))
        {
            return null;
        }

        if (function.Reduces && call.Scope is null && ListReductionBinder.ListsIn(call, scope) is { Count: > 0 } lists)
        {
            return _lists.Bind(call, lists, scope);
        }

        if (ScopeOf(function, call, scope) is not { } over)
        {
            return null;
        }

        if (function.Draw is not null && !scope.HasPrevious)
        {
            Context.Reporter.Report(ShapeDiagnostics.DrawNotHere, call.NameLocation, function.Name, scope.Place);
            return null;
        }

        BoundExpression?[] arguments = [.. call.Arguments.Select(argument => expressions.Bind(argument.Value, scope))];
        return arguments.Any(argument => argument is null)
            ? null
            : new BoundCall(call.Location, call.NameLocation, function, over, [.. arguments.Select(argument => argument!)]);
    }

    private bool CheckArguments(FunctionInfo function, CallSyntax call)
    {
        int given = call.Arguments.Count;
        if (given < function.Least || given > function.Most)
        {
            string expected = function.Least == function.Most
                ? Count(function.Least)
                : $"{function.Least} to {Count(function.Most)}";
            Context.Reporter.Report(
                BindingDiagnostics.WrongArgumentCount, call.Location, function.Name, expected, given == 1 ? "1 is" : $"{given} are");
            return false;
        }

        return true;
    }

    /// <summary>What the call goes over; null where that cannot be, which is reported.</summary>
    private ReductionScope? ScopeOf(FunctionInfo function, CallSyntax call, Scope scope)
    {
        if (call.Scope is not { } words)
        {
            return ReductionScope.Tensor;
        }

        if (!function.Reduces)
        {
            Context.Reporter.Report(ShapeDiagnostics.ScopeOfNoReduction, words.Location, function.Name, words.Text);
            return null;
        }

        if (ReductionScopeInfo.Find(words.Words) is not { } over)
        {
            // The parser has reported it.
            return null;
        }

        if (over.Scope == ReductionScope.Block && !Context.Blocks.Allow(words, Context.Reporter))
        {
            return null;
        }

        if (over.Scope == ReductionScope.Model && !scope.SeesModel)
        {
            Context.Reporter.Report(ShapeDiagnostics.ModelNotHere, words.Location, function.Name, scope.Place);
            return null;
        }

        return over.Scope;
    }

    private static string Count(int count) => count == 1 ? "1 argument" : $"{count} arguments";
}
