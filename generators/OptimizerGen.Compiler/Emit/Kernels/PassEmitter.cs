using OptimizerGen.Compiler.Emit.Expressions;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering;

namespace OptimizerGen.Compiler.Emit.Kernels;

/// <summary>
/// Writes one pass as methods: one for each width and element type, from the same graph, and those that choose among
/// them by the step's extras, by what the machine has and by how long the memory is.
/// </summary>
internal sealed class PassEmitter(Pass pass, PassExtras extras, PassStorage storage, string name, PassNames names, CodeWriter writer)
{
    private const string Optimized = "[MethodImpl(MethodImplOptions.AggressiveOptimization)]";
    private const string Constraint = "where TExtras : struct, IStepExtras";

    private bool Reduces => pass.Reductions.Count > 0;

    private string TypeParameter => extras.Any ? "<TExtras>" : "";

    public void Emit()
    {
        foreach (ElementType element in ElementTypes.All)
        {
            if (extras.Any)
            {
                EmitChoiceOfExtras(element);
            }

            EmitChoiceOfWidth(element);
            foreach (int width in VectorTarget.Widths)
            {
                EmitVector(new VectorTarget(element, width));
            }

            EmitScalar(new ScalarTarget(element));
        }
    }

    private void EmitChoiceOfExtras(ElementType element)
    {
        string arguments = string.Join(", ", Arguments(element));
        writer.Block($"internal static void {name}({Parameters(element)})", () =>
        {
            int all = extras.Combinations.Max();
            writer.Block(all == 7 ? "switch ((int)extras.Kinds)" : $"switch ((int)extras.Kinds & {all})", () =>
            {
                foreach (int kinds in extras.Combinations)
                {
                    writer.Line(kinds == all ? "default:" : $"case {kinds}:");
                    writer.Indented(() =>
                    {
                        writer.Line($"{name}With<{PassExtras.TypeOf(kinds)}>({arguments});");
                        writer.Line("break;");
                    });
                }
            });
        });
        writer.Line();
    }

    private void EmitChoiceOfWidth(ElementType element)
    {
        string arguments = string.Join(", ", Arguments(element));
        string header = extras.Any ? $"private static void {name}With" : $"internal static void {name}";
        EmitMethod(header, element, () =>
        {
            foreach (int width in VectorTarget.Widths)
            {
                var target = new VectorTarget(element, width);
                writer.Block($"if ({target.Class}.IsHardwareAccelerated && length >= {target.Count})", () =>
                {
                    writer.Line($"{name}{width}{TypeParameter}({arguments});");
                    writer.Line("return;");
                });
                writer.Line();
            }

            writer.Line($"{name}Scalar{TypeParameter}({arguments});");
        });
    }

    private void EmitVector(VectorTarget target) => EmitLoop(target, () =>
    {
        foreach ((Value number, string numberName) in names.Numbers)
        {
            writer.Line($"{target.Type} {names.BroadcastOf(number)} = {target.Broadcast(numberName)};");
        }

        var body = new PassBodyEmitter(pass, extras, storage, names, target, writer);
        body.EmitNumbersOfExtras();
        if (Reduces)
        {
            EmitReducingLoop(target, body);
        }
        else
        {
            EmitOverlappingLoop(target, body);
        }
    });

    /// <summary>
    /// The last vector ends at the last element and overlaps the one before. It is read before the loop writes, so no
    /// element is updated twice.
    /// </summary>
    private void EmitOverlappingLoop(VectorTarget target, PassBodyEmitter body)
    {
        writer.Line($"nuint last = (nuint)(length - {target.Count});");
        foreach (Load load in pass.Loads)
        {
            writer.Line($"{target.Type} {names.LastOf(load.Value)} = {body.Load(load.Buffer, "last")};");
        }

        writer.Block($"for (nuint i = 0; i < last; i += {target.Count})", () => body.Emit("i"));
        writer.Line();
        writer.Block(() => body.Emit("last", load => names.LastOf(load.Value)));
    }

    private void EmitReducingLoop(VectorTarget target, PassBodyEmitter body)
    {
        writer.Line("nuint end = (nuint)length;");
        writer.Line("nuint i = 0;");
        body.Lanes.EmitLoads();
        writer.Block($"for (; i + {target.Count} <= end; i += {target.Count})", () => body.Emit("i"));
        writer.Line();
        body.Lanes.EmitStores();
        var scalar = new PassBodyEmitter(pass, extras, storage, names, new ScalarTarget(target.Element), writer);
        scalar.EmitNumbersOfExtras();
        writer.Block("for (; i < end; i++)", () => scalar.Emit("i"));
    }

    private void EmitScalar(ScalarTarget target) => EmitLoop(target, () =>
    {
        var body = new PassBodyEmitter(pass, extras, storage, names, target, writer);
        body.EmitNumbersOfExtras();
        writer.Block("for (nuint i = 0; i < (nuint)length; i++)", () => body.Emit("i"));
    });

    private void EmitLoop(LaneTarget target, Action body)
    {
        writer.Line(Optimized);
        EmitMethod($"private static void {name}{target.Suffix}", target.Element, body);
    }

    private void EmitMethod(string header, ElementType element, Action body)
    {
        string signature = $"{header}{TypeParameter}({Parameters(element)})";
        if (extras.Any)
        {
            writer.Line(signature);
            writer.Block($"    {Constraint}", body);
        }
        else
        {
            writer.Block(signature, body);
        }

        writer.Line();
    }

    private string Parameters(ElementType element)
    {
        string type = element.Keyword();
        return string.Join(", ",
        [
            .. names.Buffers.Select(buffer => $"ref {storage.TypeOf(buffer.Buffer, element)} {buffer.Name}"),
            "int length",
            .. names.Numbers.Select(number => $"{type} {number.Name}"),
            .. Keys(element).Select(key => $"uint {key}"),
            .. extras.Any ? ["in StepExtras extras"] : Array.Empty<string>(),
            .. Reduces ? ["ref double lanes"] : Array.Empty<string>(),
        ]);
    }

    private IEnumerable<string> Arguments(ElementType element) =>
    [
        .. names.Buffers.Select(buffer => $"ref {buffer.Name}"),
        "length",
        .. names.Numbers.Select(number => number.Name),
        .. Keys(element),
        .. extras.Any ? ["in extras"] : Array.Empty<string>(),
        .. Reduces ? ["ref lanes"] : Array.Empty<string>(),
    ];

    private IEnumerable<string> Keys(ElementType element) =>
        PassStorage.Narrows(element) ? storage.Pairs.Select(names.KeyOf) : [];
}
