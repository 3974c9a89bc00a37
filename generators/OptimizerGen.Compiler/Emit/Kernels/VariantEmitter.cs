using OptimizerGen.Compiler.Emit.Expressions;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering;

namespace OptimizerGen.Compiler.Emit.Kernels;

/// <summary>Writes the body of a method that runs one variant of a kernel: numbers, passes, numbers, …, number states.</summary>
internal sealed class VariantEmitter
{
    private readonly KernelVariant _variant;
    private readonly string _kernelClass;
    private readonly CodeWriter _writer;
    private readonly NameTable _table = new("frame", "segment", "s", "start", "count", "T");
    private readonly NumberBlock _numbers;
    private readonly List<(Pass Pass, string Name, PassEmitter Code)> _passes;

    /// <param name="variant">What to write.</param>
    /// <param name="name">The base of the names of its kernel methods.</param>
    /// <param name="kernelClass">The class that the kernel methods are in.</param>
    /// <param name="writer">Receives the method's body.</param>
    /// <param name="kernels">Receives the kernel methods.</param>
    public VariantEmitter(KernelVariant variant, string name, string kernelClass, CodeWriter writer, CodeWriter kernels)
    {
        _variant = variant;
        _kernelClass = kernelClass;
        _writer = writer;
        bool several = variant.Passes.Count > 1;
        _numbers = new NumberBlock(
            variant.Passes.SelectMany(pass => pass.Numbers).Concat(NumberStores.Select(store => store.Value)),
            LeafCode.InFrame, _table, nameRoots: true);
        _passes = [.. variant.Passes
            .Select((pass, i) => (Pass: pass, Name: several ? $"{name}Pass{i + 1}_" : name))
            .Where(pair => pair.Pass.Stores.Count + pair.Pass.Reductions.Count > 0)
            .Select(pair => (pair.Pass, pair.Name, new PassEmitter(pair.Pass, pair.Name, variant.Kernel.Declarations, _numbers.NameOf, kernels)))];
    }

    private IEnumerable<Store> NumberStores => _variant.Kernel.Stores.Where(store => store.Slot.Kind == SlotKind.NumberState);

    public void Emit()
    {
        _numbers.Emit(_writer);
        foreach ((Pass pass, string name, PassEmitter code) in _passes)
        {
            code.Emit();
            EmitCall(pass, name, code);
            _numbers.Emit(_writer);
        }

        EmitNumberStores();
    }

    private void EmitCall(Pass pass, string name, PassEmitter code)
    {
        List<string> totals = [.. pass.Reductions.Select(_numbers.Declare)];
        for (int i = 0; i < totals.Count; i++)
        {
            _writer.Line($"double {totals[i]} = {ReductionCode.Start(pass.Reductions[i].Op)};");
        }

        string lanes = totals.Count > 0 ? _table.Take("lanes") : "";
        if (totals.Count > 0)
        {
            _writer.Line($"global::System.Span<double> {lanes} = stackalloc double[{ReductionCode.LaneCount * totals.Count}];");
        }

        _writer.Block("for (int s = 0; s < frame.SegmentCount; s++)", () =>
        {
            _writer.Line("global::OptimizerGen.Segment<T> segment = frame[s];");
            if (totals.Count == 0)
            {
                EmitTyped(name, code, start: null, "segment.Length", lanes);
            }
            else
            {
                EmitBlocks(pass, name, code, totals, lanes);
            }
        });
        _writer.Line();
    }

    private void EmitBlocks(Pass pass, string name, PassEmitter code, List<string> totals, string lanes)
    {
        _writer.Block("for (int start = 0; start < segment.Length; start += global::OptimizerGen.StepReduction.BlockLength)", () =>
        {
            _writer.Line("int count = global::System.Math.Min(global::OptimizerGen.StepReduction.BlockLength, segment.Length - start);");
            for (int i = 0; i < totals.Count; i++)
            {
                _writer.Line($"{Slice(lanes, i)}.Fill({ReductionCode.Start(pass.Reductions[i].Op)});");
            }

            EmitTyped(name, code, "start", "count", lanes);
            for (int i = 0; i < totals.Count; i++)
            {
                _writer.Line($"{totals[i]} = {ReductionCode.Join(pass.Reductions[i].Op, totals[i], Slice(lanes, i))};");
            }
        });
    }

    private static string Slice(string lanes, int reduction) => $"{lanes}.Slice({reduction * ReductionCode.LaneCount}, {ReductionCode.LaneCount})";

    private void EmitTyped(string name, PassEmitter code, string? start, string length, string lanes)
    {
        _writer.Block("if (typeof(T) == typeof(float))", () => EmitTypedCall(ElementType.Float));
        _writer.Block("else", () => EmitTypedCall(ElementType.Double));

        void EmitTypedCall(ElementType element)
        {
            string type = element.Keyword();
            _writer.Line($"{_kernelClass}.{name}(");
            _writer.Indented(() =>
            {
                foreach ((ElementBuffer buffer, _) in code.Buffers)
                {
                    string memory = $"segment.{Access(buffer, type)}";
                    _writer.Line(start is null
                        ? $"ref {memory},"
                        : $"ref global::System.Runtime.CompilerServices.Unsafe.Add(ref {memory}, {start}),");
                }

                string cast = element == ElementType.Float ? "(float)" : "";
                List<string> rest =
                [
                    length,
                    .. code.Numbers.Select(number => cast + _numbers.Print(number)),
                    .. start is null ? Array.Empty<string>() : [$"ref {lanes}[0]"],
                ];
                _writer.Line($"{string.Join(", ", rest)});");
            });
        }
    }

    private static string Access(ElementBuffer buffer, string type) => buffer.Kind switch
    {
        BufferKind.Parameters => $"Parameters<{type}>()",
        BufferKind.Gradient => $"Gradient<{type}>()",
        BufferKind.State => $"State<{type}>({buffer.Index})",
        BufferKind.Input => $"Input<{type}>({buffer.Index})",
        BufferKind.Scratch => $"Scratch<{type}>({buffer.Index})",
        _ => $"Output<{type}>()",
    };

    private void EmitNumberStores()
    {
        foreach (Store store in NumberStores)
        {
            _writer.Line($"frame.GetNumberState({store.Slot.Index}) = {_numbers.Print(store.Value)};");
        }
    }
}
