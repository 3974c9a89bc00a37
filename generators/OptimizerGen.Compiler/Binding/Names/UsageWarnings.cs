using OptimizerGen.Compiler.Binding.Composition;
using OptimizerGen.Compiler.Binding.Expressions;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Names;

/// <summary>Warns of what a spec's own file declares and nothing uses.</summary>
internal static class UsageWarnings
{
    public static void Report(
        ComposedSpec spec, BindingContext context, IReadOnlyDictionary<string, Shape> assigned, DiagnosticBag diagnostics)
    {
        HashSet<string> read = context.NamesRead;
        Warn(DiagnosticCatalogue.HyperparameterNeverUsed, spec.Hyperparameters.Where(entry => !read.Contains(entry.Name.Text)));
        Warn(DiagnosticCatalogue.InputNeverUsed, spec.Inputs.Where(entry => !read.Contains(entry.Name.Text)));
        Warn(DiagnosticCatalogue.StateNeverRead, Unread(spec.States).Concat(Unread(spec.Moments)));
        Warn(DiagnosticCatalogue.StateNeverWritten, spec.States.Where(state =>
            !assigned.ContainsKey(state.Name.Text) && read.Contains(state.Name.Text) && !StartsAtTheta(state)));

        IEnumerable<EntrySyntax> Unread(IEnumerable<EntrySyntax> entries) =>
            entries.Where(entry => !read.Contains(entry.Name.Text));

        void Warn(DiagnosticDescriptor descriptor, IEnumerable<EntrySyntax> entries)
        {
            foreach (EntrySyntax entry in entries.Where(entry => ReferenceEquals(entry.Name.Location.Text, spec.Own.Source)))
            {
                diagnostics.Report(descriptor, entry.Name.Location.Text, entry.Name.Span, entry.Name.Text);
            }
        }
    }

    private static bool StartsAtTheta(StateSyntax state) =>
        state.Initial is Syntax.Expressions.NameSyntax { Name: "theta" };
}
