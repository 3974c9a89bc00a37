using System.Numerics;
using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Interpretation;
using OptimizerGen.Specs.Tests.Running;
using OptimizerGen.Tests.Oracles;
using OptimizerGen.Tests.References;
using OptimizerGen.Tests.Snapshots;

namespace OptimizerGen.Specs.Tests.Mutations;

/// <summary>Asks of a bound rule what the trajectory tests ask of a generated class.</summary>
internal static class OptimizerProbe
{
    private const int Length = 5;

    public static bool IsRight(string name, BoundOptimizer rule) =>
        IsRight<double>(name, rule) && (!IsRounded(name) || IsRight<float>(name, rule));

    /// <summary>Whether the rule of that name keeps states in fewer bits, which only float shows.</summary>
    private static bool IsRounded(string name) => Specs.Catalogue.Bind(name).Declarations.States.Any(state => state.IsRounded);

    private static bool IsRight<T>(string name, BoundOptimizer rule)
        where T : struct, IFloatingPointIeee754<T> =>
        SettingsTable.Of(name).All(settings => IsRight(name, rule, settings, HardGradient.Start<T>(Length), [Length])
            && IsRight(name, rule, settings, new T[Length], [Length])
            && IsRight(name, rule, settings, HardGradient.Start<T>(1), [1])   // a tensor whose whole gradient is always 0
            && (!ReferenceTable<T>.SeesModels(name)
                || IsRight(name, rule, settings, HardGradient.Start<T>(TensorPlace.LengthOf(SampleModels.Small)), SampleModels.Small)));

    private static bool IsRight<T>(string name, BoundOptimizer rule, string settings, T[] start, params IReadOnlyList<int[]> shapes)
        where T : struct, IFloatingPointIeee754<T>
    {
        var reference = new ReferenceRunner<T>(name, shapes);
        if (!HasStates(rule, reference))
        {
            return false;
        }

        var bound = new InterpreterRunner<T>(rule, shapes, InterpretationMode.AsBound);
        return new NearRun<T>(name, reference, bound, () => reference.States, settings).FindDifference(start) is null;
    }

    private static bool HasStates<T>(BoundOptimizer rule, ReferenceRunner<T> reference)
        where T : struct, IFloatingPointIeee754<T> =>
        reference.States.All(name => rule.States.Any(state => state.Name == name));
}
