using OptimizerGen.Compiler;
using OptimizerGen.Compiler.Language;
using OptimizerGen.Optimizers;
using OptimizerGen.Specs.Tests.Rules;
using Xunit.Abstractions;

namespace OptimizerGen.Specs.Tests.Widths;

/// <summary>The same bits whatever the width of the machine's vectors, and with none.</summary>
public sealed class WidthTests(ITestOutputHelper output)
{
    private static readonly string[] s_machines =
        ["", "DOTNET_EnableAVX512=0", "DOTNET_EnableAVX2=0", "DOTNET_PreferredVectorBitWidth=128", "DOTNET_EnableHWIntrinsic=0"];

    [Fact]
    public void Every_rule_has_the_same_trajectory_on_every_machine()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".dll");
        File.WriteAllBytes(path, RuleAssembly.Image);
        try
        {
            string[][] reports = [.. s_machines.AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(switches => NarrowProcess.Run(path, switches))];
            foreach (var (switches, report) in s_machines.Zip(reports))
            {
                output.WriteLine($"{switches} {report[0]} bits");
                Assert.Equal(reports[0].Length, report.Length);
                Assert.All(reports[0].Skip(1).Zip(report.Skip(1)), pair => Assert.True(pair.First == pair.Second || IsRefusal(pair.Second), $"{switches}: {pair}"));
            }

            Assert.Contains(reports[0], line => line.StartsWith(HashReport.NormLine + " ", StringComparison.Ordinal));
            Assert.Equal(OptimizerCatalogue.Optimizers.Count + RuleTable.Names.Count() + 1, reports[0].Length - 1);
            Assert.Equal("0", reports[^1][0]);
            Assert.DoesNotContain(reports[0], line => line.EndsWith(HashReport.Refused, StringComparison.Ordinal));
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Only a rule that asks for fused operations may be without a trajectory, where a machine has none.</summary>
    private static bool IsRefusal(string line) =>
        line.EndsWith(HashReport.Refused, StringComparison.Ordinal) && RuleTable.Bind(line.Split(' ')[0]).Numerics == NumericsMode.Fused;
}
