using OptimizerGen.Compiler.Emit.CSharp.Expressions;
using OptimizerGen.Compiler.Emit.Writing;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Compiler.Emit.CSharp.Loops;

/// <summary>
/// Writes one pass as methods: one for each width and element type, from the same graph, and those that choose among
/// them by the step's extras, by what the machine has and by how long the memory is.
/// </summary>
/// <param name="pass">The pass.</param>
/// <param name="name">The name of the method that is called; the others' begin with it.</param>
/// <param name="names">The names in the methods.</param>
/// <param name="writer">Receives the methods.</param>
/// <param name="isScalar">Whether it hardly ever runs, so that taking elements one by one is enough; their bits are those of any width.</param>
internal sealed class PassEmitter(Pass pass, string name, PassNames names, CodeWriter writer, bool isScalar)
{
    private const string Optimized = "[MethodImpl(MethodImplOptions.AggressiveOptimization)]";
    private const string Constraint = "where TExtras : struct, IStepExtras";

    private bool Reduces => pass.LaneReductions.Count + pass.ColumnReductions.Count > 0;

    private bool HasLanes => pass.LaneReductions.Count > 0;

    private bool HasExtras => pass.Extras != ExtraKinds.None;

    /// <summary>What is called from outside, or when the extras are chosen.</summary>
    private string Entry => HasExtras ? $"private static void {name}With" : $"internal static void {name}";

    private string TypeParameter => HasExtras ? "<TExtras>" : "";

    public void Emit()
    {
        foreach (ElementType element in pass.IsRare ? [ElementType.Double] : ElementTypes.All)
        {
            if (HasExtras)
            {
                EmitChoiceOfExtras(element);
            }

            if (isScalar)
            {
                EmitScalar(new ScalarTarget(element), Entry);
                continue;
            }

            EmitChoiceOfWidth(element);
            foreach (int width in VectorTarget.Widths)
            {
                EmitVector(new VectorTarget(element, width));
            }

            var target = new ScalarTarget(element);
            EmitScalar(target, $"private static void {name}{target.Suffix}");
        }
    }

    private void EmitChoiceOfExtras(ElementType element)
    {
        string arguments = string.Join(", ", Arguments(element));
        writer.Block($"internal static void {name}({Parameters(element)})", () =>
        {
            string kinds = pass.Extras == ExtraCombinations.All ? "" : $" & {(int)pass.Extras}";
            writer.Block($"switch ((int)extras.Kinds{kinds})", () =>
            {
                foreach (ExtraKinds combination in ExtraCombinations.Of(pass.Extras))
                {
                    writer.Line(combination == pass.Extras ? "default:" : $"case {(int)combination}:");
                    writer.Indented(() =>
                    {
                        writer.Line($"{name}With<{ExtraCombinations.TypeOf(combination)}>({arguments});");
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
        EmitMethod(Entry, element, () =>
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

    private void EmitVector(VectorTarget target) => EmitLoop($"private static void {name}{target.Suffix}", target, () =>
    {
        foreach ((Value number, string numberName) in names.Numbers)
        {
            writer.Line($"{target.Type} {names.BroadcastOf(number)} = {target.Broadcast(numberName)};");
        }

        var body = new PassBodyEmitter(pass, names, target, writer);
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
            writer.Line($"{target.Type} {names.LastOf(load.Value)} = {body.Load(load, "last")};");
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
        var scalar = new PassBodyEmitter(pass, names, new ScalarTarget(target.Element), writer);
        scalar.EmitNumbersOfExtras();
        writer.Block("for (; i < end; i++)", () => scalar.Emit("i"));
    }

    private void EmitScalar(ScalarTarget target, string header) => EmitLoop(header, target, () =>
    {
        var body = new PassBodyEmitter(pass, names, target, writer);
        body.EmitNumbersOfExtras();
        writer.Block("for (nuint i = 0; i < (nuint)length; i++)", () => body.Emit("i"));
    });

    private void EmitLoop(string header, LaneTarget target, Action body)
    {
        writer.Line(Optimized);
        EmitMethod(header, target.Element, body);
    }

    private void EmitMethod(string header, ElementType element, Action body)
    {
        string signature = $"{header}{TypeParameter}({Parameters(element)})";
        if (HasExtras)
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
            .. names.Buffers.Select(buffer => $"ref {StorageSpelling.Of(buffer.Storage, element)?.Word ?? type} {buffer.Name}"),
            "int length",
            .. names.Numbers.Select(number => $"{type} {number.Name}"),
            .. Keys(element).Select(key => $"uint {key}"),
            .. names.Noises.Values.Select(noise => $"in {DrawSpelling.TypeOf(element)} {noise}"),
            .. HasExtras ? ["in StepExtras extras"] : Array.Empty<string>(),
            .. HasLanes ? ["ref StepLanes lanes"] : Array.Empty<string>(),
            .. pass.ColumnReductions.Select(total => $"Span<double> {names.ColumnsOf(total.Value)}"),
        ]);
    }

    private IEnumerable<string> Arguments(ElementType element) =>
    [
        .. names.Buffers.Select(buffer => $"ref {buffer.Name}"),
        "length",
        .. names.Numbers.Select(number => number.Name),
        .. Keys(element),
        .. names.Noises.Values.Select(noise => $"in {noise}"),
        .. HasExtras ? ["in extras"] : Array.Empty<string>(),
        .. HasLanes ? ["ref lanes"] : Array.Empty<string>(),
        .. pass.ColumnReductions.Select(total => names.ColumnsOf(total.Value)),
    ];

    private IEnumerable<string> Keys(ElementType element) =>
        names.StreamsFor(element).Select(names.KeyOf);
}
