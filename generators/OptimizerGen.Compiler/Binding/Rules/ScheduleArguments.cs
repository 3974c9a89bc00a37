using OptimizerGen.Compiler.Binding.Composition;
using OptimizerGen.Compiler.Binding.Expressions;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Syntax;
using OptimizerGen.Compiler.Syntax.Expressions;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Binding.Rules;

/// <summary>Gives the hyperparameters of a called schedule, and its <c>step</c>, <c>epoch</c> and <c>initial</c>, the values of the call.</summary>
internal sealed class ScheduleArguments(
    BindingContext context, ExpressionBinder expressions, CallSyntax call, SpecText source, Scope caller)
{
    private static readonly string[] s_point = ["t", "step", "epoch", "initial"];

    private readonly HashSet<string> _given = new(StringComparer.Ordinal);

    public Scope ScopeFor(ComposedSpec callee, Scope scope)
    {
        foreach (string name in s_point)
        {
            // What the caller has changed, the schedules that it calls see as well.
            scope.Values[name] = caller.Values[name];
        }

        foreach (HyperparameterSyntax entry in callee.Hyperparameters)
        {
            DeclareDefault(entry, scope, callee);
        }

        foreach (ArgumentSyntax argument in call.Arguments)
        {
            Bind(argument, scope, callee);
        }

        return scope;
    }

    private void Bind(ArgumentSyntax argument, Scope scope, ComposedSpec callee)
    {
        Value? value = expressions.Bind(argument.Value, source, caller);
        if (argument.Name is not { } written)
        {
            Report(argument.Value.Span, $"Write the arguments of '{call.Name}' with their names, as in {Example(callee)}.");
            return;
        }

        string name = scope.Resolve(written.Text);
        HyperparameterSyntax? entry = callee.Hyperparameters.FirstOrDefault(entry => entry.Name.Text == name);
        if (entry is null && !s_point.Contains(name))
        {
            IEnumerable<string> known = callee.Hyperparameters.Select(known => known.Name.Text).Concat(s_point);
            Report(written.Span, $"'{call.Name}' has no hyperparameter '{written.Text}'.{Suggestion.For(written.Text, known)}");
        }
        else if (value is not null)
        {
            CheckValue(entry, value, argument);
            if (!_given.Add(name))
            {
                Report(written.Span, $"'{written.Text}' of '{call.Name}' is given twice; keep one of the two.");
            }

            scope.Computed.Remove(name);
            scope.Values[name] = value;
            SetStep(name, value, scope);
        }
    }

    private void SetStep(string name, Value value, Scope scope)
    {
        Value one = context.Factory.Constant(1);
        if (name == "step")
        {
            scope.Values["t"] = context.Factory.Make(Op.Add, value, one);
        }
        else if (name == "t")
        {
            scope.Values["step"] = context.Factory.Make(Op.Subtract, value, one);
        }
    }

    private void CheckValue(HyperparameterSyntax? entry, Value value, ArgumentSyntax argument)
    {
        if (entry is null || value.Op != Op.Constant)
        {
            return;
        }

        string? demand = !HyperparameterBinder.RangeOf(entry).Contains(value.Constant)
            ? $"in {HyperparameterBinder.Describe(HyperparameterBinder.RangeOf(entry))}"
            : entry.Type == HyperparameterType.Integer && Math.Floor(value.Constant) != value.Constant ? "a whole number"
            : null;
        if (demand is not null)
        {
            Report(argument.Value.Span, $"The {entry.Name.Text} of '{call.Name}' must be {demand}, but {source.Slice(argument.Value.Span)} is not.");
        }
    }

    private void DeclareDefault(HyperparameterSyntax entry, Scope scope, ComposedSpec callee)
    {
        string name = entry.Name.Text;
        if (entry.Symbol is { } letter)
        {
            scope.Aliases[letter.Text] = name;
        }

        bool isOpen = false;
        scope.Computed[name] = () =>
        {
            if (entry.Default is null)
            {
                Report(call.Span, $"'{call.Name}' needs a value for '{name}', as in {Example(callee)}.");
                return null;
            }

            if (isOpen)
            {
                Report(call.Span, $"The default of '{name}' of '{call.Name}' depends on itself; give it a value, as in {callee.Name}({name} = …).");
                return null;
            }

            isOpen = true;
            Value? value = expressions.Bind(entry.Default, scope);
            isOpen = false;
            if (value is not null)
            {
                scope.Values[name] = value;
            }

            return value;
        };
    }

    private static string Example(ComposedSpec callee) => callee.Hyperparameters.Count == 0
        ? $"{callee.Name}()"
        : $"{callee.Name}({callee.Hyperparameters[0].Name.Text} = …)";

    private void Report(TextSpan span, string sentence) =>
        context.Report(DiagnosticCatalogue.ScheduleArgument, source, span, sentence);
}
