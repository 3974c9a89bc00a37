using OptimizerGen.Cli.Optimizers;
using OptimizerGen.Cli.Options;
using OptimizerGen.Cli.Replay;

namespace OptimizerGen.Cli.Commands;

/// <summary>Runs recorded gradients through an optimizer and writes where each step led.</summary>
internal sealed class ReplayCommand(IOptimizerSource source, TextWriter output)
{
    private static readonly Dictionary<string, Func<Recording, OptimizerChoice, IReadOnlyList<HyperparameterSetting>, ReplayResult>> s_precisions = new(StringComparer.Ordinal)
    {
        ["float32"] = Replayer.Run<float>,
        ["float64"] = Replayer.Run<double>,
    };

    public void Run(ReplayOptions options)
    {
        if (!s_precisions.TryGetValue(options.Precision, out var replay))
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
        Recording recording = RecordingReader.Read(options.Recording, FileText.Read("RECORDING", options.Recording));
        string json = ReplayJson.Write(OptimizerSetup.Guard(choice.Name, () => replay(recording, choice, settings)));
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
