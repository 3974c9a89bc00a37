using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Binding.Tables;
using OptimizerGen.Compiler.Binding.Tree;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Expressions;

/// <summary>Binds calls: of a function, of <c>previous</c>, of a schedule where schedules may be called.</summary>
internal sealed class CallBinder(ExpressionBinder expressions, IScheduleCalls? schedules)
{
    private readonly PreviousBinder _previous = new(expressions.Context);

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

        if (ReservedNames.ComingFunctions.Contains(call.Name))
        {
            Context.Reporter.Report(SyntaxDiagnostics.NotSupportedYet, call.NameLocation, $"The function '{call.Name}'");
        }
        else if (!Context.Reporter.IsFull)
        {
            Context.Reporter.Report(
                BindingDiagnostics.UnknownFunction, call.NameLocation,
                call.Name, Suggestion.For(call.Name, FunctionTable.Names.Append("previous")));
        }

        return null;
    }

    private BoundCall? BindFunction(FunctionInfo function, CallSyntax call, Scope scope)
    {
        if (!CheckArguments(function, call))
        {
            return null;
        }

        BoundExpression?[] arguments = [.. call.Arguments.Select(argument => expressions.Bind(argument.Value, scope))];
        return arguments.Any(argument => argument is null)
            ? null
            : new BoundCall(call.Location, call.NameLocation, function, [.. arguments.Select(argument => argument!)]);
    }

    private bool CheckArguments(FunctionInfo function, CallSyntax call)
    {
        int given = call.Arguments.Count;
        if (call.Scope is { } scopeWords)
        {
            Context.Reporter.Report(SyntaxDiagnostics.NotSupportedYet, scopeWords.Location, $"A reduction '{scopeWords.Text}'");
            return false;
        }

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

    private static string Count(int count) => count == 1 ? "1 argument" : $"{count} arguments";
}
