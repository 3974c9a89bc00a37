using OptimizerGen.Compiler.Binding.Composition;
using OptimizerGen.Compiler.Binding.Expressions;
using OptimizerGen.Compiler.Binding.Names;
using OptimizerGen.Compiler.Binding.Rules;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Binding;

/// <summary>Binds a schedule's spec.</summary>
internal static class ScheduleSpecBinder
{
    public static BoundSchedule? Bind(ComposedSpec spec, SpecLibrary library, DiagnosticBag diagnostics)
    {
        NameChecker.Check(spec, diagnostics);
        if (spec.Value is null)
        {
            diagnostics.Report(DiagnosticCatalogue.NoValue, spec.Own.Source, spec.Own.Name.Span, spec.Name);
            return null;
        }

        var context = new BindingContext(spec.Own, new ValueFactory(), diagnostics);
        var declarations = new Declarations(
            [.. spec.Hyperparameters.Select(entry => new HyperparameterDeclaration(entry.Name.Text, HyperparameterBinder.RangeOf(entry)))],
            [], []);
        Value? value = new ScheduleBinder(context, library).BindValue(spec);
        var bound = value is null ? null : new BoundSchedule
        {
            Spec = spec,
            Hyperparameters = new HyperparameterBinder(context).Bind(spec.Hyperparameters),
            Declarations = declarations,
            Factory = context.Factory,
            Value = new Kernel("Value", [new Store(Slot.Number, value)], declarations, context.Factory),
        };
        if (!diagnostics.HasErrors)
        {
            UsageWarnings.Report(spec, context, new Dictionary<string, Shape>(), diagnostics);
        }

        return bound;
    }
}
