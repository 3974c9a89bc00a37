using OptimizerGen.Compiler.Emit.Expressions;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering;

namespace OptimizerGen.Compiler.Emit.Kernels;

/// <summary>Writes what a loop does for one vector, or for one element: load first, compute, store last.</summary>
internal sealed class PassBodyEmitter(
    Pass pass, PassExtras extras, PassStorage storage, PassNames names, LaneTarget target, CodeWriter writer)
{
    /// <summary>The lanes of the pass's reductions.</summary>
    public LaneEmitter Lanes { get; } = new(pass, names, target, writer);

    private string ScaleName => target is VectorTarget ? "scales" : "scale";

    private string LimitName => target is VectorTarget ? "limits" : "limit";

    private string KeepName => target is VectorTarget ? "keeps" : "keep";

    private IEnumerable<Load> Shaped(BufferKind kind) =>
        pass.Loads.Where(load => load.Buffer.Kind == kind && PassExtras.IsShaped(load));

    /// <summary>The extras' numbers, each rounded once to the working precision.</summary>
    public void EmitNumbersOfExtras()
    {
        if (!extras.Shape)
        {
            return;
        }

        if (Shaped(BufferKind.Gradient).Any())
        {
            Declare(ScaleName, "GradientScale");
            Declare(LimitName, "GradientLimit");
        }

        if (Shaped(BufferKind.Parameters).Any())
        {
            Declare(KeepName, "Keep");
        }

        void Declare(string local, string number)
        {
            string value = target.Element == ElementType.Float ? $"(float)extras.{number}" : $"extras.{number}";
            writer.Line($"{target.Type} {local} = {target.Broadcast(value)};");
        }
    }

    /// <param name="index">Where the elements lie.</param>
    /// <param name="loaded">What a value was loaded as already, or null to load it here.</param>
    public void Emit(string index, Func<Load, string>? loaded = null)
    {
        foreach (Load load in pass.Loads)
        {
            writer.Line($"{target.Type} {names[load.Value]} = {loaded?.Invoke(load) ?? Load(load.Buffer, index)};");
        }

        EmitShaping();
        var printer = new ElementPrinter(target, names.Known(broadcast: target is VectorTarget));
        foreach (Value value in pass.Body.Where(names.IsLocal))
        {
            writer.Line($"{target.Type} {names[value]} = {printer.PrintDefinition(value)};");
        }

        EmitRandoms(index);
        foreach (PassStore store in pass.Stores)
        {
            EmitStore(store, printer.Print(store.Value), index);
        }

        EmitClearing(index);
        Lanes.EmitRound(printer, index);
    }

    /// <summary>How a buffer is read.</summary>
    public string Load(ElementBuffer buffer, string index) => storage.IsNarrow(buffer, target.Element)
        ? target.LoadNarrow(names[buffer], index)
        : target.Load(names[buffer], index);

    /// <summary>A hash of the place gives the random bits, so that doing the last elements twice gives the same ones.</summary>
    private void EmitRandoms(string index)
    {
        foreach (int pair in PassStorage.Narrows(target.Element) ? storage.Pairs : [])
        {
            writer.Line($"{target.RandomType} {names.RandomOf(pair)} = {target.Random(names.KeyOf(pair), index)};");
        }
    }

    private void EmitShaping()
    {
        if (!extras.Shape)
        {
            return;
        }

        writer.Block("if (TExtras.Shape)", () =>
        {
            foreach (Load load in Shaped(BufferKind.Parameters))
            {
                writer.Line($"{names[load.Value]} *= {KeepName};");
            }

            foreach (Load load in Shaped(BufferKind.Gradient))
            {
                string gradient = names[load.Value];
                writer.Line($"{gradient} = StepVector.Limit({gradient} * {ScaleName}, {LimitName});");
            }
        });
        writer.Line();
    }

    private void EmitStore(PassStore store, string value, string index)
    {
        string stored = store.Buffer.Kind == BufferKind.State && extras.Flush ? $"TExtras.Flush ? StepVector.Flush({value}) : {value}" : value;
        string memory = names[store.Buffer];
        writer.Line(!storage.IsNarrow(store.Buffer, target.Element) ? target.Store(stored, memory, index)
            : storage.RandomOf(store.Buffer) is { } random
            ? LaneTarget.StoreStochastic(stored, names.RandomOf(random.Pair), random.IsUpper, memory, index)
            : LaneTarget.StoreNearest(stored, memory, index));
    }

    private void EmitClearing(string index)
    {
        if (extras.Clear)
        {
            ElementBuffer gradient = pass.Loads.First(load => load.Buffer.Kind == BufferKind.Gradient).Buffer;
            writer.Block("if (TExtras.Clear)", () => writer.Line(target.Store(target.Constant(0), names[gradient], index)));
            if (pass.Reductions.Count > 0)
            {
                writer.Line();
            }
        }
    }
}
