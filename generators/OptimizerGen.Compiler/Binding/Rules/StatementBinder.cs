using OptimizerGen.Compiler.Binding.Expressions;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Binding.Tables;
using OptimizerGen.Compiler.Binding.Tree;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Syntax;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Binding.Rules;

/// <summary>Binds assignments one after the other: each changes what its target holds from there on.</summary>
internal sealed class StatementBinder(ExpressionBinder expressions, Scope scope)
{
    private List<BoundStatement> _statements = [];

    public IReadOnlyList<BoundStatement> Statements => _statements;

    /// <summary>Where the statements run, as the rule itself names things.</summary>
    public Scope Scope => scope;

    public void Add(BoundStatement statement) => _statements.Add(statement);

    /// <summary>The statements that <paramref name="bind"/> adds, which are kept apart.</summary>
    public IReadOnlyList<BoundStatement> Within(Action bind)
    {
        List<BoundStatement> around = _statements;
        _statements = [];
        bind();
        List<BoundStatement> within = _statements;
        _statements = around;
        return within;
    }

    /// <summary>Adds an assignment. What a state is ever given is its shape as well.</summary>
    /// <param name="target">What is assigned.</param>
    /// <param name="value">What it becomes.</param>
    /// <param name="location">Where the statement stands.</param>
    /// <param name="element">Which of several states is meant; null where the target is one.</param>
    public void Assign(Symbol target, BoundExpression value, Location location, BoundElement? element = null)
    {
        Add(new BoundAssignment(location, target, value) { Index = element?.Parts[0] });
        if (target is StateSymbol or StateListSymbol or TemporarySymbol or HiddenSymbol)
        {
            target.Variable.Take(value.Shape);
        }

        // The others of several states are what they were.
        scope.Assign(target, element?.Shape ?? value.Shape);
    }

    /// <summary>Refuses a named expression that reads what is being assigned. True when all is well.</summary>
    public bool CheckLets(BoundExpression value, Symbol target)
    {
        if (TreeWalker.LetThatReads(target, value) is { } let)
        {
            expressions.Context.Reporter.Report(BindingDiagnostics.LetReadsTarget, value.Location, let.Name, target.Name);
            return false;
        }

        return true;
    }

    /// <summary>Binds an assignment of a section.</summary>
    /// <param name="assignment">As written.</param>
    /// <param name="layer">What names mean to its author.</param>
    /// <param name="mayMoveParameters">Whether the section may assign theta.</param>
    public void Bind(AssignmentSyntax assignment, Scope layer, bool mayMoveParameters)
    {
        Symbol? known = layer.Find(assignment.Target.Text);
        if (!AssignmentRules.Allow(assignment.Target, known, mayMoveParameters, expressions.Context.Reporter))
        {
            return;
        }

        BoundElement? element = assignment.Element is { } index ? expressions.BindTarget(index, layer) : null;
        BoundExpression? value = expressions.Bind(assignment.Value, layer);
        if (!IsWhole(assignment, known, element))
        {
            return;
        }

        Symbol target = known ?? new TemporarySymbol(assignment.Target.Text);
        if (value is not null && CheckLets(value, target))
        {
            value = Combine(assignment, known, element, value, layer);
            Assign(target, value, assignment.Location, element);
        }
        else
        {
            // It is assigned all the same, so that one mistake gives one message.
            scope.Assign(target, value?.Shape ?? scope.ShapeOf(target));
        }

        layer.Declare(target);
    }

    /// <summary>Whether the target is one thing: a name, or one of several states. What is wrong with the brackets has been reported.</summary>
    private bool IsWhole(AssignmentSyntax assignment, Symbol? known, BoundElement? element)
    {
        if (assignment.Element is not null)
        {
            return element?.List is StateListSymbol;
        }

        if (known is StateListSymbol list)
        {
            IndexBinder.ReportList(list, assignment.Target.Location, expressions.Context);
        }

        return known is not StateListSymbol;
    }

    /// <summary>What <c>+=</c> and its like assign.</summary>
    private BoundExpression Combine(AssignmentSyntax assignment, Symbol? known, BoundElement? element, BoundExpression value, Scope layer)
    {
        if (OperatorTable.FindCompound(assignment.Kind) is not { } compound)
        {
            return value;
        }

        if (known is null)
        {
            expressions.Context.Reporter.Report(
                BindingDiagnostics.ReadBeforeAssigned, assignment.Target.Location,
                assignment.Target.Text, compound.Text, Suggestion.For(assignment.Target.Text, layer.Names));
            return value;
        }

        expressions.Context.Read.Add(known);
        expressions.CheckAssigned(known, assignment.Target.Location, scope);
        BoundExpression current = element ?? (BoundExpression)new BoundName(assignment.Target.Location, known, scope.ShapeOf(known));
        return new BoundBinary(assignment.Location, compound.Op, current, value);
    }
}
