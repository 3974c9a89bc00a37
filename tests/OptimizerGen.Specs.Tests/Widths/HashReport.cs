using System.Globalization;
using System.Numerics;
using System.Reflection;
using System.Runtime.Intrinsics;
using OptimizerGen.Optimizers;
using OptimizerGen.Specs.Tests.Rules;
using OptimizerGen.Specs.Tests.Running;
using OptimizerGen.Tests.Snapshots;

namespace OptimizerGen.Specs.Tests.Widths;

/// <summary>
/// What the assembly prints when it runs by itself: the widest vectors that this process uses, then a line with a hash
/// for each rule of the catalogue and of an assembly on disk.
/// </summary>
internal static class HashReport
{
    /// <summary>Stands in the place of a hash where the machine has no fused multiply-add and the rule says so.</summary>
    public const string Refused = "refused";

    /// <summary>The name of the line about the norm of gradients.</summary>
    public const string NormLine = "norm";

    private static readonly int[] s_lengths = [0, 1, 2, 3, 7, 8, 9, 15, 16, 17, 31, 33, 63, 65, 127, 4097];

    // Each tail and each width, and with a whole block; what a step does beside its rule is compiled anew for every rule.
    private static readonly int[] s_lengthsWithExtras = [1, 3, 7, 17, 127, 4097];

    // Rows around each width, and one longer than a block.
    private static readonly int[][] s_shapes = [[3, 5], [4, 7], [5, 8], [3, 15], [2, 16], [3, 17], [2, 33], [5, 65], [2, 4099], [9, 1], [2, 3, 4]];

    // What is done with matrices grows with the third power of their sides, so blocks are filled by both.
    private static readonly int[] s_lengthsOfMatrices = [0, 1, 2, 7, 17, 65];
    private static readonly int[][] s_shapesOfMatrices = [[3, 5], [4, 7], [5, 8], [3, 17], [5, 65], [9, 1], [2, 3, 4], [65, 67]];

    public static void Write(TextWriter writer, string pathOfRules)
    {
        int widest = Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 0;
        writer.WriteLine(widest.ToString(CultureInfo.InvariantCulture));
        foreach (string name in OptimizerCatalogue.Optimizers.Select(description => description.Name))
        {
            var hash = new TrajectoryHash();
            foreach (string settings in SettingsTable.Of(name))
            {
                // The first settings at every length, the others where each width and a tail takes part.
                int[] lengths = settings == SettingsTable.Of(name).First() ? s_lengths : s_lengthsWithExtras;
                Run(hash, lengths, length => OptimizerCatalogue.Create<float>(name, length), settings);
                Run(hash, lengths, length => OptimizerCatalogue.Create<double>(name, length), settings);
            }

            RunWithExtras<float>(hash, name);
            RunWithExtras<double>(hash, name);
            WriteLine(writer, name, hash);
        }

        WriteLine(writer, NormLine, NormsOf());
        Assembly rules = Assembly.LoadFrom(pathOfRules);
        foreach (string name in RuleAssembly.NamesIn(rules))
        {
            var hash = new TrajectoryHash();
            try
            {
                int[] lengths = RuleAssembly.Create<float>(rules, name, 0).Description.TakesMatrices ? s_lengthsOfMatrices : s_lengths;
                Run(hash, lengths, length => RuleAssembly.Create<float>(rules, name, length), "");
                Run(hash, lengths, length => RuleAssembly.Create<double>(rules, name, length), "");
                RunOnMatrices<float>(hash, set => RuleAssembly.Create<float>(rules, name, set));
                RunOnMatrices<double>(hash, set => RuleAssembly.Create<double>(rules, name, set));
                WriteLine(writer, name, hash);
            }
            catch (TargetInvocationException exception) when (exception.InnerException is PlatformNotSupportedException)
            {
                writer.WriteLine($"{name} {Refused}");
            }
        }
    }

    private static void Run<T>(TrajectoryHash hash, int[] lengths, Func<int, Optimizer<T>> create, string settings)
        where T : struct, IFloatingPointIeee754<T>
    {
        foreach (int length in lengths)
        {
            Optimizer<T> optimizer = create(length);
            foreach (var (name, value) in Settings.Parse(settings))
            {
                optimizer.Hyperparameters[name] = value;
            }

            hash.Run(optimizer);
        }
    }

    /// <summary>Rules with numbers of rows, columns or blocks, which a vector has but one column of, and rules of whole matrices.</summary>
    private static void RunOnMatrices<T>(TrajectoryHash hash, Func<ParameterSet<T>, Optimizer<T>> create)
        where T : struct, IFloatingPointIeee754<T>
    {
        OptimizerDescription rule = create(new ParameterSet<T>()).Description;
        if (!rule.TakesMatrices && rule.LinesOfRows + rule.LinesOfColumns + rule.LinesOfBlocks == 0)
        {
            return;
        }

        var set = new ParameterSet<T>();
        foreach (int[] shape in rule.TakesMatrices ? s_shapesOfMatrices : s_shapes)
        {
            Parameter<T> parameter = set.Add($"{set.Count}", shape);
            HostileGradient.Start<T>(parameter.Length).CopyTo(parameter.Values);
        }

        hash.Run(create(set), set);
    }

    private static void RunWithExtras<T>(TrajectoryHash hash, string name)
        where T : struct, IFloatingPointIeee754<T>
    {
        foreach (int length in s_lengthsWithExtras)
        {
            Optimizer<T> optimizer = OptimizerCatalogue.Create<T>(name, length);
            optimizer.GradientScale = 0.7;
            optimizer.ClipGradientValue = 0.9;
            optimizer.FlushSubnormals = true;
            if (optimizer.Description.Hyperparameters.Any(hyperparameter => hyperparameter.Name == "learning_rate"))
            {
                optimizer.DecoupledWeightDecay = 0.3;
            }

            hash.Run(optimizer);
        }
    }

    private static TrajectoryHash NormsOf()
    {
        var hash = new TrajectoryHash();
        var random = new Random(7);
        foreach (int length in s_lengths)
        {
            float[] gradient = [.. Enumerable.Range(0, length).Select(_ => random.NextSingle())];
            var single = new GradientDescent<float>(length) { ClipGlobalNorm = 1 };
            var precise = new GradientDescent<double>(length) { ClipGlobalNorm = 1 };
            single.Step(new float[length], gradient);
            precise.Step(new double[length], [.. gradient.Select(value => Math.Sqrt(value))]);
            hash.Add<double>([single.GradientNorm, precise.GradientNorm]);
        }

        return hash;
    }

    private static void WriteLine(TextWriter writer, string name, TrajectoryHash hash) =>
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {hash.Value:x16}"));
}
