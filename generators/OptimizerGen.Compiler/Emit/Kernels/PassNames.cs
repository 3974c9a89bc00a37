using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering;

namespace OptimizerGen.Compiler.Emit.Kernels;

/// <summary>The names in the methods of one pass; all widths share them.</summary>
internal sealed class PassNames
{
    private readonly Dictionary<Value, string> _values = [];
    private readonly Dictionary<ElementBuffer, string> _buffers = [];
    private readonly Dictionary<Value, string> _numbers = [];
    private readonly Dictionary<Value, string> _broadcasts = [];
    private readonly Dictionary<Value, string> _lasts = [];
    private readonly Dictionary<int, string> _keys = [];
    private readonly Dictionary<int, string> _randoms = [];
    private readonly HashSet<Value> _locals;
    private readonly List<string> _lanes;

    public PassNames(Pass pass, PassStorage storage, Declarations declarations, Func<Value, string> nameOfNumber)
    {
        var table = new NameTable(
            "length", "i", "last", "end", "lanes", "numbers", "totals", "segment", "extras", "scale", "limit", "keep", "scales", "limits", "keeps");
        foreach (ElementBuffer buffer in pass.Loads.Select(load => load.Buffer).Concat(pass.Stores.Select(store => store.Buffer)).Distinct())
        {
            _buffers[buffer] = table.Take(NameOf(buffer, declarations) + "Memory");
        }

        foreach (Value number in pass.Numbers.Where(number => number.Op != Op.Constant))
        {
            _numbers[number] = table.Take(nameOfNumber(number));
            _broadcasts[number] = table.Take(_numbers[number] + "s");
        }

        foreach (Load load in pass.Loads)
        {
            _values[load.Value] = table.Take(NameOf(load.Buffer, declarations));
        }

        foreach (Load load in pass.Loads)
        {
            _lasts[load.Value] = table.Take("last_" + _values[load.Value]);
        }

        foreach (int pair in storage.Pairs)
        {
            _keys[pair] = table.Take("key");
            _randoms[pair] = table.Take("random");
        }

        _lanes = [.. pass.Reductions.Select(_ => table.Take("kept_lanes"))];
        _locals = ChooseLocals(pass);
        foreach (Value value in pass.Body.Where(_locals.Contains))
        {
            string? target = pass.Stores.Where(store => store.Value == value && store.Buffer.Kind != BufferKind.Output)
                .Select(store => "next_" + NameOf(store.Buffer, declarations)).FirstOrDefault();
            _values[value] = table.Take(target ?? value.Name ?? "x");
        }
    }

    public IEnumerable<(ElementBuffer Buffer, string Name)> Buffers => _buffers.Select(pair => (pair.Key, pair.Value));

    /// <summary>The numbers that the methods take.</summary>
    public IEnumerable<(Value Value, string Name)> Numbers => _numbers.Select(pair => (pair.Key, pair.Value));

    public string this[ElementBuffer buffer] => _buffers[buffer];

    public string this[Value value] => _values[value];

    /// <summary>What the last vector held before the loop.</summary>
    public string LastOf(Value loaded) => _lasts[loaded];

    public string BroadcastOf(Value number) => _broadcasts[number];

    /// <summary>What the random bits of a pair of states are counted from.</summary>
    public string KeyOf(int pair) => _keys[pair];

    /// <summary>The random bits of a pair of states.</summary>
    public string RandomOf(int pair) => _randoms[pair];

    /// <summary>The lanes of a reduction in registers.</summary>
    public string LanesOf(int reduction) => _lanes[reduction];

    public bool IsLocal(Value value) => _locals.Contains(value);

    /// <summary>What expressions may refer to by name.</summary>
    public Dictionary<Value, string> Known(bool broadcast)
    {
        var known = new Dictionary<Value, string>(_values);
        foreach (KeyValuePair<Value, string> number in broadcast ? _broadcasts : _numbers)
        {
            known[number.Key] = number.Value;
        }

        return known;
    }

    /// <summary>A value gets a name when it is stored, used more than once, or was given one by the author.</summary>
    private static HashSet<Value> ChooseLocals(Pass pass)
    {
        var uses = new Dictionary<Value, int>();
        IEnumerable<Value> used = pass.Body.SelectMany(value => value.Operands)
            .Concat(pass.Reductions.SelectMany(reduction => reduction.Operands));
        foreach (Value value in used)
        {
            uses[value] = uses.TryGetValue(value, out int count) ? count + 1 : 1;
        }

        var stored = new HashSet<Value>(pass.Stores.Select(store => store.Value));
        return
        [
            .. pass.Body.Where(value => stored.Contains(value)
                || (value.Kind is not (OpKind.Comparison or OpKind.Logic)
                    && (value.Name is not null || (uses.TryGetValue(value, out int count) && count > 1)))),
        ];
    }

    private static string NameOf(ElementBuffer buffer, Declarations declarations) => buffer.Kind switch
    {
        BufferKind.Parameters => "theta",
        BufferKind.Gradient => "grad",
        BufferKind.State => declarations.States[buffer.Index].Name,
        BufferKind.Input => declarations.Inputs[buffer.Index].Name,
        BufferKind.Scratch => $"kept{buffer.Index}",
        _ => "output",
    };
}
