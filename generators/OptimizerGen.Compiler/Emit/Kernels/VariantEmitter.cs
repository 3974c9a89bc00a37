using OptimizerGen.Compiler.Binding.Checks;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering;

namespace OptimizerGen.Compiler.Emit.Kernels;

/// <summary>Writes the body of a method that runs one variant of a kernel, phase by phase.</summary>
internal sealed class VariantEmitter
{
    private readonly KernelVariant _variant;
    private readonly KernelCode _code;
    private readonly bool _isUpdate;
    private readonly bool _perTensor;
    private readonly Dictionary<Value, string> _names = [];
    private readonly Dictionary<Pass, string> _passes;

    /// <param name="variant">What to write.</param>
    /// <param name="name">The base of the names of its loops.</param>
    /// <param name="isUpdate">Whether it is part of a step, which may have extras.</param>
    /// <param name="code">Where everything goes.</param>
    /// <param name="perTensor">Whether the frame holds several tensors, which are taken one by one.</param>
    public VariantEmitter(KernelVariant variant, string name, bool isUpdate, KernelCode code, bool perTensor)
    {
        (_variant, _code, _isUpdate, _perTensor) = (variant, code, isUpdate, perTensor);
        var table = new NameTable("phase", "frame", "tensor", "i", "T");
        foreach (Value value in variant.Phases.SelectMany(phase => phase.Numbers).Select(number => number.Value).Distinct().OrderBy(value => value.Id))
        {
            _names[value] = table.Take(value.Name ?? (value.IsLeaf || value.Kind == OpKind.Reduction ? OpTable.Of(value.Op).Text : "c"));
        }

        _passes = variant.Passes.Select((pass, i) => (Pass: pass, Name: variant.Passes.Count > 1 ? GeneratedMembers.PassOf(name, i) : name))
            .ToDictionary(pair => pair.Pass, pair => pair.Name);
    }

    /// <param name="hasPhase">Whether the method is told which phase to run, as where some variant has several.</param>
    public void Emit(bool hasPhase)
    {
        IReadOnlyList<Phase> phases = _variant.Phases;
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

    private void Emit(Phase phase) => new PhaseEmitter(phase, _names, EmitPass, _code, _perTensor).Emit();

    /// <summary>Writes the loop, and gives the call that runs it.</summary>
    private string EmitPass(Pass pass, Func<Value, string> print)
    {
        string name = _passes[pass];
        var storage = new PassStorage(pass, _variant.Kernel.Declarations, _isUpdate);
        var names = new PassNames(pass, storage, _variant.Kernel.Declarations, number => _names[number]);
        PassExtras extras = _isUpdate ? PassExtras.Of(_variant, pass) : default;
        string kernel = name + (char.IsDigit(name[name.Length - 1]) ? "_" : "");
        string loop = _code.AddLoop(name);
        new LoopEmitter(pass, extras, storage, name, names, $"{_code.KernelClass}.{kernel}", _code.Loops).Emit();
        new PassEmitter(pass, extras, storage, kernel, names, _code.Kernels).Emit();
        return $"Run({string.Join(", ", new[] { loop }.Concat(names.Numbers.Select(number => print(number.Value))))});";
    }
}
