using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Compiler.Lowering;

/// <summary>What a pass has to produce.</summary>
internal sealed record PassRoots(
    IReadOnlyList<Store> Stores, IReadOnlyList<Value> Reductions, IReadOnlyList<(Value Value, ElementBuffer Scratch)> Kept)
{
    /// <summary>What two have to produce.</summary>
    public PassRoots And(PassRoots other) => new([.. Stores, .. other.Stores], [.. Reductions, .. other.Reductions], [.. Kept, .. other.Kept]);
}

/// <summary>Collects the loads, operations and numbers that a pass needs for its roots.</summary>
/// <param name="stored">Values that earlier passes have put into states or parameters, and where.</param>
/// <param name="kept">Values that earlier passes have put into scratch buffers.</param>
/// <param name="lines">Where numbers of rows, columns and blocks lie.</param>
internal sealed class PassBuilder(IReadOnlyDictionary<Value, Slot> stored, IReadOnlyDictionary<Value, ElementBuffer> kept, LineLayout lines)
{
    private readonly Dictionary<Value, Load> _loads = [];
    private readonly HashSet<Value> _body = [];
    private readonly HashSet<Value> _numbers = [];
    private readonly HashSet<Value> _places = [];
    private readonly Dictionary<Value, LineLoad> _lineNumbers = [];
    private readonly List<LineLoad> _columns = [];

    public Pass Build(PassRoots roots)
    {
        IEnumerable<Value> wanted = roots.Stores.Select(store => store.Value)
            .Concat(roots.Reductions.SelectMany(reduction => reduction.Operands))
            .Concat(roots.Kept.Select(keep => keep.Value));
        foreach (Value value in wanted)
        {
            Collect(value);
        }

        _places.UnionWith(roots.Stores.Select(store => store.Slot.Place).OfType<Value>());
        LineStore[] totals = [.. roots.Reductions.Where(reduction => reduction.IsLine).Select(reduction => new LineStore(lines.BufferOf(reduction), reduction))];
        return new Pass
        {
            Domain = DomainOf(_lineNumbers.Values.Concat(_columns).Select(load => load.Buffer).Concat(totals.Select(total => total.Buffer))),
            LineNumbers = [.. _lineNumbers.Values.OrderBy(load => load.Value.Id)],
            Columns = _columns,
            LineReductions = totals,
            Loads = [.. _loads.Values.OrderBy(load => load.Buffer.Kind).ThenBy(load => load.Buffer.Index).ThenBy(load => load.Value.Id)],
            Body = [.. _body.OrderBy(value => value.Id)],
            Stores =
            [
                .. roots.Kept.Select(keep => new PassStore(keep.Scratch, keep.Value)),
                .. roots.Stores.Select(store => new PassStore(BufferOf(store.Slot), store.Value)),
            ],
            Reductions = [.. roots.Reductions.Where(reduction => reduction.IsNumber)],
            Numbers = [.. _numbers.Union(_places).OrderBy(value => value.Id)],
            Places = [.. _places.Except(_numbers)],
        };
    }

    private void Collect(Value root)
    {
        var open = new Stack<Value>([root]);
        while (open.Count > 0)
        {
            Place(open.Pop(), open);
        }
    }

    private void Place(Value value, Stack<Value> open)
    {
        if (value.IsNumber)
        {
            _numbers.Add(value);
        }
        else if (value.IsLine)
        {
            PlaceLine(value);
        }
        else if (_loads.ContainsKey(value) || _body.Contains(value))
        {
            // Collected already.
        }
        else if (kept.TryGetValue(value, out ElementBuffer scratch))
        {
            _loads.Add(value, new Load(scratch, value));
        }
        else if (stored.TryGetValue(value, out Slot slot))
        {
            _loads.Add(value, new Load(BufferOf(slot), value));
        }
        else if (value.IsLeaf || value.Kind == OpKind.Place)
        {
            _places.UnionWith(value.IsLeaf ? [] : value.Operands);
            _loads.Add(value, new Load(ElementBuffer.OfLeaf(value) ?? throw new InvalidOperationException($"No memory holds {value.Op}."), value));
        }
        else
        {
            _body.Add(value);
            foreach (Value operand in value.Operands)
            {
                open.Push(operand);
            }
        }
    }

    /// <summary>A row's number is one for all elements of a piece; those of columns lie side by side like elements.</summary>
    private void PlaceLine(Value value)
    {
        var load = new LineLoad(lines.BufferOf(value), value);
        if (value.Shape != Shape.Column)
        {
            _lineNumbers[value] = load;
        }
        else if (!_loads.ContainsKey(value))
        {
            _loads.Add(value, new Load(new ElementBuffer(BufferKind.Column, _columns.Count), value));
            _columns.Add(load);
        }
    }

    private static PassDomain DomainOf(IEnumerable<LineBuffer> buffers)
    {
        Shape[] shapes = [.. buffers.Select(buffer => buffer.Lines).Distinct()];
        return shapes.Length == 0 ? PassDomain.Elements : shapes.Contains(Shape.Block) ? PassDomain.Blocks : PassDomain.Rows;
    }

    private static ElementBuffer BufferOf(Slot slot) =>
        ElementBuffer.OfSlot(slot) ?? throw new InvalidOperationException($"A loop does not write to {slot.Kind}.");
}
