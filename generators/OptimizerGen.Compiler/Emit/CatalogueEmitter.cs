using OptimizerGen.Compiler.Emit.CSharp.Expressions;
using OptimizerGen.Compiler.Emit.Documentation;
using OptimizerGen.Compiler.Emit.Writing;
using OptimizerGen.Compiler.Language;

namespace OptimizerGen.Compiler.Emit;

/// <summary>Writes the class that makes every generated type of a project by name.</summary>
internal static class CatalogueEmitter
{
    private const string Constraint = "where T : struct, global::System.Numerics.IFloatingPointIeee754<T>";

    public static string Emit(
        IReadOnlyList<(string Name, SpecKind Kind, string Namespace)> specs, CatalogueAccess access, string @namespace)
    {
        string[] optimizers = Sorted(specs, SpecKind.Optimizer);
        string[] schedules = Sorted(specs, SpecKind.Schedule);
        return GeneratedFile.Write(@namespace, writer =>
        {
            XmlDocumentation.Summary(writer, "Every optimizer and schedule that this project's specs declare, by name.");
            GeneratedFile.GeneratedMark(writer);
            // Without a word it is internal, and a part of the project's own can make it public.
            writer.Block($"{(access == CatalogueAccess.Public ? "public " : "")}static partial class OptimizerCatalogue", () =>
            {
                Descriptions(writer, "Optimizers", "OptimizerDescription", "optimizers", optimizers.Select(name => $"{name}<float>.CatalogueEntry,"));
                Descriptions(writer, "Schedules", "ScheduleDescription", "schedules", schedules.Select(name => $"{name}.CatalogueEntry,"));
                Create(writer, optimizers, "int length", "length", "The number of parameters.");
                Create(writer, optimizers, "global::OptimizerGen.ParameterSelection<T> parameters", "parameters", "A selection of a parameter set.");
                CreateOfSet(writer);
                CreateSchedule(writer, schedules);
            });
        });
    }

    private static string[] Sorted(IReadOnlyList<(string Name, SpecKind Kind, string Namespace)> specs, SpecKind kind) =>
    [
        .. specs.Where(spec => spec.Kind == kind)
            .OrderBy(spec => spec.Name, StringComparer.Ordinal)
            .Select(spec => spec.Namespace.Length == 0 ? $"global::{spec.Name}" : $"global::{CSharpName.OfNamespace(spec.Namespace)}.{spec.Name}"),
    ];

    private static void Descriptions(CodeWriter writer, string property, string type, string what, IEnumerable<string> entries)
    {
        XmlDocumentation.Summary(writer, $"What the {what} consist of, in the order of their names.");
        writer.Line($"public static global::System.Collections.Generic.IReadOnlyList<global::OptimizerGen.{type}> {property} {{ get; }} =");
        writer.Line("[");
        writer.Indented(() => writer.Lines(entries));
        writer.Line("];");
        writer.Line();
    }

    private static void Create(CodeWriter writer, string[] names, string parameter, string argument, string about)
    {
        CreateHeader(writer, parameter, argument, about);
        writer.Indented(() => writer.Line($"{Constraint} => name switch"));
        Switch(writer, names, name => $"new {name}<T>({argument})", "optimizer", "Optimizers");
    }

    // A set stands for a selection by itself, but a type argument is not found through that.
    private static void CreateOfSet(CodeWriter writer)
    {
        CreateHeader(writer, "global::OptimizerGen.ParameterSet<T> parameters", "parameters", "The parameter set.");
        writer.Indented(() => writer.Line($"{Constraint} => Create(name, (global::OptimizerGen.ParameterSelection<T>)parameters);"));
        writer.Line();
    }

    private static void CreateHeader(CodeWriter writer, string parameter, string argument, string about)
    {
        XmlDocumentation.Summary(writer, "Makes an optimizer by its name.");
        writer.Line("/// <param name=\"name\">The name of its class, such as the spec gives it.</param>");
        writer.Line($"/// <param name=\"{argument}\">{about}</param>");
        writer.Line("/// <typeparam name=\"T\"><see cref=\"float\"/> or <see cref=\"double\"/>.</typeparam>");
        writer.Line("/// <exception cref=\"global::System.ArgumentException\">There is no optimizer of that name.</exception>");
        writer.Line($"public static global::OptimizerGen.Optimizer<T> Create<T>(string name, {parameter})");
    }

    private static void CreateSchedule(CodeWriter writer, string[] names)
    {
        XmlDocumentation.Summary(writer, "Makes a schedule by its name.");
        writer.Line("/// <param name=\"name\">The name of its class, such as the spec gives it.</param>");
        writer.Line("/// <exception cref=\"global::System.ArgumentException\">There is no schedule of that name.</exception>");
        writer.Line("public static global::OptimizerGen.Schedule CreateSchedule(string name) => name switch");
        Switch(writer, names, name => $"new {name}()", "schedule", "Schedules");
    }

    private static void Switch(CodeWriter writer, string[] names, Func<string, string> create, string what, string list)
    {
        writer.Line("{");
        writer.Indented(() =>
        {
            foreach (string name in names)
            {
                string key = name.Substring(Math.Max(name.LastIndexOf('.'), name.LastIndexOf(':')) + 1);
                writer.Line($"{Literals.Text(key)} => {create(name)},");
            }

            writer.Line(
                $"_ => throw global::OptimizerGen.CompilerServices.UnknownName.Create(\"The catalogue\", \"{what}\", name, "
                + $"global::System.Linq.Enumerable.Select({list}, static description => description.Name), nameof(name)),");
        });
        writer.Line("};");
        writer.Line();
    }
}
