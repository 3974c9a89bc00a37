using System.Numerics;
using OptimizerGen.Cli.Optimizers;
using OptimizerGen.Cli.Options;

namespace OptimizerGen.Cli.Replay;

/// <summary>Runs recorded gradients through an optimizer, on a vector or, where the recording has a shape, on a tensor.</summary>
internal static class Replayer
{
    public static ReplayResult Run<T>(
        Recording recording, OptimizerChoice choice, IReadOnlyList<HyperparameterSetting> settings, CancellationToken cancellation)
        where T : struct, IFloatingPointIeee754<T>
    {
        CheckGradients(recording, choice.Description);
        CheckInputs(recording, choice.Description);
        ReplayResult result = RunOnce<T>(recording, choice, settings, step => recording.Epochs?[step] ?? 0, cancellation);
        if (recording.Epochs is null && !IsSameInOtherEpochs<T>(result, recording, choice, settings, cancellation))
        {
            throw new UserErrorException($"{recording.Path}: {choice.Name} goes by epochs, and the recording does not count them; add \"epochs\": the completed epochs at each step, 0 at first.");
        }

        return result;
    }

    private static ReplayResult RunOnce<T>(
        Recording recording, OptimizerChoice choice, IReadOnlyList<HyperparameterSetting> settings, Func<int, long> epochOf, CancellationToken cancellation)
        where T : struct, IFloatingPointIeee754<T>
    {
        ReplayTarget<T> target = recording.Shape is { Count: > 0 } shape
            ? ReplayTarget<T>.ForTensor(choice, [.. shape])
            : ReplayTarget<T>.ForVector(choice, recording.Start.Count);
        Optimizer<T> optimizer = target.Optimizer;
        // Recorded gradients are from the rule's own points.
        optimizer.RequiresGradientPoint = false;
        OptimizerSetup.Apply(optimizer, settings);
        OptimizerSetup.RequireComplete(optimizer);
        Write(recording.Start, target.Parameters);
        List<double[]> reported = [];
        int next = 0;
        for (int step = 1; step <= recording.Gradients.Count; step++)
        {
            cancellation.ThrowIfCancellationRequested();
            optimizer.Epoch = epochOf(step - 1);
            foreach (EarlierGradientDescription earlier in optimizer.Description.EarlierGradients)
            {
                Write(recording.Earlier[earlier.Name][step - 1], target.Gradient);
                target.KeepGradient();
            }

            Write(recording.Gradients[step - 1], target.Gradient);
            target.Step(recording, step - 1);
            if (next < recording.Report.Count && recording.Report[next] == step)
            {
                reported.Add(Read<T>(target.Parameters));
                next++;
            }
        }

        return new ReplayResult(
            choice.Name, typeof(T) == typeof(float) ? "float32" : "float64",
            [.. optimizer.Description.Hyperparameters.Select(description => (description, optimizer.Hyperparameters[description.Name]))],
            recording.Report, reported, Read<T>(target.Parameters), [.. optimizer.States.Select(state => (state, target.State(state)))]);
    }

    // Whether a rule or one of its schedules goes by epochs shows in other numbers when the epochs are others: every other
    // one lies behind any threshold, the ones between are those of a short run.
    private static long ProbedEpoch(int step) => step % 2 == 0 ? 1_000_003 + (97L * step) : 1 + step;

    private static bool IsSameInOtherEpochs<T>(
        ReplayResult result, Recording recording, OptimizerChoice choice, IReadOnlyList<HyperparameterSetting> settings, CancellationToken cancellation)
        where T : struct, IFloatingPointIeee754<T>
    {
        try
        {
            return Agree(result, RunOnce<T>(recording, choice, settings, ProbedEpoch, cancellation));
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            // A schedule that leaves its hyperparameter's range only there.
            return false;
        }
    }

    private static bool Agree(ReplayResult result, ReplayResult other) =>
        Bits(result.Last).SequenceEqual(Bits(other.Last))
        && result.States.Zip(other.States).All(pair => Bits(pair.First.Values).SequenceEqual(Bits(pair.Second.Values)));

    private static IEnumerable<long> Bits(IEnumerable<double> values) => values.Select(BitConverter.DoubleToInt64Bits);

    public static void Write<T>(IReadOnlyList<double> values, Span<T> destination)
        where T : struct, IFloatingPointIeee754<T>
    {
        for (int i = 0; i < destination.Length; i++)
        {
            destination[i] = T.CreateTruncating(values[i]);
        }
    }

    public static double[] Read<T>(ReadOnlySpan<T> values)
        where T : struct, IFloatingPointIeee754<T>
    {
        double[] copy = new double[values.Length];
        for (int i = 0; i < copy.Length; i++)
        {
            copy[i] = double.CreateTruncating(values[i]);
        }

        return copy;
    }

    private static void CheckGradients(Recording recording, OptimizerDescription description)
    {
        foreach (EarlierGradientDescription earlier in description.EarlierGradients.Where(earlier => !recording.Earlier.ContainsKey(earlier.Name)))
        {
            throw new UserErrorException($"{recording.Path}: {description.Name} asks for the gradient '{earlier.Name}' before the last one of a step; add it under \"earlier\", one for each step.");
        }

        foreach (string name in recording.Earlier.Keys.Where(name => !description.EarlierGradients.Any(earlier => earlier.Name == name)))
        {
            throw new UserErrorException($"{recording.Path}: {description.Name} asks for no gradient '{name}'; leave it out of \"earlier\".");
        }
    }

    private static void CheckInputs(Recording recording, OptimizerDescription description)
    {
        foreach (InputDescription input in description.Inputs)
        {
            if (!recording.Inputs.TryGetValue(input.Name, out IReadOnlyList<double[]>? values))
            {
                throw new UserErrorException($"{recording.Path}: {description.Name} needs the input '{input.Name}'; add it under \"inputs\", one entry for each step.");
            }

            int expected = input.Shape == StateShape.Number ? 1 : recording.Start.Count;
            if (values.Any(value => value.Length != expected))
            {
                throw new UserErrorException($"{recording.Path}: the input '{input.Name}' of {description.Name} is {(expected == 1 ? "one number" : $"an array of {expected} numbers")} at each step.");
            }
        }

        foreach (string name in recording.Inputs.Keys.Where(name => !description.Inputs.Any(input => input.Name == name)))
        {
            throw new UserErrorException($"{recording.Path}: {description.Name} has no input '{name}'; leave it out of \"inputs\".");
        }
    }
}
