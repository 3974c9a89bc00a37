using OptimizerGen.Compiler.Binding.Checks;
using OptimizerGen.Compiler.Emit.CSharp.Loops;
using OptimizerGen.Compiler.Emit.Writing;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Compiler.Emit.CSharp.Methods;

/// <summary>Writes the body of a method that runs one variant of a kernel, phase by phase.</summary>
internal sealed class VariantEmitter
{
    private readonly KernelPlan _plan;
    private readonly KernelCode _code;
    private readonly bool _perTensor;
    private readonly IReadOnlyDictionary<Value, string> _given;
    private readonly Dictionary<Value, string> _names;
    private readonly Dictionary<Pass, string> _passes;
    private readonly string _name;

    /// <param name="plan">What to write.</param>
    /// <param name="name">The base of the names of its loops.</param>
    /// <param name="code">Where everything goes.</param>
    /// <param name="perTensor">Whether the frame holds several tensors, which are taken one by one.</param>
    /// <param name="given">The numbers that the method is handed, with their names.</param>
    public VariantEmitter(KernelPlan plan, string name, KernelCode code, bool perTensor, IReadOnlyDictionary<Value, string> given)
    {
        (_plan, _name, _code, _perTensor, _given) = (plan, name, code, perTensor, given);
        _names = NumberEmitter.NamesOf(
            plan.Phases.SelectMany(phase => phase.Numbers).Where(number => !given.ContainsKey(number.Value)),
            new NameTable(["phase", "frame", "tensor", "i", "T", .. given.Values]));
        foreach (KeyValuePair<Value, string> number in given)
        {
            _names[number.Key] = number.Value;
        }

        _passes = plan.Passes.Select((pass, i) => (Pass: pass, Name: plan.Passes.Count > 1 ? GeneratedMembers.PassOf(name, i) : name))
            .SelectMany(pair => pair.Pass.Again.Values.Select((again, i) => (Pass: again, Name: GeneratedMembers.AgainOf(pair.Name, i))).Prepend(pair))
            .ToDictionary(pair => pair.Pass, pair => pair.Name);
    }

    /// <param name="hasPhase">Whether the method is told which phase to run, as where some variant has several.</param>
    public void Emit(bool hasPhase)
    {
        IReadOnlyList<Phase> phases = _plan.Phases;
        if (!hasPhase)
        {
            Emit(phases[0]);
        }
        else if (phases.Count == 1)
        {
            _code.Methods.Block("if (phase == 0)", () => Emit(phases[0]));
        }
        else
        {
            _code.Methods.Block("switch (phase)", () =>
            {
                foreach ((Phase phase, int index) in phases.Select((phase, i) => (phase, i)).Where(pair => !pair.phase.IsEmpty))
                {
                    EmitCase(phase, index);
                }
            });
        }
    }

    private void EmitCase(Phase phase, int index)
    {
        _code.Methods.Line($"case {index}:");
        _code.Methods.Block(() =>
        {
            Emit(phase);
            _code.Methods.Line();
            _code.Methods.Line("break;");
        });
    }

    private void Emit(Phase phase) => new PhaseEmitter(phase, _names, _given, WriteLoop, WriteWhole, _code, _perTensor).Emit();

    /// <summary>Writes a loop, and gives the field that holds it with the numbers that it takes.</summary>
    private string WriteLoop(Pass pass, Func<Value, string> print, bool isOnSeveral)
    {
        (PassNames names, string kernel) = WriteKernel(pass);
        string name = _passes[pass];
        string loop = _code.AddLoop(name);
        new LoopEmitter(pass, name, names, $"{_code.KernelClass}.{kernel}", isOnSeveral && pass.CrossesTensors, _code.Loops).Emit();
        return string.Join(", ", new[] { loop }.Concat(pass.Arguments.Select(print)));
    }

    /// <summary>The same for all loops of a phase that takes a tensor whole.</summary>
    private string WriteWhole(Phase phase, Func<Value, string> print)
    {
        string name = GeneratedMembers.WholeOf(_name, _plan.Phases.TakeWhile(other => other != phase).Count());
        string loop = _code.AddLoop(name);
        Dictionary<Pass, (PassNames Names, string Kernel)> kernels = phase.Stages.OfType<Pass>().ToDictionary(pass => pass, pass =>
        {
            (PassNames names, string kernel) = WriteKernel(pass);
            return (names, $"{_code.KernelClass}.{kernel}");
        });
        new WholeEmitter(phase, new LineNames(phase, _plan.Kernel.Declarations, number => _names[number]), kernels, _code.Loops).Emit(name);
        return string.Join(", ", new[] { loop }.Concat(phase.ArgumentsOfLoops.Select(print)));
    }

    /// <summary>Writes the methods of a loop, and gives their names and what they are called.</summary>
    private (PassNames Names, string Kernel) WriteKernel(Pass pass)
    {
        string name = _passes[pass];
        var names = new PassNames(pass, _plan.Kernel.Declarations, number => _names[number]);
        string kernel = name + (char.IsDigit(name[name.Length - 1]) ? "_" : "");
        new PassEmitter(pass, kernel, names, _code.Kernels, isScalar: _plan.IsFallback || pass.IsRare).Emit();
        return (names, kernel);
    }
}
