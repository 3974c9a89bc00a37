using OptimizerGen.Compiler.Emit.Expressions;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering;

namespace OptimizerGen.Compiler.Emit.Kernels;

/// <summary>
/// Writes one pass as methods: one for each width and element type, from the same graph, and one that chooses among
/// them by what the machine has and how long the memory is.
/// </summary>
internal sealed class PassEmitter(
    Pass pass, string name, Declarations declarations, Func<Value, string> nameOfNumber, CodeWriter writer)
{
    private const string Optimized = "[MethodImpl(MethodImplOptions.AggressiveOptimization)]";

    private readonly PassNames _names = new(pass, declarations, nameOfNumber);

    public IEnumerable<(ElementBuffer Buffer, string Name)> Buffers => _names.Buffers;

    /// <summary>The numbers that a call passes, in order.</summary>
    public IEnumerable<Value> Numbers => _names.Numbers.Select(number => number.Value);

    private bool Reduces => pass.Reductions.Count > 0;

    public void Emit()
    {
        foreach (ElementType element in ElementTypes.All)
        {
            EmitChoice(element);
            foreach (int width in VectorTarget.Widths)
            {
                EmitVector(new VectorTarget(element, width));
            }

            EmitScalar(new ScalarTarget(element));
        }
    }

    private void EmitChoice(ElementType element)
    {
        string arguments = string.Join(", ", Arguments());
        writer.Block($"internal static void {name}({Parameters(element)})", () =>
        {
            foreach (int width in VectorTarget.Widths)
            {
                var target = new VectorTarget(element, width);
                writer.Block($"if ({target.Class}.IsHardwareAccelerated && length >= {target.Count})", () =>
                {
                    writer.Line($"{name}{width}({arguments});");
                    writer.Line("return;");
                });
                writer.Line();
            }

            writer.Line($"{name}Scalar({arguments});");
        });
        writer.Line();
    }

    private void EmitVector(VectorTarget target) => EmitMethod(target, () =>
    {
        foreach ((Value number, string numberName) in _names.Numbers)
        {
            writer.Line($"{target.Type} {_names.BroadcastOf(number)} = {target.Broadcast(numberName)};");
        }

        if (Reduces)
        {
            EmitReducingLoop(target);
        }
        else
        {
            EmitOverlappingLoop(target);
        }
    });

    /// <summary>
    /// The last vector ends at the last element and overlaps the one before. It is read before the loop writes, so no
    /// element is updated twice.
    /// </summary>
    private void EmitOverlappingLoop(VectorTarget target)
    {
        writer.Line($"nuint last = (nuint)(length - {target.Count});");
        foreach (Load load in pass.Loads)
        {
            writer.Line($"{target.Type} {_names.LastOf(load.Value)} = {target.Load(_names[load.Buffer], "last")};");
        }

        writer.Block($"for (nuint i = 0; i < last; i += {target.Count})", () =>
            EmitBody(target, "i", load => target.Load(_names[load.Buffer], "i")));
        writer.Line();
        writer.Block(() => EmitBody(target, "last", load => _names.LastOf(load.Value)));
    }

    private void EmitReducingLoop(VectorTarget target)
    {
        writer.Line("nuint end = (nuint)length;");
        writer.Line("nuint i = 0;");
        writer.Block($"for (; i + {target.Count} <= end; i += {target.Count})", () =>
            EmitBody(target, "i", load => target.Load(_names[load.Buffer], "i")));
        writer.Line();
        var scalar = new ScalarTarget(target.Element);
        writer.Block("for (; i < end; i++)", () =>
            EmitBody(scalar, "i", load => scalar.Load(_names[load.Buffer], "i")));
    }

    private void EmitScalar(ScalarTarget target) => EmitMethod(target, () =>
        writer.Block("for (nuint i = 0; i < (nuint)length; i++)", () =>
            EmitBody(target, "i", load => target.Load(_names[load.Buffer], "i"))));

    private void EmitMethod(LaneTarget target, Action body)
    {
        writer.Line(Optimized);
        writer.Block($"private static void {name}{target.Suffix}({Parameters(target.Element)})", body);
        writer.Line();
    }

    /// <summary>Load first, compute, store last.</summary>
    private void EmitBody(LaneTarget target, string index, Func<Load, string> load)
    {
        var printer = new ElementPrinter(target, _names.Known(broadcast: target is VectorTarget));
        foreach (Load source in pass.Loads)
        {
            writer.Line($"{target.Type} {_names[source.Value]} = {load(source)};");
        }

        foreach (Value value in pass.Body.Where(_names.IsLocal))
        {
            writer.Line($"{target.Type} {_names[value]} = {printer.PrintDefinition(value)};");
        }

        foreach (PassStore store in pass.Stores)
        {
            writer.Line(target.Store(printer.Print(store.Value), _names[store.Buffer], index));
        }

        for (int i = 0; i < pass.Reductions.Count; i++)
        {
            string lane = $"ref Unsafe.Add(ref lanes, {(i == 0 ? "" : $"{i * ReductionCode.LaneCount} + ")}({index} & {ReductionCode.LaneCount - 1}))";
            string operands = string.Join(", ", pass.Reductions[i].Operands.Select(printer.Print));
            writer.Line($"{ReductionCode.Add(pass.Reductions[i].Op)}({lane}, {operands});");
        }
    }

    private string Parameters(ElementType element)
    {
        string type = element.Keyword();
        return string.Join(", ",
        [
            .. _names.Buffers.Select(buffer => $"ref {type} {buffer.Name}"),
            "int length",
            .. _names.Numbers.Select(number => $"{type} {number.Name}"),
            .. Reduces ? ["ref double lanes"] : Array.Empty<string>(),
        ]);
    }

    private IEnumerable<string> Arguments() =>
    [
        .. _names.Buffers.Select(buffer => $"ref {buffer.Name}"),
        "length",
        .. _names.Numbers.Select(number => number.Name),
        .. Reduces ? ["ref lanes"] : Array.Empty<string>(),
    ];
}
