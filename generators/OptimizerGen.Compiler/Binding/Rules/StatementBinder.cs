using OptimizerGen.Compiler.Binding.Expressions;
using OptimizerGen.Compiler.Binding.Names;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Rules;

/// <summary>Binds assignments one after the other: each replaces what its target's name stands for.</summary>
internal sealed class StatementBinder(BindingContext context, ExpressionBinder expressions, RuleNames names)
{
    /// <summary>Names assigned so far, with the shapes they were given.</summary>
    public Dictionary<string, Shape> Assigned { get; } = new(StringComparer.Ordinal);

    public void Bind(IReadOnlyList<StatementSyntax> statements, Scope scope, bool mayMoveParameters)
    {
        foreach (AssignmentSyntax assignment in statements.OfType<AssignmentSyntax>())
        {
            string target = scope.Resolve(assignment.Target.Text);
            if (CanAssign(assignment, target, mayMoveParameters) && BindValue(assignment, target, scope) is { } value)
            {
                Assign(target, value, scope);
            }
        }
    }

    public void Assign(string target, Value value, Scope scope)
    {
        if (!value.IsLeaf)
        {
            value.SuggestName(target);
        }

        scope.Assign(target, value);
        Shape before = Assigned.TryGetValue(target, out Shape shape) ? shape : Shape.Number;
        Assigned[target] = value.IsElement ? Shape.Element : before;
    }

    /// <summary>Refuses a named expression that reads what is being assigned. True when all is well.</summary>
    public bool CheckLets(SourcedPlace place, string target)
    {
        if (expressions.ReadsOfLets.TryGetValue(target, out string? let))
        {
            context.Report(DiagnosticCatalogue.LetReadsTarget, place.Source, place.Span, let, target);
            return false;
        }

        return true;
    }

    private Value? BindValue(AssignmentSyntax assignment, string target, Scope scope)
    {
        expressions.ForgetReads();
        Value? value = expressions.Bind(assignment.Value, assignment.Location.Text, scope);
        if (value is null || !CheckLets(new SourcedPlace(assignment.Location.Text, assignment.Value.Span), target))
        {
            // The name stands for something all the same, so that one mistake gives one message.
            scope.Assign(target, value ?? scope.Values.GetValueOrNull(target) ?? context.Factory.Constant(0));
            Assigned[target] = Assigned.TryGetValue(target, out Shape known) ? known : Shape.Number;
            return null;
        }

        if (OperatorTable.FindCompound(assignment.Kind) is not { } compound)
        {
            return value;
        }

        context.NamesRead.Add(target);
        if (scope.Values.GetValueOrNull(target) is { } current)
        {
            return context.Factory.Make(compound.Op, current, value);
        }

        context.Report(
            DiagnosticCatalogue.ReadBeforeAssigned, assignment.Location.Text, assignment.Target.Span, target, compound.Text);
        return value;
    }

    private bool CanAssign(AssignmentSyntax assignment, string target, bool mayMoveParameters)
    {
        (string What, string Remedy)? obstacle = target switch
        {
            "theta" when !mayMoveParameters => ("the parameters", "'gradient' only decides what the rule takes as its gradient; move them in 'update'"),
            "theta" or "grad" => null,
            _ => names.Obstacle(target),
        };
        if (obstacle is { } found)
        {
            context.Report(
                DiagnosticCatalogue.CannotAssign, assignment.Location.Text, assignment.Target.Span, target, found.What, found.Remedy);
            return false;
        }

        if (names.IsState(target) || target is "theta" or "grad" || MemberNames.IsDeclarable(target))
        {
            return true;
        }

        context.Report(
            DiagnosticCatalogue.NotAnIdentifier, assignment.Location.Text, assignment.Target.Span, target, "a temporary");
        return true;
    }
}
