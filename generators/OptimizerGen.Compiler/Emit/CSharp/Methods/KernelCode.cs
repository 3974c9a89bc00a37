using OptimizerGen.Compiler.Emit.Writing;
using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Emit.CSharp.Methods;

/// <summary>Where the code of an optimizer's kernels goes.</summary>
/// <param name="kernelClass">The class that the loops over elements are in, as the methods call it.</param>
/// <param name="keptPowers">The powers that the runtime keeps from step to step, in the order of their places.</param>
/// <param name="methods">Receives the methods of the optimizer.</param>
internal sealed class KernelCode(string kernelClass, IReadOnlyList<Value> keptPowers, CodeWriter methods)
{
    /// <summary>The type that the classes of the loops are nested in, so that no other name of the optimizer can be theirs.</summary>
    public const string LoopsType = "StepLoops";

    private List<string> _loops = [];

    /// <summary>Whether anything goes into the file of the loops; of a rule of numbers alone that has one way, nothing does.</summary>
    public bool HasLoops => _loops.Count > 0 || !Variants.IsEmpty;

    public string KernelClass { get; } = kernelClass;

    public IReadOnlyList<Value> KeptPowers { get; } = keptPowers;

    public CodeWriter Methods { get; } = methods;

    /// <summary>Receives the ways between which methods choose, which lie beside the loops: the class itself shows the choice.</summary>
    public CodeWriter Variants { get; private init; } = new();

    /// <summary>Receives the classes of the loops.</summary>
    public CodeWriter Loops { get; private init; } = new();

    /// <summary>Receives the loops over elements.</summary>
    public CodeWriter Kernels { get; private init; } = new();

    /// <summary>The same, for writing one of the ways.</summary>
    public KernelCode OfVariants() => new(KernelClass, KeptPowers, Variants)
    {
        _loops = _loops,
        Variants = Variants,
        Loops = Loops,
        Kernels = Kernels,
    };

    /// <summary>The field that holds the loop of that name.</summary>
    public string AddLoop(string name)
    {
        _loops.Add(name);
        return FieldOf(name);
    }

    /// <summary>Writes the ways to choose from, the loops' classes and the fields that hold them, when all methods are written.</summary>
    public void EmitLoops(CodeWriter writer)
    {
        if (!Variants.IsEmpty)
        {
            writer.Lines(Variants.ToString().TrimEnd('\n').Split('\n'));
            writer.Line();
        }

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
