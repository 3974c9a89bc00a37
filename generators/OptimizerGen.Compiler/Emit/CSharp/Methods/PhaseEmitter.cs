using OptimizerGen.Compiler.Emit.CSharp.Expressions;
using OptimizerGen.Compiler.Emit.CSharp.Loops;
using OptimizerGen.Compiler.Emit.Writing;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Compiler.Emit.CSharp.Methods;

/// <summary>Writes a phase: its numbers, the calls that run its stages, the states of one number.</summary>
internal sealed class PhaseEmitter
{
    private readonly Phase _phase;
    private readonly Func<Pass, Func<Value, string>, bool, string> _arguments;
    private readonly Func<Phase, Func<Value, string>, string> _whole;
    private readonly CodeWriter _writer;
    private readonly bool _perTensor;
    private readonly NumberEmitter _numbers;
    private readonly HashSet<Value> _needed;

    /// <param name="phase">The phase.</param>
    /// <param name="names">The local of each number.</param>
    /// <param name="given">The numbers that the method is handed.</param>
    /// <param name="arguments">Writes a loop, and gives the field that holds it with the numbers that it takes; it is told whether the loop is run on several tensors at once.</param>
    /// <param name="whole">The same for all loops of a phase that takes a tensor whole.</param>
    /// <param name="code">Where everything goes.</param>
    /// <param name="perTensor">Whether the frame holds several tensors, which are taken one by one.</param>
    public PhaseEmitter(
        Phase phase,
        IReadOnlyDictionary<Value, string> names,
        IReadOnlyDictionary<Value, string> given,
        Func<Pass, Func<Value, string>, bool, string> arguments,
        Func<Phase, Func<Value, string>, string> whole,
        KernelCode code,
        bool perTensor)
    {
        (_phase, _arguments, _whole, _writer, _perTensor) = (phase, arguments, whole, code.Methods, perTensor);
        _numbers = new NumberEmitter(names, SourceOf, code.KeptPowers, given);
        var numbers = phase.Numbers.ToDictionary(number => number.Value);
        IEnumerable<Value> kept = phase.Numbers.Where(number => number.KeptAt is not null && !given.ContainsKey(number.Value)).Select(number => number.Value);
        _needed = [.. ValueOrder.Of(
            phase.Wanted.Concat(kept),
            value => given.ContainsKey(value) || (numbers.TryGetValue(value, out PhaseNumber? number) && number.Source != NumberSource.Computed))];
    }

    private string Tensor => LeafCode.FrameOfTensor(_perTensor && !IsSameForAll);

    /// <summary>Whether the frame holds several tensors for which one loop is run with the same numbers: it is asked for once.</summary>
    private bool IsSameForAll =>
        _perTensor && !_phase.TakesWhole && _phase.Stages.Count == 1 && _phase.Stages[0] is Pass { Over: Shape.Element } pass
        && pass.Guards.Count == 0 && !MatricesOf(pass).Any() && !StatesOf(pass).Any()
        && _phase.NumberStores.Count == 0 && Numbers.All(number => number.IsOfGroup);

    /// <summary>Those that are not only on the way to what the method is handed.</summary>
    private IEnumerable<PhaseNumber> Numbers => _phase.Numbers.Where(number => _needed.Contains(number.Value));

    public void Emit()
    {
        if (!_perTensor)
        {
            _numbers.Emit(_writer, Numbers);
            EmitWork();
            return;
        }

        // What does not depend on the tensor is computed once for all of them.
        _numbers.Emit(_writer, Numbers.Where(number => number.IsOfGroup));
        if (IsSameForAll)
        {
            EmitWork();
        }
        else if (Numbers.Any(number => !number.IsOfGroup) || _phase.Stages.Count + _phase.NumberStores.Count > 0)
        {
            _writer.Block(LeafCode.EachTensor, () =>
            {
                _writer.Line(LeafCode.OneTensor);
                _numbers.Emit(_writer, Numbers.Where(number => !number.IsOfGroup), Tensor);
                EmitWork();
            });
        }
    }

    private void EmitWork()
    {
        if (_phase.TakesWhole)
        {
            _writer.Line($"{Tensor}.Run({_whole(_phase, _numbers.Print)});");
        }

        foreach (Stage stage in _phase.TakesWhole ? _phase.Stages.Except(_phase.Loops) : _phase.Stages)
        {
            if (stage.Guards.Count == 0)
            {
                EmitStage(stage);
            }
            else
            {
                _writer.Block($"if ({string.Join(" && ", stage.Guards.Select(Condition))})", () => EmitStage(stage));
            }
        }

        foreach (Store store in _phase.NumberStores)
        {
            _writer.Line($"{Tensor}.GetNumberState({store.Slot.Index}) = {_numbers.Print(store.Value)};");
        }
    }

    private string Condition(Guard guard) => guard.Holds
        ? _numbers.Condition(guard.Condition).In(Precedence.And)
        : $"!{_numbers.Condition(guard.Condition).In(Precedence.Unary)}";

    /// <summary>The call that runs a stage, after those that make room for what its loop works on.</summary>
    private void EmitStage(Stage stage)
    {
        _writer.Lines(MatricesOf(stage).Select(place => $"{Tensor}.Reserve({MatrixSpelling.Place(place)});"));
        _writer.Lines(StatesOf(stage).Select(state => $"{Tensor}.ReserveState({state});"));
        _writer.Line($"{Tensor}.{Call(stage)}");
    }

    /// <summary>The call that runs a stage.</summary>
    private string Call(Stage stage) => stage switch
    {
        Pass { Over: Shape.Element } pass => $"Run({_arguments(pass, _numbers.Print, IsSameForAll)});",
        Pass pass => $"RunOver({MatrixSpelling.Domain(pass.Over)}, {_arguments(pass, _numbers.Print, false)});",
        MatrixCall call => MatrixSpelling.Call(call, _numbers.Print),
        _ => throw new InvalidOperationException($"A class cannot run a {stage.GetType().Name}."),
    };

    /// <summary>The matrices that a loop works on, for which there has to be room; what it reads may never have been worked out, where it does not choose it.</summary>
    private static IEnumerable<MatrixPlace> MatricesOf(Stage stage) => stage is Pass pass
        ? pass.Stores.Select(store => store.Buffer).Concat(pass.Loads.Select(load => load.Buffer))
            .Where(buffer => buffer.Kind == BufferKind.MatrixScratch).Distinct().Select(buffer => new MatrixPlace(buffer, pass.Over))
        : [];

    /// <summary>The states that a loop reads or writes and that are matrices of other shapes: memory is taken for them when they are first needed.</summary>
    private static IEnumerable<int> StatesOf(Stage stage) => stage is Pass pass
        ? pass.Loads.Select(load => load.Buffer).Concat(pass.Stores.Select(store => store.Buffer))
            .Where(buffer => buffer.Kind == BufferKind.MatrixState).Select(buffer => buffer.Index).Distinct()
        : [];

    private string SourceOf(PhaseNumber number) => number.Source switch
    {
        NumberSource.Leaf => LeafCode.InFrame(number.Value, _perTensor),
        NumberSource.Total => $"{Tensor}.{ReductionSpelling.Of(number.Value.Op).Total(number.Place, number.Again is { } again ? _arguments(again, _numbers.Print, false) : null)}",
        NumberSource.TotalOfModel => $"frame.{ReductionSpelling.Of(number.Value.Op).TotalOfModel}({number.Place}, {ReductionSpelling.Of(number.Value.Op).Start})",
        NumberSource.Kept => $"{(number.IsOfGroup ? "frame" : Tensor)}.Kept({number.Place})",
        _ => throw new InvalidOperationException($"A number that is {number.Source} has no source."),
    };
}
