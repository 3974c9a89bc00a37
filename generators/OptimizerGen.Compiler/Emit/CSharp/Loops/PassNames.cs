using OptimizerGen.Compiler.Emit.CSharp.Expressions;
using OptimizerGen.Compiler.Emit.Writing;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Compiler.Emit.CSharp.Loops;

/// <summary>The names in the methods of one pass; all widths share them.</summary>
internal sealed class PassNames
{
    private readonly Dictionary<Value, string> _values = [];
    private readonly Dictionary<ElementBuffer, (StorageFormat Storage, string Name)> _buffers = [];
    private readonly Dictionary<Value, string> _numbers = [];
    private readonly Dictionary<Value, string> _broadcasts = [];
    private readonly HashSet<Value> _places;
    private readonly Dictionary<Value, string> _lasts = [];
    private readonly Dictionary<int, string> _keys = [];
    private readonly Dictionary<int, string> _randoms = [];
    private readonly Dictionary<int, string> _noises = [];
    private readonly List<string> _lanes;
    private readonly Dictionary<Value, string> _columns;

    public PassNames(Pass pass, Declarations declarations, Func<Value, string> nameOfNumber)
    {
        var table = new NameTable(
            "length", "i", "last", "end", "lanes", "numbers", "segment", "block", "start", "extras", "scale", "limit", "keep", "scales", "limits", "keeps");
        foreach ((ElementBuffer buffer, StorageFormat storage) in pass.Loads.Select(load => (load.Buffer, load.Storage))
            .Concat(pass.Stores.Select(store => (store.Buffer, store.Storage))).Distinct())
        {
            _buffers[buffer] = (storage, table.Take(buffer.NameIn(declarations) + "Memory"));
        }

        _places = [.. pass.Places];
        foreach (Value number in pass.Arguments.Concat(pass.LineNumbers.Select(load => load.Value)))
        {
            _numbers[number] = table.Take(number.IsLine ? number.Name ?? "of_line" : nameOfNumber(number));
            _broadcasts[number] = table.Take(_numbers[number] + "s");
        }

        foreach (Load load in pass.Loads)
        {
            _values[load.Value] = table.Take(load.Buffer.NameIn(declarations));
        }

        foreach (Load load in pass.Loads)
        {
            _lasts[load.Value] = table.Take("last_" + _values[load.Value]);
        }

        foreach (int stream in pass.RandomStreams)
        {
            _keys[stream] = table.Take("key");
            _randoms[stream] = table.Take("random");
        }

        foreach (int site in pass.DrawSites)
        {
            _noises[site] = table.Take("noise");
        }

        _lanes = [.. pass.LaneReductions.Select(_ => table.Take("kept_lanes"))];
        _columns = pass.ColumnReductions.ToDictionary(total => total.Value, _ => table.Take("columns"));
        foreach (Value value in pass.Locals)
        {
            string? target = pass.Stores.Where(store => store.Value == value && store.Buffer.Kind != BufferKind.Output)
                .Select(store => "next_" + store.Buffer.NameIn(declarations)).FirstOrDefault();
            _values[value] = table.Take(target ?? value.Name ?? "x");
        }
    }

    public IEnumerable<(ElementBuffer Buffer, StorageFormat Storage, string Name)> Buffers =>
        _buffers.Select(pair => (pair.Key, pair.Value.Storage, pair.Value.Name));

    /// <summary>The numbers that the methods take.</summary>
    public IEnumerable<(Value Value, string Name)> Numbers => Given.Where(number => !_places.Contains(number.Value));

    /// <summary>Those and the ones that say which of several states is meant.</summary>
    public IEnumerable<(Value Value, string Name)> Given => _numbers.Select(pair => (pair.Key, pair.Value));

    public string this[ElementBuffer buffer] => _buffers[buffer].Name;

    public string this[Value value] => _values[value];

    /// <summary>The local of a number.</summary>
    public string NameOf(Value number) => _numbers[number];

    /// <summary>What the last vector held before the loop.</summary>
    public string LastOf(Value loaded) => _lasts[loaded];

    public string BroadcastOf(Value number) => _broadcasts[number];

    /// <summary>The streams of random bits that the methods of an element type take: only what is narrow is rounded.</summary>
    public IEnumerable<int> StreamsFor(ElementType element) => element == ElementType.Float ? _keys.Keys : Enumerable.Empty<int>();

    /// <summary>What the random bits of a stream are counted from.</summary>
    public string KeyOf(int stream) => _keys[stream];

    /// <summary>The random bits of a stream.</summary>
    public string RandomOf(int stream) => _randoms[stream];

    /// <summary>The calls whose random values the methods draw, and what each is drawn from.</summary>
    public IReadOnlyDictionary<int, string> Noises => _noises;

    /// <summary>The lanes of a reduction in registers.</summary>
    public string LanesOf(int reduction) => _lanes[reduction];

    /// <summary>The first total of a reduction to columns.</summary>
    public string ColumnsOf(Value reduction) => _columns[reduction];

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
}
