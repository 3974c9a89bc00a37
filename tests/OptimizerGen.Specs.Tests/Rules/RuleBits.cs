using System.Numerics;
using OptimizerGen.Compiler.Binding;
using OptimizerGen.Specs.Tests.Running;

namespace OptimizerGen.Specs.Tests.Rules;

/// <summary>
/// What the catalogue does not use of the language: a class generated from it does to the bit what the interpreter does
/// with the lowered kernels.
/// </summary>
public abstract class RuleBits<T>
    where T : struct, IFloatingPointIeee754<T>
{
    [Theory]
    [MemberData(nameof(RuleRows.Names), MemberType = typeof(RuleRows))]
    public void Around_every_vector_width(string rule)
    {
        foreach (string settings in RuleTable.SettingsOf(rule))
        {
            var bound = RuleTable.Bind(rule);
            foreach (int length in Sizes.AroundVectors)
            {
                Run(bound, settings, length, HostileGradient.Steps);
            }
        }
    }

    [Theory]
    [MemberData(nameof(RuleRows.Names), MemberType = typeof(RuleRows))]
    public void Around_the_blocks_of_a_reduction(string rule)
    {
        foreach (int length in Sizes.AroundBlocks)
        {
            Run(RuleTable.Bind(rule), RuleTable.SettingsOf(rule).Last(), length, Sizes.StepsOnBlocks);
        }
    }

    private static void Run(BoundOptimizer rule, string settings, int length, int steps) =>
        new LockStep<T>(rule, RuleAssembly.Create<T>(rule.Name, length), settings).Run(steps);
}
