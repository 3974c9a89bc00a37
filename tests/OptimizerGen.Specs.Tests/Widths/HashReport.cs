using System.Globalization;
using System.Numerics;
using System.Reflection;
using System.Runtime.Intrinsics;
using OptimizerGen.Optimizers;
using OptimizerGen.Specs.Tests.Rules;
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

    private static readonly int[] s_lengths = [0, 1, 2, 3, 7, 8, 9, 15, 16, 17, 31, 33, 63, 65, 127, 4097];

    public static void Write(TextWriter writer, string pathOfRules)
    {
        int widest = Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 0;
        writer.WriteLine(widest.ToString(CultureInfo.InvariantCulture));
        foreach (string name in OptimizerCatalogue.Optimizers.Select(description => description.Name))
        {
            var hash = new TrajectoryHash();
            foreach (string settings in SettingsTable.Of(name))
            {
                Run(hash, length => OptimizerCatalogue.Create<float>(name, length), settings);
                Run(hash, length => OptimizerCatalogue.Create<double>(name, length), settings);
            }

            WriteLine(writer, name, hash);
        }

        Assembly rules = Assembly.LoadFrom(pathOfRules);
        foreach (string name in RuleAssembly.NamesIn(rules))
        {
            var hash = new TrajectoryHash();
            try
            {
                Run(hash, length => RuleAssembly.Create<float>(rules, name, length), "");
                Run(hash, length => RuleAssembly.Create<double>(rules, name, length), "");
                WriteLine(writer, name, hash);
            }
            catch (TargetInvocationException exception) when (exception.InnerException is PlatformNotSupportedException)
            {
                writer.WriteLine($"{name} {Refused}");
            }
        }
    }

    private static void Run<T>(TrajectoryHash hash, Func<int, Optimizer<T>> create, string settings)
        where T : struct, IFloatingPointIeee754<T>
    {
        foreach (int length in s_lengths)
        {
            Optimizer<T> optimizer = create(length);
            foreach (var (name, value) in Settings.Parse(settings))
            {
                optimizer.Hyperparameters[name] = value;
            }

            hash.Run(optimizer);
        }
    }

    private static void WriteLine(TextWriter writer, string name, TrajectoryHash hash) =>
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {hash.Value:x16}"));
}
