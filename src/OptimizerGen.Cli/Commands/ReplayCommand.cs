using OptimizerGen.Cli.Optimizers;
using OptimizerGen.Cli.Options;
using OptimizerGen.Cli.Replay;

namespace OptimizerGen.Cli.Commands;

/// <summary>Runs recorded gradients through an optimizer and writes where each step led.</summary>
internal sealed class ReplayCommand(IOptimizerSource source, TextWriter output, CancellationToken cancellation)
{
    private static readonly Dictionary<string, (Func<Recording, OptimizerChoice, IReadOnlyList<HyperparameterSetting>, CancellationToken, ReplayResult> Run, double Largest)> s_precisions =
        new(StringComparer.Ordinal)
        {
            ["float32"] = (Replayer.Run<float>, float.MaxValue),
            ["float64"] = (Replayer.Run<double>, double.MaxValue),
        };

    public static IEnumerable<string> Precisions => s_precisions.Keys;

    public void Run(ReplayOptions options)
    {
        if (!s_precisions.TryGetValue(options.Precision, out var precision))
        {
            throw new UserErrorException($"--precision: there is no precision '{options.Precision}'; {Suggestion.For(options.Precision, s_precisions.Keys)}");
        }

        if (options.Output is not null)
        {
            FileText.RequireFolder("--output", options.Output);
        }

        OptimizerChoice choice = OptimizerResolver.Resolve(source, options.Optimizer);
        HyperparameterSetting[] settings = [.. options.Set.Select(text => HyperparameterSetting.Parse("--set", text))];
        OptimizerSetup.RequireKnown([choice], settings, []);
        Recording recording = RecordingReader.Read(options.Recording, FileText.Read("RECORDING", options.Recording), precision.Largest);
        string json = ReplayJson.Write(OptimizerSetup.Guard(choice.Name, () => precision.Run(recording, choice, settings, cancellation)));
        if (options.Output is null)
        {
            output.Write(json);
        }
        else
        {
            FileText.Write("--output", options.Output, json);
        }
    }
}
