using OptimizerGen.Compiler.Binding.Names;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Syntax.Expressions;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Binding.Expressions;

/// <summary>Binds calls: of a function, of <c>previous</c>, of a schedule where schedules may be called.</summary>
internal sealed class CallBinder(BindingContext context, ExpressionBinder expressions, IScheduleCalls? schedules)
{
    public Value? Bind(CallSyntax call, SpecText source, Scope scope)
    {
        if (call.Name == "previous")
        {
            return BindPrevious(call, source, scope);
        }

        if (FunctionTable.Find(call.Name) is { } function)
        {
            return BindFunction(function, call, source, scope);
        }

        if (schedules is not null && scope.AllowsSchedules && char.IsUpper(call.Name[0]))
        {
            return schedules.Bind(call, source, scope);
        }

        if (ReservedNames.ComingFunctions.Contains(call.Name))
        {
            context.Report(DiagnosticCatalogue.NotSupportedYet, source, call.NameLocation.Span, $"The function '{call.Name}'");
        }
        else
        {
            context.Report(
                DiagnosticCatalogue.UnknownFunction, source, call.NameLocation.Span,
                call.Name, Suggestion.For(call.Name, FunctionTable.Names.Append("previous")));
        }

        return null;
    }

    private Value? BindFunction(FunctionInfo function, CallSyntax call, SpecText source, Scope scope)
    {
        if (!CheckArguments(function, call, source))
        {
            return null;
        }

        Value?[] values = [.. call.Arguments.Select(argument => expressions.Bind(argument.Value, source, scope))];
        if (values.Any(value => value is null))
        {
            return null;
        }

        Value[] arguments = [.. values.Select(value => value!)];
        if (function.Reduces && arguments.FirstOrDefault(argument => argument.IsNumber) is { } number)
        {
            int place = Array.IndexOf(arguments, number);
            context.Report(
                DiagnosticCatalogue.NeedsElements, source, call.Arguments[place].Value.Span,
                function.Name, source.Slice(call.Arguments[place].Value.Span));

            // A state that is assigned this may turn out to have elements once the rest of the line is known.
            return number;
        }

        Value value = function.Build(context.Factory, arguments);
        if (value.IsElement && !OpTable.Of(value.Op).OnElements)
        {
            context.Report(DiagnosticCatalogue.NotOnElementsYet, source, call.NameLocation.Span, function.Name, "");
            return null;
        }

        return value;
    }

    private bool CheckArguments(FunctionInfo function, CallSyntax call, SpecText source)
    {
        int given = call.Arguments.Count;
        if (call.Scope is { } scopeWords)
        {
            context.Report(DiagnosticCatalogue.NotSupportedYet, source, scopeWords.Span, $"A reduction '{scopeWords.Text}'");
            return false;
        }

        if (given < function.Least || given > function.Most)
        {
            string expected = function.Least == function.Most
                ? Count(function.Least)
                : $"{function.Least} to {Count(function.Most)}";
            context.Report(
                DiagnosticCatalogue.WrongArgumentCount, source, call.Span,
                function.Name, expected, given == 1 ? "1 is" : $"{given} are");
            return false;
        }

        return true;
    }

    private Value? BindPrevious(CallSyntax call, SpecText source, Scope scope)
    {
        if (call.Arguments.Count != 1 || call.Arguments[0].Value is not NameSyntax written)
        {
            context.Report(
                DiagnosticCatalogue.PreviousNeedsState, source, call.Span,
                "…", "write the name of one state or theta between the parentheses, as in previous(m)");
            return null;
        }

        NameSyntax name = written with { Name = scope.Resolve(written.Name) };
        context.NamesRead.Add(name.Name);
        if (scope.Previous.TryGetValue(name.Name, out Value? value))
        {
            return value;
        }

        string reason = scope.Previous.Count == 0
            ? $"{scope.Place} is worked out from what holds at that moment; 'previous' belongs to the step"
            : name.Name == "grad"
            ? "a gradient is not kept from step to step; keep it in a state of your own: 'last: 0' under state and 'last = grad' at the end of update"
            : scope.Values.ContainsKey(name.Name) || scope.Lets.ContainsKey(name.Name) || scope.Computed.ContainsKey(name.Name)
                ? $"only states and theta have a value from before the step, and '{name.Name}' is neither"
                : $"there is no state '{name.Name}' here.{Suggestion.For(name.Name, scope.Previous.Keys)}";
        context.Report(DiagnosticCatalogue.PreviousNeedsState, source, call.Span, name.Name, reason.TrimEnd('.'));
        return null;
    }

    private static string Count(int count) => count == 1 ? "1 argument" : $"{count} arguments";
}
