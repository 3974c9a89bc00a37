using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Compiler.Lowering;

/// <summary>
/// Says where the numbers of rows, columns and blocks lie that cross a loop, and makes the loops that work them out: those of
/// one level, in which everything is known that they are made of, are one loop.
/// </summary>
internal sealed class LineLayout
{
    private readonly Kernel _kernel;
    private readonly IReadOnlyDictionary<Value, int> _levels;
    private readonly Dictionary<Value, LineBuffer> _kept = [];

    /// <param name="kernel">The kernel.</param>
    /// <param name="levels">Of each value, how many reductions follow each other before it is known.</param>
    public LineLayout(Kernel kernel, IReadOnlyDictionary<Value, int> levels)
    {
        (_kernel, _levels) = (kernel, levels);
        foreach (Value value in kernel.Values.Where(value => value.IsLine && value.Op != Op.LineState && IsKept(value)))
        {
            _kept.Add(value, new LineBuffer(value.Shape, _kept.Keys.Count(other => other.Shape == value.Shape), IsState: false));
        }
    }

    /// <summary>The buffers that hold nothing from one step to the next: the shape of each.</summary>
    public IReadOnlyList<Shape> Buffers => [.. _kept.Values.Select(buffer => buffer.Lines)];

    /// <summary>The states that are written, in the last phase, when everything has been read.</summary>
    private IEnumerable<Store> Stores => _kernel.Stores.Where(store => store.Slot.Kind == SlotKind.LineState && !store.KeepsWhatWasThere);

    private IEnumerable<Value> Reductions => _kernel.Values.Where(value => value.ReducesLines);

    /// <summary>Where a value lies.</summary>
    public LineBuffer BufferOf(Value value) =>
        value.Op == Op.LineState ? new LineBuffer(value.Shape, value.Index, IsState: true) : _kept[value];

    /// <summary>The loops that work out what a level can know, before its elements.</summary>
    public IEnumerable<LinePass> Before(int level) => Shapes.Select(shape => Build(
            shape, level,
            [.. _kept.Where(kept => kept.Key.Shape == shape && kept.Key.Kind is not (OpKind.Reduction or OpKind.Matrix) && _levels[kept.Key] == level).Select(kept => new LineStore(kept.Value, kept.Key))],
            [.. Reductions.Where(value => _levels[value] == level + 1 && ShapeInfo.Join(value.Operands.Select(operand => operand.Shape)) == shape)]))
        .Where(pass => pass.Stores.Count + pass.Reductions.Count > 0);

    /// <summary>The loops that write the states.</summary>
    public IEnumerable<LinePass> AtTheEnd(int level) => Shapes.Select(shape => Build(
            shape, level,
            [.. Stores.Select(store => new LineStore(new LineBuffer(ShapeOf(store), store.Slot.Index, IsState: true), store.Value)).Where(store => store.Buffer.Lines == shape)],
            []))
        .Where(pass => pass.Stores.Count > 0);

    private static IEnumerable<Shape> Shapes => ShapeInfo.Rows.Select(row => row.Shape).Where(ShapeInfo.IsLine);

    private Shape ShapeOf(Store store) => _kernel.Declarations.States[store.Slot.Index].Shape;

    /// <summary>Whether a loop reads it that does not work it out itself.</summary>
    private bool IsKept(Value value) => value.Kind is OpKind.Reduction or OpKind.Matrix
        || Stores.Any(store => store.Value == value)
        || _kernel.Stores.Any(store => store.Value == value)
        || _kernel.Values.Any(user => user.Operands.Contains(value) && !IsWorkedOutWith(user, value));

    private bool IsWorkedOutWith(Value user, Value value) =>
        user.Kind == OpKind.Reduction
            ? user.ReducesLines && _levels[user] == _levels[value] + 1
            : user.IsLine && _levels[user] == _levels[value];

    private LinePass Build(Shape shape, int level, IReadOnlyList<LineStore> stores, IReadOnlyList<Value> reductions)
    {
        var loads = new Dictionary<Value, LineLoad>();
        var body = new HashSet<Value>();
        var numbers = new HashSet<Value>();
        var own = new HashSet<LineBuffer>(stores.Select(store => store.Buffer));
        var open = new Stack<Value>(stores.Select(store => store.Value).Concat(reductions.SelectMany(reduction => reduction.Operands)));
        while (open.Count > 0)
        {
            Value value = open.Pop();
            if (value.IsNumber)
            {
                numbers.Add(value);
            }
            else if (value.Op == Op.LineState || value.Kind is OpKind.Reduction or OpKind.Matrix || (_kept.TryGetValue(value, out LineBuffer kept) && !own.Contains(kept)))
            {
                loads[value] = new LineLoad(BufferOf(value), value);
            }
            else if (body.Add(value))
            {
                foreach (Value operand in value.Operands)
                {
                    open.Push(operand);
                }
            }
        }

        return new LinePass
        {
            Lines = shape,
            Loads = [.. loads.Values.OrderBy(load => load.Value.Id)],
            Body = [.. body.OrderBy(value => value.Id)],
            Stores = stores,
            Reductions = reductions,
            Numbers = [.. numbers.OrderBy(value => value.Id)],
        };
    }
}
