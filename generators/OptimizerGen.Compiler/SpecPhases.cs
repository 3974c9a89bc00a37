using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Binding.Layers;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Emit;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Language;
using OptimizerGen.Compiler.Lowering;
using OptimizerGen.Compiler.Lowering.Plans;
using OptimizerGen.Compiler.Syntax;
using OptimizerGen.Compiler.Syntax.Sections;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler;

/// <summary>The phases one after the other, each from what the one before it made.</summary>
internal static class SpecPhases
{
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>The text as editors count its columns, without the mark.</summary>
    public static SpecText TextOf(string path, string content) =>
        new(path, content.Length > 0 && content[0] == ByteOrderMark ? content.Substring(1) : content);

    public static SpecSyntax? Parse(SpecText text, DiagnosticBag diagnostics) =>
        SpecParser.Parse(text, diagnostics) is { } parsed ? parsed with { IsBroken = diagnostics.HasErrors } : null;

    public static BoundSpec? Bind(ParsedSpec spec, IReadOnlyCollection<ParsedSpec> library, DiagnosticBag diagnostics)
    {
        if (spec.Syntax is not { } syntax)
        {
            return null;
        }

        var specs = new SpecLibrary(library.Select(other => other.Syntax).Prepend(syntax).OfType<SpecSyntax>());
        ComposedSpec? composed = new SpecComposer(specs, diagnostics).Compose(syntax);
        return composed is null ? null : syntax.Kind switch
        {
            SpecKind.Optimizer => OptimizerBinder.Bind(composed, specs, diagnostics),
            SpecKind.Schedule => ScheduleSpecBinder.Bind(composed, specs, diagnostics),
            SpecKind.Transform => TransformBinder.Bind(composed, specs, diagnostics),
            _ => throw new InvalidOperationException($"Nothing binds a spec of the kind {syntax.Kind}."),
        };
    }

    public static LoweredOptimizer Lower(BoundOptimizer optimizer) => Lowerer.Lower(
        optimizer.Update, optimizer.Initialize, optimizer.EarlierGradients.Select(earlier => earlier.Point), optimizer.GradientPoint,
        optimizer.Views.Select(view => view.Kernel), optimizer.Numerics);

    public static IReadOnlyList<CompiledFile> Emit(
        ParsedSpec spec, IReadOnlyCollection<ParsedSpec> library, string @namespace, DiagnosticBag diagnostics)
    {
        BoundSpec? bound = Bind(spec, library, diagnostics);
        return diagnostics.HasErrors ? [] : bound switch
        {
            BoundOptimizer optimizer => OptimizerEmitter.Emit(optimizer, Lower(optimizer), @namespace),
            BoundSchedule schedule => [new CompiledFile(Part: null, ScheduleEmitter.Emit(schedule, @namespace))],
            BoundTransform or null => [],
            _ => throw new InvalidOperationException($"Nothing is written for {bound.GetType().Name}."),
        };
    }
}
