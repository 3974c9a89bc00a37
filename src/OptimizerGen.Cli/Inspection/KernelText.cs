using OptimizerGen.Compiler;
using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Cli.Inspection;

/// <summary>The kernels of a spec, as its author's words mean them and as they run.</summary>
internal static class KernelText
{
    public static void Write(BoundSpec spec, TextWriter output)
    {
        if (spec is BoundTransform)
        {
            throw new UserErrorException($"'{spec.Name}' is a transform, which has no kernels by itself; show a rule that it is laid over.");
        }

        output.WriteLine($"{spec.Name}: kernels. 'name = …' is computed, 'place ← …' is written to memory. On the right, states and theta have the values from before.");
        if (spec is BoundOptimizer optimizer)
        {
            WriteOptimizer(optimizer, output);
        }
        else
        {
            WriteSchedule((BoundSchedule)spec, output);
        }
    }

    private static void WriteOptimizer(BoundOptimizer optimizer, TextWriter output)
    {
        LoweredOptimizer lowered = LoweredSpec.Of(optimizer);
        Write(optimizer.Update, lowered.Update, "Update", output);
        if (lowered.Initialize is not null)
        {
            Write(optimizer.Initialize!, lowered.Initialize, "Initial values", output);
        }

        for (int i = 0; i < lowered.EarlierPoints.Count; i++)
        {
            EarlierGradient earlier = optimizer.EarlierGradients[i];
            Write(earlier.Point, lowered.EarlierPoints[i], $"Point of {earlier.Gradient.Name}", output);
        }

        if (lowered.GradientPoint is not null)
        {
            Write(optimizer.GradientPoint!, lowered.GradientPoint, "Gradient point", output);
        }

        for (int i = 0; i < lowered.Views.Count; i++)
        {
            Write(optimizer.Views[i].Kernel, lowered.Views[i], $"View {optimizer.Views[i].Name}", output);
        }

        foreach ((int index, Kernel schedule) in optimizer.Schedules.OrderBy(pair => pair.Key))
        {
            WriteBound(schedule, $"Schedule of {optimizer.Hyperparameters[index].Name}, one number", output);
        }
    }

    private static void WriteSchedule(BoundSchedule schedule, TextWriter output)
    {
        if (schedule.Update is { } update)
        {
            WriteBound(update, "Update, at each report", output);
        }

        if (schedule.Initialize is { } initialize)
        {
            WriteBound(initialize, "Initial values", output);
        }

        WriteBound(schedule.Value, "Value, one number", output);
    }

    private static void Write(Kernel bound, LoweredKernel lowered, string title, TextWriter output)
    {
        WriteBound(bound, $"{title}, as bound", output);
        output.WriteLine();
        output.WriteLine($"{title}, as lowered");
        LoweredText.Write(lowered, bound.Declarations, output);
    }

    private static void WriteBound(Kernel kernel, string title, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine(title);
        foreach (string line in KernelListing.Print(kernel))
        {
            output.WriteLine("  " + line);
        }
    }
}
