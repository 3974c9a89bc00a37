using OptimizerGen.Compiler.Emit.Expressions;
using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Emit.Kernels;

/// <summary>Numbers that are worked out at once, from leaves alone: a schedule's value, a default, the conditions of a choice.</summary>
internal sealed class NumberBlock
{
    private readonly Dictionary<Value, string> _names = [];
    private readonly IReadOnlyList<Value> _locals;
    private readonly NumberPrinter _printer;
    private readonly Func<Value, string> _leaf;
    private readonly NameTable _table;

    /// <param name="roots">The numbers that are wanted.</param>
    /// <param name="leaf">How a leaf is read.</param>
    /// <param name="table">The names taken in the method.</param>
    /// <param name="keptPowers">The powers that the frame keeps; none where there is no frame.</param>
    public NumberBlock(IEnumerable<Value> roots, Func<Value, string> leaf, NameTable table, IReadOnlyList<Value>? keptPowers = null)
    {
        (_leaf, _table) = (leaf, table);
        _printer = new NumberPrinter(_names, keptPowers);
        _locals = ChooseLocals(roots);
    }

    public string Print(Value value) => _printer.Print(value);

    public Code Condition(Value value) => _printer.Condition(value);

    /// <summary>Writes the locals.</summary>
    public void Emit(CodeWriter writer)
    {
        foreach (Value value in _locals)
        {
            string definition = value.IsLeaf ? _leaf(value) : _printer.PrintDefinition(value);
            _names[value] = _table.Take(value.Name ?? (value.IsLeaf ? OpTable.Of(value.Op).Text : "c"));
            writer.Line($"double {_names[value]} = {definition};");
        }
    }

    /// <summary>Leaves, what is used twice, and what the author named.</summary>
    private static IReadOnlyList<Value> ChooseLocals(IEnumerable<Value> roots)
    {
        IReadOnlyList<Value> all = ValueOrder.Of(roots);
        var uses = all.SelectMany(value => value.Operands).GroupBy(value => value).ToDictionary(alike => alike.Key, alike => alike.Count());
        return
        [
            .. all.Where(value => value.Op != Op.Constant
                && (value.IsLeaf || (value.Name is not null && value.Kind is not (OpKind.Comparison or OpKind.Logic))
                    || (uses.TryGetValue(value, out int count) && count > 1))),
        ];
    }
}
