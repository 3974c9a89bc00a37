using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Binding.Layers;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Emit;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering;
using OptimizerGen.Compiler.Lowering.Plans;
using OptimizerGen.Compiler.Syntax;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler;

public static partial class SpecCompiler
{
    /// <summary>Compiles a spec to the C# text of its class.</summary>
    /// <param name="spec">The spec.</param>
    /// <param name="library">Every other spec that it may name; of two with one name the first counts.</param>
    /// <param name="options">Where the class goes.</param>
    public static CompiledSpec Compile(ParsedSpec spec, IReadOnlyCollection<ParsedSpec> library, CompileOptions options)
    {
        var diagnostics = new DiagnosticBag();
        diagnostics.AddRange(spec.Diagnostics);
        string @namespace = spec.Syntax?.Namespace?.Text ?? options.RootNamespace;
        IReadOnlyList<CompiledFile> files = [];
        try
        {
            files = diagnostics.HasErrors || spec.Syntax is null ? [] : Emit(spec, library, @namespace, diagnostics);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            diagnostics.Report(
                DiagnosticCatalogue.InternalError, spec.Text, new TextSpan(0, 0), exception.GetType().Name, exception.Message);
        }

        return new CompiledSpec(
            spec.Path, spec.Syntax?.Kind ?? SpecKind.Optimizer, spec.Name, @namespace,
            diagnostics.HasErrors ? [] : files,
            [.. diagnostics.Items.OrderBy(diagnostic => diagnostic.Span.Start).Take(DiagnosticBag.Most)]);
    }

    /// <summary>Binds a spec, for those who want its kernels rather than its class. Null when it has errors.</summary>
    public static BoundSpec? Bind(ParsedSpec spec, IReadOnlyCollection<ParsedSpec> library, DiagnosticBag diagnostics)
    {
        if (spec.Syntax is not { } syntax)
        {
            return null;
        }

        var specs = new SpecLibrary(library.Select(other => other.Syntax).Prepend(syntax).OfType<SpecSyntax>());
        ComposedSpec? composed = new SpecComposer(specs, diagnostics).Compose(syntax);
        BoundSpec? bound = composed is null ? null
            : syntax.Kind == SpecKind.Schedule ? ScheduleSpecBinder.Bind(composed, specs, diagnostics)
            : OptimizerBinder.Bind(composed, specs, diagnostics);
        return diagnostics.HasErrors ? null : bound;
    }

    /// <summary>Lowers all kernels of a bound optimizer.</summary>
    public static LoweredOptimizer Lower(BoundOptimizer optimizer)
    {
        NumericsMode numerics = optimizer.Spec.Numerics;
        LoweredKernel update = Lowerer.Lower(optimizer.Update, numerics, isStep: true);
        LoweredKernel? initial = optimizer.Initialize is { } initialize ? Lowerer.Lower(initialize, numerics) : null;
        LoweredKernel? gradientPoint = optimizer.GradientPoint is { } point ? Lowerer.Lower(point, numerics) : null;
        LoweredKernel[] views = [.. optimizer.Views.Select(view => Lowerer.Lower(view.Kernel, numerics))];
        return new LoweredOptimizer
        {
            Update = update,
            Initialize = initial,
            GradientPoint = gradientPoint,
            Views = views,
            KeptPowers = KeptPowers.In(new[] { update, initial, gradientPoint }.Concat(views).OfType<LoweredKernel>()),
        };
    }

    private static IReadOnlyList<CompiledFile> Emit(
        ParsedSpec spec, IReadOnlyCollection<ParsedSpec> library, string @namespace, DiagnosticBag diagnostics) =>
        Bind(spec, library, diagnostics) switch
        {
            BoundOptimizer optimizer => OptimizerEmitter.Emit(optimizer, Lower(optimizer), @namespace),
            BoundSchedule schedule => [new CompiledFile(Part: null, ScheduleEmitter.Emit(schedule, @namespace))],
            _ => [],
        };
}
