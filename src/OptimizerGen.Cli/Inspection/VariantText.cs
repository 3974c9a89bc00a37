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
                    .Concat(pass.Stores.Where(store => store.Buffer.Kind == BufferKind.Scratch).Select(store => store.Value)))
            .Concat(variant.Phases.SelectMany(phase => phase.Stages).OfType<LinePass>().SelectMany(lines =>
                lines.Numbers.Concat(lines.Reductions).Concat(lines.Stores.Where(store => !store.Buffer.IsState).Select(store => store.Value))));
        _listing = new KernelListing(variant.Kernel.Declarations, variant.Kernel.Stores.Select(store => store.Value), named);
    }

    public void Write()
    {
        int passes = 0;
        foreach (Stage stage in _variant.Phases.SelectMany(phase => phase.Stages))
        {
            if (stage is LinePass lines)
            {
                WriteLines(lines);
            }
            else
            {
                WritePass((Pass)stage, passes++);
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
        _output.WriteLine($"    pass {index + 1} of {_variant.Passes.Count}");
        _output.WriteLine($"      loads: {Listed(pass.Loads.Select(load => NameOf(load) + StorageOf(load.Buffer)))}");
        WriteLines(_listing.Define(pass.Body));
        WriteLines(pass.Stores.Select(store => $"{NameOf(store.Buffer)} ← {_listing.Line(store.Value)}"));
        _output.WriteLine($"      stores: {Listed(pass.Stores.Select(store => NameOf(store.Buffer) + StorageOf(store.Buffer)))}");
        WriteReductions([.. pass.Reductions, .. pass.LineReductions.Select(total => total.Value)]);
    }

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
