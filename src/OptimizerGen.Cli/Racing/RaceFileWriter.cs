using System.Globalization;
using OptimizerGen.Cli.Options;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace OptimizerGen.Cli.Racing;

/// <summary>Writes the settings file in the form in which it is read.</summary>
internal static class RaceFileWriter
{
    private const string Header = """
        # What `optgen race` runs each optimizer with, by problem; what is not named here has its default.
        # A section "problem/50" holds the settings for batches of 50 samples and more, "problem" those for all samples.
        # Found by a grid search, the fewest steps to the goal within the values tried: `optgen tune --output specs/race.yaml`.

        """;

    public static string Write(IReadOnlyDictionary<string, IReadOnlyDictionary<string, RunSettings>> sections)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        text.Write(Header.ReplaceLineEndings("\n"));
        foreach ((string section, IReadOnlyDictionary<string, RunSettings> optimizers) in sections)
        {
            text.WriteLine();
            WriteSection(text, section, optimizers);
        }

        return text.ToString();
    }

    private static void WriteSection(StringWriter text, string section, IReadOnlyDictionary<string, RunSettings> optimizers)
    {
        var emitter = new Emitter(text, new EmitterSettings().WithBestWidth(int.MaxValue).WithNewLine("\n"));
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        emitter.Emit(Map(MappingStyle.Block));
        emitter.Emit(new Scalar(section));
        emitter.Emit(Map(MappingStyle.Block));
        foreach ((string optimizer, RunSettings settings) in optimizers)
        {
            emitter.Emit(new Scalar(optimizer));
            emitter.Emit(Map(MappingStyle.Flow));
            foreach ((string name, string value, ScalarStyle style) in Entries(settings))
            {
                emitter.Emit(new Scalar(name));
                emitter.Emit(new Scalar(null, null, value, style, isPlainImplicit: true, isQuotedImplicit: true));
            }

            emitter.Emit(new MappingEnd());
        }

        emitter.Emit(new MappingEnd());
        emitter.Emit(new MappingEnd());
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
    }

    private static MappingStart Map(MappingStyle style) => new(AnchorName.Empty, TagName.Empty, isImplicit: true, style);

    private static IEnumerable<(string Name, string Value, ScalarStyle Style)> Entries(RunSettings settings) =>
    [
        .. settings.Hyperparameters.Select(setting => (setting.Name, NumberText.Write(setting.Value), ScalarStyle.Any)),
        .. settings.Schedules.Select(schedule => ("schedule", $"{schedule}", ScalarStyle.DoubleQuoted)),
        .. settings.Batch is BatchSetting batch ? [("batch", $"{batch}", ScalarStyle.Any)] : Array.Empty<(string, string, ScalarStyle)>(),
        .. settings.Note is string note ? [("note", note, ScalarStyle.DoubleQuoted)] : Array.Empty<(string, string, ScalarStyle)>(),
    ];
}
