using System.Text.Json;

namespace OptimizerGen.Cli.Replay;

/// <summary>Reads a recording and checks that its parts fit together.</summary>
internal static class RecordingReader
{
    private static readonly string[] s_keys = ["theta0", "shape", "gradients", "earlier", "inputs", "epochs", "report"];

    /// <param name="path">The file.</param>
    /// <param name="text">What is in it.</param>
    /// <param name="largest">The largest number of the precision it is replayed in.</param>
    public static Recording Read(string path, string text, double largest)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            return Read(new RecordingElement(path, string.Empty, document.RootElement), largest);
        }
        catch (JsonException exception)
        {
            throw new UserErrorException(MalformedJson.Sentence(path, text, exception));
        }
    }

    private static Recording Read(RecordingElement root, double largest)
    {
        root.RequireObject(s_keys);
        double[] start = root.Required("theta0").Numbers(largest);
        if (start.Length == 0)
        {
            throw root.Required("theta0").Error("needs at least one number");
        }

        IReadOnlyList<double[]> gradients = [.. root.Required("gradients").Items().Select(item => item.Numbers(start.Length, "theta0", largest))];
        if (gradients.Count == 0)
        {
            throw root.Required("gradients").Error("needs at least one gradient");
        }

        return new Recording(
            root.Path, start, Shape(root.Optional("shape"), start.Length), gradients,
            Earlier(root.Optional("earlier"), gradients.Count, start.Length, largest),
            Inputs(root.Optional("inputs"), gradients.Count, start.Length, largest), Epochs(root.Optional("epochs"), gradients.Count), Report(root.Optional("report"), gradients.Count));
    }

    private static List<int>? Shape(RecordingElement? element, int length)
    {
        List<int>? shape = element is null ? null : [.. element.Items().Select(item => item.Whole(1, int.MaxValue))];
        return shape is null || shape.Aggregate(1L, (product, axis) => Math.Min(product * axis, int.MaxValue)) == length
            ? shape
            : throw element!.Error(FormattableString.Invariant($"holds {string.Join(" × ", shape)} entries, but theta0 has {length} numbers"));
    }

    private static List<int>? Epochs(RecordingElement? element, int steps)
    {
        List<int>? epochs = element is null ? null : [.. element.Items().Select(item => item.Whole(0, int.MaxValue))];
        return epochs is null || epochs.Count == steps
            ? epochs
            : throw element!.Error(FormattableString.Invariant($"has {epochs.Count} entries, but there are {steps} gradients; give the completed epochs at each step"));
    }

    private static List<int> Report(RecordingElement? element, int steps)
    {
        if (element is null)
        {
            return [.. Enumerable.Range(1, steps)];
        }

        List<int> report = [.. element.Items().Select(item => item.Whole(1, steps))];
        return report.Zip(report.Skip(1)).All(pair => pair.First < pair.Second)
            ? report
            : throw element.Error("needs its steps in ascending order, each once");
    }

    private static Dictionary<string, IReadOnlyList<double[]>> Earlier(RecordingElement? element, int steps, int length, double largest) =>
        (element?.Members() ?? []).ToDictionary(
            gradient => gradient.Name,
            IReadOnlyList<double[]> (gradient) => [.. StepsOf(gradient, steps).Select(values => values.Numbers(length, "theta0", largest))],
            StringComparer.Ordinal);

    private static RecordingElement[] StepsOf(RecordingElement element, int steps)
    {
        RecordingElement[] values = [.. element.Items()];
        return values.Length == steps
            ? values
            : throw element.Error(FormattableString.Invariant($"has {values.Length} entries, but there are {steps} gradients; give one for each step"));
    }

    private static Dictionary<string, IReadOnlyList<double[]>> Inputs(RecordingElement? element, int steps, int length, double largest)
    {
        Dictionary<string, IReadOnlyList<double[]>> inputs = new(StringComparer.Ordinal);
        foreach (RecordingElement input in element?.Members() ?? [])
        {
            // A number of a step is double in either precision.
            inputs[input.Name] = [.. StepsOf(input, steps).Select(value => value.IsArray ? value.Numbers(length, "theta0", largest) : [value.Number(double.MaxValue)])];
        }

        return inputs;
    }
}
