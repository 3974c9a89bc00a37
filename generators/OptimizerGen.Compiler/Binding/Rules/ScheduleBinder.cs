using OptimizerGen.Compiler.Binding.Composition;
using OptimizerGen.Compiler.Binding.Expressions;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Syntax;
using OptimizerGen.Compiler.Syntax.Expressions;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Binding.Rules;

/// <summary>Binds the value of a schedule. A schedule that is called is written out at the place of the call.</summary>
internal sealed class ScheduleBinder : IScheduleCalls
{
    private readonly BindingContext _context;
    private readonly SpecLibrary _library;
    private readonly ExpressionBinder _expressions;
    private readonly Stack<string> _open = new();

    public ScheduleBinder(BindingContext context, SpecLibrary library)
    {
        _context = context;
        _library = library;
        _expressions = new ExpressionBinder(context, this);
    }

    private ValueFactory Factory => _context.Factory;

    public Value? BindValue(ComposedSpec spec)
    {
        _open.Push(spec.Name);
        Scope scope = PointScope("a schedule");
        HyperparameterBinder.Declare(scope, spec.Hyperparameters, Factory);
        return _expressions.Bind(spec.Value!, scope);
    }

    /// <summary>The schedules that an optimizer's spec puts in force.</summary>
    public IReadOnlyDictionary<int, Kernel> BindSlots(ComposedSpec spec)
    {
        var slots = new Dictionary<int, Kernel>();
        List<string> names = [.. spec.Hyperparameters.Select(entry => entry.Name.Text)];
        foreach (ScheduledSyntax entry in spec.Schedules)
        {
            int index = names.IndexOf(entry.Name.Text);
            if (index < 0)
            {
                _context.Report(
                    DiagnosticCatalogue.UnknownName, entry.Name.Location.Text, entry.Name.Span,
                    entry.Name.Text, " Name a hyperparameter to schedule." + Suggestion.For(entry.Name.Text, names));
            }
            else if (entry.Value is { } value && BindSlot(value) is { } bound)
            {
                slots[index] = new Kernel("Schedule", [new Store(Slot.Number, bound)], new Declarations([], [], []), Factory);
            }
        }

        return slots;
    }

    public Value? Bind(CallSyntax call, SpecText source, Scope scope)
    {
        if (_open.Contains(call.Name))
        {
            string circle = string.Join(" → ", _open.Reverse().Append(call.Name));
            _context.Report(DiagnosticCatalogue.SchedulesCycle, source, call.NameLocation.Span, call.Name, circle);
            return null;
        }

        if (FindCallee(call, source) is not { } callee)
        {
            return null;
        }

        LocatedText anchor = _context.Anchor;
        LocatedText place = ReferenceEquals(source, _context.Spec.Source) ? new LocatedText(call.Name, call.NameLocation) : anchor;
        _open.Push(call.Name);
        Scope inner = new ScheduleArguments(_context, _expressions, call, source, scope).ScopeFor(callee, PointScope("a schedule"));
        _context.Anchor = place;
        Value? value = _expressions.Bind(callee.Value!, inner);
        _context.Anchor = anchor;
        _open.Pop();
        return value;
    }

    private ComposedSpec? FindCallee(CallSyntax call, SpecText source)
    {
        void Report(DiagnosticDescriptor descriptor, string[] arguments) =>
            _context.Report(descriptor, source, call.NameLocation.Span, arguments);

        if (_library.Find(call.Name, SpecKind.Schedule, DiagnosticCatalogue.UnknownSchedule, Report) is not { } syntax)
        {
            return null;
        }

        var found = new DiagnosticBag();
        ComposedSpec? callee = new SpecComposer(_library, found).Compose(syntax);
        if (callee?.Value is null || found.HasErrors)
        {
            Report(DiagnosticCatalogue.BrokenBase, [call.Name]);
            return null;
        }

        return callee;
    }

    private Value? BindSlot(ExpressionSyntax value)
    {
        ExpressionSyntax root = value is NameSyntax name && char.IsUpper(name.Name[0])
            ? new CallSyntax(name.Location, name.Name, name.Location, [])
            : value;
        return _expressions.Bind(root, value.Location.Text, PointScope("a schedule"));
    }

    private Scope PointScope(string place)
    {
        var scope = new Scope(place) { AllowsSchedules = true };
        Value t = Factory.Leaf(Op.StepNumber, Shape.Number, name: "t");
        scope.Values["t"] = t;
        scope.Values["step"] = Factory.Make(Op.Subtract, t, Factory.Constant(1));
        scope.Values["epoch"] = Factory.Leaf(Op.Epoch, Shape.Number, name: "epoch");
        scope.Values["initial"] = Factory.Leaf(Op.InitialValue, Shape.Number, name: "initial");
        foreach (string name in new[] { "theta", "grad", "g" })
        {
            scope.DeclareAbsent(name, "a schedule is one number for the step and knows t, step, epoch, initial and its hyperparameters");
        }

        return scope;
    }
}
