using OptimizerGen.Compiler.Emit.Writing;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Compiler.Emit.CSharp.Loops;

/// <summary>The names in the class of a phase that takes a tensor whole.</summary>
internal sealed class LineNames
{
    private readonly Dictionary<Value, string> _values = [];
    private readonly Dictionary<LineBuffer, string> _buffers = [];
    private readonly NameTable _table = new(
        "segment", "numbers", "totals", "lanes", "lines", "line", "first", "start", "end", "width", "whole", "count", "T");

    /// <param name="phase">The phase.</param>
    /// <param name="declarations">What states are called.</param>
    /// <param name="nameOfNumber">What the numbers are called that the class is given.</param>
    public LineNames(Phase phase, Declarations declarations, Func<Value, string> nameOfNumber)
    {
        foreach (Value number in phase.ArgumentsOfLoops)
        {
            _values[number] = _table.Take(nameOfNumber(number));
        }

        foreach (LineBuffer buffer in phase.Loops.SelectMany(BuffersOf).Distinct())
        {
            _buffers[buffer] = _table.Take(buffer.IsState ? declarations.States[buffer.Index].Name + "Memory" : $"{buffer.Lines.ToString().ToLowerInvariant()}{buffer.Index}Memory");
        }

        foreach (Value value in phase.Stages.OfType<LinePass>().SelectMany(lines => lines.Loads.Select(load => load.Value).Concat(lines.Body)))
        {
            if (!_values.ContainsKey(value))
            {
                _values[value] = _table.Take(value.Name ?? "x");
            }
        }
    }

    public IEnumerable<(LineBuffer Buffer, string Name)> Buffers => _buffers.Select(pair => (pair.Key, pair.Value));

    public string this[Value value] => _values[value];

    public string this[LineBuffer buffer] => _buffers[buffer];

    /// <summary>The names that are known before a loop.</summary>
    public Dictionary<Value, string> Numbers() => _values.Where(pair => pair.Key.IsNumber).ToDictionary(pair => pair.Key, pair => pair.Value);

    private static IEnumerable<LineBuffer> BuffersOf(Stage stage) => stage switch
    {
        LinePass lines => lines.Loads.Select(load => load.Buffer).Concat(lines.Stores.Select(store => store.Buffer)),
        Pass pass => pass.LineNumbers.Concat(pass.Columns).Select(load => load.Buffer).Concat(pass.LineReductions.Select(total => total.Buffer)),
        _ => throw new InvalidOperationException($"Nothing is known of the buffers of a {stage.GetType().Name}."),
    };
}
