using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Cli.Inspection;

/// <summary>One way through a kernel: numbers, passes over the elements with what they load, compute, store and reduce, and the counts.</summary>
internal sealed class VariantText
{
    private readonly KernelPlan _variant;
    private readonly TextWriter _output;
    private readonly KernelListing _listing;

    public VariantText(KernelPlan variant, TextWriter output)
    {
        _variant = variant;
        _output = output;

        // What goes from one room to the next has a name: numbers into a pass, reductions out of it, elements into memory and back.
        IEnumerable<Value> named = variant.Passes.SelectMany(pass =>
                pass.Numbers.Concat(pass.Reductions).Concat(pass.Loads.Select(load => load.Value))
                    .Concat(pass.LineNumbers.Select(load => load.Value)).Concat(pass.LineReductions.Select(total => total.Value))
                    .Concat(pass.Stores.Where(store => store.Buffer.Kind is BufferKind.Scratch or BufferKind.MatrixScratch).Select(store => store.Value)))
            .Concat(variant.Phases.SelectMany(phase => phase.Stages).OfType<LinePass>().SelectMany(lines =>
                lines.Numbers.Concat(lines.Reductions).Concat(lines.Stores.Where(store => !store.Buffer.IsState).Select(store => store.Value))));
        _listing = new KernelListing(variant.Kernel.Declarations, variant.Kernel.Stores.Select(store => store.Value), named);
    }

    public void Write()
    {
        int passes = 0;
        foreach (Stage stage in _variant.Phases.SelectMany(phase => phase.Stages))
        {
            WriteGuards(stage);
            switch (stage)
            {
                case LinePass lines:
                    WriteLines(lines);
                    break;
                case MatrixCall call:
                    WriteCall(call);
                    break;
                default:
                    WritePass((Pass)stage, passes++);
                    break;
            }
        }

        Store[] numbers = [.. _variant.Kernel.Stores.Where(store => store.Slot.Kind == SlotKind.NumberState)];
        WriteNumbers(
            numbers.Select(store => store.Value),
            () => numbers.Select(store => $"{KernelPrinter.NameOf(store.Slot, _variant.Kernel.Declarations)} ← {_listing.Line(store.Value)}"));
        OperationCount count = OperationCount.Of(_variant);
        _output.WriteLine(
            $"    counts for each element: {StepCost.Count(count.Reads, "read")}, {StepCost.Count(count.Writes, "write")}, "
            + $"{count.Bytes(sizeof(float))} bytes in float, {count.Bytes(sizeof(double))} in double; "
            + $"{StepCost.Count(count.Divisions, "division")}, {StepCost.Count(count.Roots, "square root")}{StepCost.Functions([count])}");
    }

    private void WritePass(Pass pass, int index)
    {
        WriteNumbers(pass.Numbers, () => []);
        foreach (Value value in pass.Loads.Select(load => load.Value).Concat(pass.LineNumbers.Select(load => load.Value)).Concat(pass.Columns.Select(load => load.Value)))
        {
            // Most have their line where they were stored; what was done with whole matrices has none.
            _listing.Name(value);
        }

        _output.WriteLine($"    pass {index + 1} of {_variant.Passes.Count}");
        _output.WriteLine($"      loads: {Listed(pass.Loads.Select(load => NameOf(load) + StorageOf(load.Buffer)))}");
        WriteLines(_listing.Define(pass.Body));
        WriteLines(pass.Stores.Select(store => $"{NameOf(store.Buffer)} ← {_listing.Line(store.Value)}"));
        _output.WriteLine($"      stores: {Listed(pass.Stores.Select(store => NameOf(store.Buffer) + StorageOf(store.Buffer)))}");
        WriteReductions([.. pass.Reductions, .. pass.LineReductions.Select(total => total.Value)]);
    }

    private void WriteGuards(Stage stage)
    {
        if (stage.Guards.Count > 0)
        {
            WriteNumbers(stage.Guards.Select(guard => guard.Condition), () => []);
            _output.WriteLine($"    only where {string.Join(" and ", stage.Guards.Select(guard => (guard.Holds ? "" : "not ") + _listing.Use(guard.Condition)))}");
        }
    }

    /// <summary>What is done with whole matrices, by the runtime.</summary>
    private void WriteCall(MatrixCall call)
    {
        WriteNumbers(call.Numbers, () => []);
        IEnumerable<string> operands = call.Operands.Select(NameOf).Concat(call.Numbers.Select(_listing.Use));
        string result = call.Result is { } place ? NameOf(place) : $"numbers of {ShapeInfo.Of(call.Lines!.Value.Lines).Words}";
        _output.WriteLine($"    {result} ← {OpTable.Of(call.Op).Text}({string.Join(", ", operands)})");
    }

    private string NameOf(MatrixPlace place) => NameOf(place.Buffer) + (place.IsTransposed ? ", transposed" : "");

    private void WriteLines(LinePass pass)
    {
        WriteNumbers(pass.Numbers, () => []);
        _output.WriteLine($"    {ShapeInfo.Of(pass.Lines).Words}, in double");
        WriteLines(_listing.Define(pass.Body));
        WriteLines(pass.Stores.Where(store => store.Buffer.IsState)
            .Select(store => $"{_variant.Kernel.Declarations.States[store.Buffer.Index].Name} ← {_listing.Line(store.Value)}"));
        WriteReductions(pass.Reductions);
    }

    private void WriteReductions(IReadOnlyList<Value> reductions)
    {
        if (reductions.Count > 0)
        {
            WriteLines(_listing.Define(reductions));
            _output.WriteLine($"      reductions: {Listed(reductions.Select(_listing.Use))}");
        }
    }

    private void WriteNumbers(IEnumerable<Value> numbers, Func<IEnumerable<string>> stores)
    {
        string[] lines = [.. _listing.Define(ValueOrder.Of(numbers).Where(value => value.IsNumber)), .. stores()];
        if (lines.Length > 0)
        {
            _output.WriteLine("    numbers, computed once for all elements, in double");
            WriteLines(lines);
        }
    }

    private void WriteLines(IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            _output.WriteLine("      " + line);
        }
    }

    private string NameOf(Load load) => load.Value.IsLeaf && load.Value.IsElement ? NameOf(load.Buffer) : $"{NameOf(load.Buffer)} as {_listing.Use(load.Value)}";

    private string NameOf(ElementBuffer buffer) =>
        buffer.Kind == BufferKind.Scratch ? $"scratch {buffer.Index + 1}" : buffer.NameIn(_variant.Kernel.Declarations);

    /// <summary>How the buffer is kept, where that is not in full.</summary>
    private string StorageOf(ElementBuffer buffer) =>
        buffer.Kind == BufferKind.State ? KernelPrinter.StorageOf(_variant.Kernel.Declarations.States[buffer.Index]) : "";

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names) is { Length: > 0 } list ? list : "nothing";
}
