using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Interpretation;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Specs.Tests.Running;
using OptimizerGen.Tests.Snapshots;

namespace OptimizerGen.Specs.Tests.Mutations;

/// <summary>Asks of a bound rule what the trajectory tests ask of a generated class.</summary>
internal static class OptimizerProbe
{
    private const int Length = 5;

    public static bool IsRight(string name, BoundOptimizer rule) =>
        SettingsTable.Of(name).All(settings => IsRight(name, rule, settings, HardGradient.Start<double>(Length))
            && IsRight(name, rule, settings, new double[Length]));

    private static bool IsRight(string name, BoundOptimizer rule, string settings, double[] start)
    {
        var reference = new ReferenceRunner<double>(name, Length);
        if (!HasStates(rule, reference))
        {
            return false;
        }

        var bound = new InterpreterRunner<double>(rule, Length, InterpretationMode.AsBound);
        return new NearRun<double>(reference, bound, () => reference.States, settings).FindDifference(start) is null;
    }

    private static bool HasStates(BoundOptimizer rule, ReferenceRunner<double> reference) =>
        reference.States.All(name => rule.States.Any(state => state.Name == name && state.Shape == Shape.Element));
}
