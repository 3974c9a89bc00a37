using OptimizerGen.Compiler.Emit.Expressions;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering;

namespace OptimizerGen.Compiler.Emit.Kernels;

/// <summary>Writes a phase: its numbers, the call that runs its loop, the states of one number.</summary>
/// <param name="phase">The phase.</param>
/// <param name="names">The local of each number.</param>
/// <param name="pass">Writes a loop and gives the call that runs it.</param>
/// <param name="code">Where everything goes.</param>
/// <param name="perTensor">Whether the frame holds several tensors, which are taken one by one.</param>
internal sealed class PhaseEmitter(
    Phase phase, IReadOnlyDictionary<Value, string> names, Func<Pass, Func<Value, string>, string> pass, KernelCode code, bool perTensor)
{
    private readonly Dictionary<Value, string> _known = [];

    private CodeWriter Writer => code.Methods;

    private string Frame => LeafCode.FrameOfTensor(perTensor);

    public void Emit()
    {
        if (!perTensor)
        {
            EmitNumbers(phase.Numbers);
            EmitWork();
            return;
        }

        // What does not depend on the tensor is computed once for all of them.
        EmitNumbers(phase.Numbers.Where(number => number.IsOfGroup));
        if (phase.Pass is not null || phase.NumberStores.Count > 0)
        {
            Writer.Block(LeafCode.EachTensor, () =>
            {
                Writer.Line(LeafCode.OneTensor);
                EmitNumbers(phase.Numbers.Where(number => !number.IsOfGroup));
                EmitWork();
            });
        }
    }

    private void EmitNumbers(IEnumerable<PhaseNumber> numbers)
    {
        var printer = new NumberPrinter(_known, code.KeptPowers);
        foreach (PhaseNumber number in numbers)
        {
            string frame = number.IsOfGroup ? "frame" : Frame;
            string value = number.Source switch
            {
                NumberSource.Leaf => LeafCode.InFrame(perTensor)(number.Value),
                NumberSource.Computed => printer.PrintDefinition(number.Value),
                NumberSource.Total => $"{frame}.{ReductionCode.Total(number.Value.Op)}({number.Place}, {ReductionCode.Start(number.Value.Op)})",
                NumberSource.Kept => $"{frame}.Kept({number.Place})",
                _ => throw new InvalidOperationException($"A number cannot come from {number.Source}."),
            };
            _known[number.Value] = names[number.Value];
            string local = number.IsRead ? $"double {names[number.Value]} = " : "";
            string kept = number.KeptAt is { } place ? $"{frame}.Kept({place}) = " : "";
            Writer.Line($"{local}{kept}{value};");
        }
    }

    private void EmitWork()
    {
        var printer = new NumberPrinter(_known, code.KeptPowers);
        if (phase.Pass is { } loop)
        {
            Writer.Line($"{Frame}.{pass(loop, printer.Print)}");
        }

        foreach (Store store in phase.NumberStores)
        {
            Writer.Line($"{Frame}.GetNumberState({store.Slot.Index}) = {printer.Print(store.Value)};");
        }
    }
}
