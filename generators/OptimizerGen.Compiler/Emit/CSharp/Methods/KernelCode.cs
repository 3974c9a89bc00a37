using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Emit.CSharp.Methods;

/// <summary>Where the code of an optimizer's kernels goes.</summary>
/// <param name="kernelClass">The class that the loops over elements are in, as the methods call it.</param>
/// <param name="perTensor">Whether tensors are taken one by one.</param>
/// <param name="keptPowers">The powers that the runtime keeps from step to step, in the order of their places.</param>
/// <param name="methods">Receives the methods of the optimizer.</param>
internal sealed class KernelCode(string kernelClass, bool perTensor, IReadOnlyList<Value> keptPowers, CodeWriter methods)
{
    /// <summary>The type that the classes of the loops are nested in, so that no other name of the optimizer can be theirs.</summary>
    public const string LoopsType = "StepLoops";

    private readonly List<string> _loops = [];

    /// <summary>Whether there is a loop at all; a rule of numbers alone has none.</summary>
    public bool HasLoops => _loops.Count > 0;

    public string KernelClass { get; } = kernelClass;

    public bool PerTensor { get; } = perTensor;

    public IReadOnlyList<Value> KeptPowers { get; } = keptPowers;

    public CodeWriter Methods { get; } = methods;

    /// <summary>Receives the classes of the loops.</summary>
    public CodeWriter Loops { get; } = new();

    /// <summary>Receives the loops over elements.</summary>
    public CodeWriter Kernels { get; } = new();

    /// <summary>The field that holds the loop of that name.</summary>
    public string AddLoop(string name)
    {
        _loops.Add(name);
        return FieldOf(name);
    }

    /// <summary>Writes the loops' classes and the fields that hold them, when all methods are written.</summary>
    public void EmitLoops(CodeWriter writer)
    {
        foreach (string name in _loops)
        {
            writer.Line($"private static readonly {LoopsType}.{name} {FieldOf(name)} = new();");
        }

        writer.Line();
        writer.Line("/// <summary>The loops of a step.</summary>");
        writer.Block($"private static class {LoopsType}", () => writer.Lines(Loops.ToString().TrimEnd('\n').Split('\n')));
    }

    private static string FieldOf(string name) => $"s_{char.ToLowerInvariant(name[0])}{name.Substring(1)}";
}
