using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OptimizerGen.Compiler;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Generator.Pipeline;

namespace OptimizerGen.Generator;

/// <summary>Turns the specs of a project into classes. Every step passes on values, so an edit reruns only what it changes.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class OptimizerGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Where classes go whose spec names no namespace, and what the project can compile.
        IncrementalValueProvider<ProjectOptions> options = context.AnalyzerConfigOptionsProvider.Combine(context.ParseOptionsProvider)
            .Select((pair, _) => ProjectOptions.From(pair.Left.GlobalOptions, pair.Right)).WithTrackingName(TrackingNames.Options);

        // The additional files that the build calls specs, still unread.
        IncrementalValuesProvider<SpecInput> inputs = context.AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .Select((pair, _) => SpecInput.From(pair.Left, pair.Right)!).Where(input => input is not null)
            .WithTrackingName(TrackingNames.SpecInputs);

        // The project's own specs are parsed file by file, those of the library when one of them is named.
        IncrementalValuesProvider<ParsedSpec> specs = inputs.Where(input => !input.IsLibrary)
            .Select(SpecReading.Parse).WithTrackingName(TrackingNames.Parse);
        IncrementalValuesProvider<LibrarySpec> library = inputs.Where(input => input.IsLibrary)
            .Select(LibrarySpec.From).WithTrackingName(TrackingNames.Library);

        // Of all the specs together only their names matter, and change rarely.
        IncrementalValueProvider<SpecNames> names = specs.Where(spec => spec.Name is not null)
            .Select((spec, _) => new SpecName(spec.Name!, spec.Path)).Collect()
            .Select((all, _) => SpecNames.From(all)).WithTrackingName(TrackingNames.Names);

        // Each spec gets the specs it is built on, and is compiled.
        IncrementalValueProvider<SpecLibrary> nameable = specs.Collect().Combine(library.Collect())
            .Select((all, _) => SpecLibrary.From(all));
        IncrementalValuesProvider<GeneratedSpec> generated = specs.Combine(nameable).Combine(names)
            .Select((all, _) => ResolvedSpec.From(all.Left.Left, all.Left.Right, all.Right)).WithTrackingName(TrackingNames.Resolve)
            .Combine(options)
            .Select((pair, _) => GeneratedSpec.From(pair.Left, pair.Right)).WithTrackingName(TrackingNames.Compile);

        // Diagnostics move with every line added above them; apart from them, the classes stay as they are.
        context.RegisterSourceOutput(
            generated.Select((spec, _) => spec.Diagnostics).WithTrackingName(TrackingNames.Diagnostics), Report);
        context.RegisterSourceOutput(
            generated.SelectMany((spec, _) => spec.Sources).WithTrackingName(TrackingNames.Sources), Add);

        // One more class lists them all.
        context.RegisterSourceOutput(
            generated.Where(spec => spec.Entry is not null).Select((spec, _) => spec.Entry!).Collect().Combine(options)
                .Select((pair, _) => CatalogueEntry.Compile(pair.Left, pair.Right)).WithTrackingName(TrackingNames.Catalogue),
            Add);
    }

    private static void Report(SourceProductionContext context, EquatableArray<SpecDiagnostic> diagnostics)
    {
        foreach (SpecDiagnostic diagnostic in diagnostics)
        {
            context.ReportDiagnostic(DiagnosticTranslation.Translate(diagnostic));
        }
    }

    private static void Add(SourceProductionContext context, SourceFile? file)
    {
        if (file is not null)
        {
            context.AddSource(file.HintName, SourceText.From(file.Text, Encoding.UTF8));
        }
    }
}
