using OptimizerGen.Cli.Inspection;
using OptimizerGen.Cli.Specs;

namespace OptimizerGen.Cli.Commands;

/// <summary>Shows a spec at the stage that was asked for: what it says, as written, as compiled, or between the two.</summary>
internal sealed class ShowCommand(TextWriter output)
{
    private static readonly Dictionary<string, Action<ChosenSpec, TextWriter>> s_forms = new(StringComparer.Ordinal)
    {
        ["documentation"] = static (spec, output) => SpecDocumentation.Write(spec.Bind(), output),
        ["spec"] = static (spec, output) => output.WriteLine(spec.Parsed.Text.Content.TrimEnd('\n', '\r')),
        ["code"] = static (spec, output) => output.Write(spec.Compile()),
        ["kernel"] = static (spec, output) => KernelText.Write(spec.Bind(), output),
    };

    public static IEnumerable<string> Forms => s_forms.Keys;

    public void Run(string name, string form)
    {
        if (!s_forms.TryGetValue(form, out var show))
        {
            throw new UserErrorException($"--as: nothing can be shown as '{form}'; {Suggestion.For(form, Forms)}");
        }

        show(ChosenSpec.Find(name), output);
    }
}
