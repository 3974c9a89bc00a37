using OptimizerGen.Cli.Specs;
using OptimizerGen.Cli.Templates;
using OptimizerGen.Compiler;
using OptimizerGen.Compiler.Diagnostics;

namespace OptimizerGen.Cli.Commands;

/// <summary>Writes a first spec and says how to try it.</summary>
internal sealed class NewCommand(TextWriter output)
{
    public void Run(NewOptions options)
    {
        SpecFileName.RequirePascalCase(options.Name);
        string path = PathOf(options);
        FileText.RequireFolder("--output", path);
        if (File.Exists(path))
        {
            throw new UserErrorException($"'{path}' exists already; give another name, or another file with --output.");
        }

        string content = Content(options, path);
        RequireSound(SpecCompiler.Parse(path, content));
        FileText.Write("--output", path, content);
        output.WriteLine($"{path} is written, and compiles as it is. To try it:");
        foreach (string line in options.IsSchedule ? ScheduleTrials(options.Name, Quoted(path)) : OptimizerTrials(Quoted(path)))
        {
            output.WriteLine($"  {line}");
        }
    }

    private static string PathOf(NewOptions options)
    {
        string file = SpecFileName.Of(options.Name, options.IsSchedule);
        if (options.Output is null)
        {
            return file;
        }

        string ending = SpecFileName.EndingOf(options.IsSchedule);
        return Directory.Exists(options.Output) ? Path.Combine(options.Output, file)
            : options.Output.EndsWith(ending, StringComparison.Ordinal) ? options.Output
            : throw new UserErrorException($"--output: '{options.Output}' does not end in {ending}, by which a build knows it; write it like {file}.");
    }

    private static string Content(NewOptions options, string path) =>
        options.Extends is { } name ? ExtensionTemplate.Write(options.Name, BaseSpec.Find(name, options.IsSchedule, path))
        : options.IsSchedule ? SpecTemplate.Schedule(options.Name)
        : SpecTemplate.Optimizer(options.Name);

    // A name may be one that no class of a spec can have; the compiler knows which.
    private static void RequireSound(ParsedSpec spec)
    {
        CompiledSpec compiled = SpecCompiler.Compile(spec, SpecShelf.Around([spec]).LibraryFor(spec), new CompileOptions("OptimizerGen.Spec"));
        if (compiled.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
        {
            throw new UserErrorException($"NAME '{spec.Name}': {error.Message}");
        }
    }

    private static string Quoted(string path) => path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path;

    private static string[] OptimizerTrials(string path) =>
    [
        $"optgen check {path}",
        $"optgen show {path}",
        $"optgen race --problem ravine --optimizers {path},Adam",
    ];

    private static string[] ScheduleTrials(string name, string path) =>
    [
        $"optgen check {path}",
        $"optgen show {path}",
        $"in an optimizer's spec beside it: schedules: {{ learning_rate: {name}() }}",
    ];
}
