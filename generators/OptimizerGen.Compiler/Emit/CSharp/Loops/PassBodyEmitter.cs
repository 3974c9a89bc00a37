using OptimizerGen.Compiler.Emit.CSharp.Expressions;
using OptimizerGen.Compiler.Emit.Writing;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Compiler.Emit.CSharp.Loops;

/// <summary>Writes what a loop does for one vector, or for one element: load first, compute, store last.</summary>
internal sealed class PassBodyEmitter(Pass pass, PassNames names, LaneTarget target, CodeWriter writer)
{
    /// <summary>The lanes of the pass's reductions.</summary>
    public LaneEmitter Lanes { get; } = new(pass, names, target, writer);

    private string ScaleName => target is VectorTarget ? "scales" : "scale";

    private string LimitName => target is VectorTarget ? "limits" : "limit";

    private string KeepName => target is VectorTarget ? "keeps" : "keep";

    private IEnumerable<Load> Shaped(LoadShaping shaping) => pass.Loads.Where(load => load.Shaping == shaping);

    /// <summary>The extras' numbers, each rounded once to the working precision.</summary>
    public void EmitNumbersOfExtras()
    {
        if (Shaped(LoadShaping.ScaleAndLimit).Any())
        {
            Declare(ScaleName, "GradientScale");
            Declare(LimitName, "GradientLimit");
        }

        if (Shaped(LoadShaping.Keep).Any())
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
            writer.Line($"{target.Type} {names[load.Value]} = {loaded?.Invoke(load) ?? Load(load, index)};");
        }

        EmitShaping();
        var printer = new ExpressionPrinter(target, names.Known(broadcast: target is VectorTarget));
        foreach (Value value in pass.Locals)
        {
            writer.Line($"{target.Type} {names[value]} = {(value.Kind == OpKind.Draw ? Draw(value, index) : printer.PrintDefinition(value))};");
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
    public string Load(Load load, string index) => StorageSpelling.Of(load.Storage, target.Element) is { } narrow
        ? $"{narrow.Load}{target.Suffix}({narrow.Place(target, names[load.Buffer], index)})"
        : target.Load(names[load.Buffer], index);

    /// <summary>The place gives the random values too.</summary>
    private string Draw(Value draw, string index) => $"{names.Noises[draw.Index]}.Draw{target.Suffix}<{DrawSpelling.Of(draw.Op)}>({index})";

    /// <summary>A hash of the place gives the random bits, so that doing the last elements twice gives the same ones.</summary>
    private void EmitRandoms(string index)
    {
        foreach (int stream in names.StreamsFor(target.Element))
        {
            writer.Line($"{target.RandomType} {names.RandomOf(stream)} = {target.Random(names.KeyOf(stream), index)};");
        }
    }

    private void EmitShaping()
    {
        if ((pass.Extras & ExtraKinds.Shape) == 0)
        {
            return;
        }

        writer.Block("if (TExtras.Shape)", () =>
        {
            foreach (Load load in Shaped(LoadShaping.Keep))
            {
                writer.Line($"{names[load.Value]} *= {KeepName};");
            }

            foreach (Load load in Shaped(LoadShaping.ScaleAndLimit))
            {
                string gradient = names[load.Value];
                writer.Line($"{gradient} = StepVector.Limit({gradient} * {ScaleName}, {LimitName});");
            }
        });
        writer.Line();
    }

    private void EmitStore(PassStore store, string value, string index)
    {
        string stored = store.Flushes ? $"TExtras.Flush ? StepVector.Flush({value}) : {value}" : value;
        string memory = names[store.Buffer];
        writer.Line((StorageSpelling.Of(store.Storage, target.Element), store.Random) switch
        {
            (null, _) => target.Store(stored, memory, index),
            ({ } narrow, null) => $"{narrow.StoreNearest}({stored}, {narrow.Place(target, memory, index)});",
            ({ } narrow, { } random) => $"{narrow.StoreStochastic}({stored}, {Half(random)}, {narrow.Place(target, memory, index)});",
        });
    }

    private string Half(RandomBits random) => $"StepStorage.{(random.IsUpper ? "Upper" : "Lower")}({names.RandomOf(random.Stream)})";

    private void EmitClearing(string index)
    {
        if (pass.Clears is { } buffer)
        {
            writer.Block("if (TExtras.Clear)", () => writer.Line(target.Store(target.Zero.Text, names[buffer], index)));
            if (pass.LaneReductions.Count + pass.ColumnReductions.Count > 0)
            {
                writer.Line();
            }
        }
    }
}
