using OptimizerGen.Cli.Specs;
using OptimizerGen.Compiler;
using OptimizerGen.Compiler.Diagnostics;

namespace OptimizerGen.Cli.Checking;

/// <summary>Finds what a build would say of specs that lie in one project.</summary>
internal static class SpecCheck
{
    public static IEnumerable<SpecDiagnostic> Run(IReadOnlyList<ParsedSpec> specs)
    {
        SpecShelf shelf = SpecShelf.Around(specs);

        // Two of a name are two classes in one file, whatever their case; the first by path keeps it.
        Dictionary<string, ParsedSpec> holders = specs.Where(spec => spec.Name is not null)
            .OrderBy(spec => spec.Path, StringComparer.Ordinal)
            .GroupBy(spec => spec.Name!, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);
        foreach (ParsedSpec spec in specs)
        {
            foreach (SpecDiagnostic diagnostic in SpecCompiler.Compile(spec, shelf.LibraryFor(spec), new CompileOptions("OptimizerGen.Spec")).Diagnostics)
            {
                yield return diagnostic;
            }

            if (spec.Syntax is { } syntax && holders[syntax.Name.Text] != spec)
            {
                ParsedSpec holder = holders[syntax.Name.Text];
                yield return new SpecDiagnostic(ProjectDiagnostics.NameTaken, spec.Text, syntax.Name.Span, syntax.Name.Text, holder.Name!, holder.Path);
            }
        }
    }
}
