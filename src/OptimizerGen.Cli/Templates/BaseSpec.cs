using OptimizerGen.Cli.Specs;
using OptimizerGen.Compiler;
using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Language;

namespace OptimizerGen.Cli.Templates;

/// <summary>The spec that a new one is to extend: one beside the new file, or one of the catalogue.</summary>
internal static class BaseSpec
{
    public static BoundSpec Find(string name, bool isSchedule, string newPath)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(newPath))!;
        ParsedSpec[] known = [.. SpecFiles.In(folder).Select(file => SpecFiles.Read("--extends", file)), .. SpecFiles.Catalogue];
        ParsedSpec found = known.FirstOrDefault(spec => spec.Name == name)
            ?? known.FirstOrDefault(spec => string.Equals(spec.Name, name, StringComparison.OrdinalIgnoreCase))
            ?? throw new UserErrorException($"--extends: there is no spec '{name}'; {Suggestion.For(name, known.Where(spec => KindFits(spec, isSchedule)).Select(spec => spec.Name!))}");
        if (found.Syntax?.Kind == SpecKind.Transform)
        {
            throw new UserErrorException($"--extends: '{found.Name}' is a transform; extend the rule that it is to change, and write 'with: {found.Name}'.");
        }

        if (!KindFits(found, isSchedule))
        {
            throw new UserErrorException(isSchedule
                ? $"--extends: '{found.Name}' is an optimizer; leave --schedule out to extend it."
                : $"--extends: '{found.Name}' is a schedule; add --schedule to extend it.");
        }

        return SpecCompiler.Bind(found, [.. known.Where(spec => spec.Name != found.Name)]).Value
            ?? throw new UserErrorException($"--extends: '{found.Name}' has errors of its own; see optgen check {found.Path}.");
    }

    private static bool KindFits(ParsedSpec spec, bool isSchedule) => spec.Syntax is { } syntax && syntax.Kind == (isSchedule ? SpecKind.Schedule : SpecKind.Optimizer);
}
