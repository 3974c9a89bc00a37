using OptimizerGen.Compiler.Binding.Composition;
using OptimizerGen.Compiler.Binding.Expressions;
using OptimizerGen.Compiler.Binding.Names;
using OptimizerGen.Compiler.Binding.Rules;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Binding;

/// <summary>Binds an optimizer: assumes that states are numbers, and binds again as long as one is assigned elements.</summary>
internal static class OptimizerBinder
{
    public static BoundOptimizer Bind(ComposedSpec spec, SpecLibrary library, DiagnosticBag diagnostics)
    {
        NameChecker.Check(spec, diagnostics);
        LimitChecker.Check(spec, diagnostics);
        for (StateTable states = StateTable.Of(spec); ;)
        {
            var found = new DiagnosticBag();
            var context = new BindingContext(spec.Own, new ValueFactory(), found);
            var rule = new RuleBinder(spec, context, states);
            BoundOptimizer bound = rule.Bind(library);
            StateTable assigned = states.With(rule.Assigned);
            if (ReferenceEquals(assigned, states))
            {
                diagnostics.AddRange(found.Items);
                if (!diagnostics.HasErrors)
                {
                    UsageWarnings.Report(spec, context, rule.Assigned, diagnostics);
                }

                return bound;
            }

            states = assigned;
        }
    }
}
