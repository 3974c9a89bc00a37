using OptimizerGen.Compiler.Binding.Checks;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering;

namespace OptimizerGen.Compiler.Emit.Kernels;

/// <summary>Writes the body of a method that runs one variant of a kernel: numbers, passes, numbers, …, number states.</summary>
internal sealed class VariantEmitter
{
    private readonly KernelVariant _variant;
    private readonly KernelCode _code;
    private readonly bool _isUpdate;
    private readonly CodeWriter _writer;
    private readonly NumberBlock _numbers;
    private readonly List<(Pass Pass, string Name)> _passes;

    /// <param name="variant">What to write.</param>
    /// <param name="name">The base of the names of its loops.</param>
    /// <param name="isUpdate">Whether it is part of a step, which may have extras.</param>
    /// <param name="code">Where everything goes.</param>
    public VariantEmitter(KernelVariant variant, string name, bool isUpdate, KernelCode code)
    {
        _variant = variant;
        _code = code;
        _isUpdate = isUpdate;
        _writer = code.Methods;
        bool several = variant.Passes.Count > 1;
        _numbers = new NumberBlock(
            variant.Passes.SelectMany(pass => pass.Numbers).Concat(NumberStores.Select(store => store.Value)),
            LeafCode.InFrame(code.PerTensor), new NameTable("frame", "tensor", "i", "T"), nameRoots: true, code.KeptPowers);
        _passes = [.. variant.Passes
            .Select((pass, i) => (Pass: pass, Name: several ? GeneratedMembers.PassOf(name, i) : name))
            .Where(pair => pair.Pass.Stores.Count + pair.Pass.Reductions.Count > 0)];
    }

    private IEnumerable<Store> NumberStores => _variant.Kernel.Stores.Where(store => store.Slot.Kind == SlotKind.NumberState);

    private string Frame => LeafCode.FrameOfTensor(_code.PerTensor);

    public void Emit()
    {
        if (!_code.PerTensor)
        {
            EmitPasses();
            return;
        }

        // What does not depend on the tensor is computed once for all of them.
        _numbers.Emit(_writer, NumberBlock.IsOfGroup);
        _writer.Block(LeafCode.EachTensor, () =>
        {
            _writer.Line(LeafCode.OneTensor);
            EmitPasses();
        });
    }

    private void EmitPasses()
    {
        _numbers.Emit(_writer);
        foreach ((Pass pass, string name) in _passes)
        {
            EmitPass(pass, name);
            _numbers.Emit(_writer);
        }

        foreach (Store store in NumberStores)
        {
            _writer.Line($"{Frame}.GetNumberState({store.Slot.Index}) = {_numbers.Print(store.Value)};");
        }
    }

    private void EmitPass(Pass pass, string name)
    {
        var storage = new PassStorage(pass, _variant.Kernel.Declarations, _isUpdate);
        var names = new PassNames(pass, storage, _variant.Kernel.Declarations, _numbers.NameOf);
        PassExtras extras = _isUpdate ? PassExtras.Of(_variant, pass) : default;
        string kernel = name + (char.IsDigit(name[name.Length - 1]) ? "_" : "");
        string loop = _code.AddLoop(name);
        new LoopEmitter(pass, extras, storage, name, names, $"{_code.KernelClass}.{kernel}", _code.Loops).Emit();
        new PassEmitter(pass, extras, storage, kernel, names, _code.Kernels).Emit();

        string numbers = string.Join(", ", names.Numbers.Select(number => _numbers.Print(number.Value)));
        _writer.Line($"{Frame}.Run({loop}{(numbers.Length > 0 ? $".With({numbers})" : "")});");
        for (int i = 0; i < pass.Reductions.Count; i++)
        {
            Op op = pass.Reductions[i].Op;
            _writer.Line($"double {_numbers.Declare(pass.Reductions[i])} = {Frame}.{ReductionCode.Total(op)}({i}, {ReductionCode.Start(op)});");
        }
    }
}
