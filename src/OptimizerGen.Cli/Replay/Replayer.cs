using System.Numerics;
using OptimizerGen.Cli.Optimizers;
using OptimizerGen.Cli.Options;

namespace OptimizerGen.Cli.Replay;

/// <summary>Runs recorded gradients through an optimizer, on a vector or, where the recording has a shape, on a tensor.</summary>
internal static class Replayer
{
    public static ReplayResult Run<T>(Recording recording, OptimizerChoice choice, IReadOnlyList<HyperparameterSetting> settings)
        where T : struct, IFloatingPointIeee754<T>
    {
        CheckInputs(recording, choice.Description);
        ReplayTarget<T> target = recording.Shape is { Count: > 0 } shape
            ? ReplayTarget<T>.ForTensor(choice, [.. shape])
            : ReplayTarget<T>.ForVector(choice, recording.Start.Count);
        Optimizer<T> optimizer = target.Optimizer;
        OptimizerSetup.Apply(optimizer, settings);
        OptimizerSetup.RequireComplete(optimizer);
        Write(recording.Start, target.Parameters);
        List<double[]> reported = [];
        int next = 0;
        for (int step = 1; step <= recording.Gradients.Count; step++)
        {
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
            recording.Report, reported, [.. optimizer.States.Select(state => (state, target.State(state)))]);
    }

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
