using OptimizerGen.Compiler.Emit.CSharp.Expressions;
using OptimizerGen.Compiler.Emit.Writing;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Compiler.Emit.CSharp.Methods;

/// <summary>Declares numbers as locals.</summary>
/// <param name="names">The local of each number.</param>
/// <param name="source">The expression of a number that is not worked out here.</param>
/// <param name="keptPowers">The powers that the frame keeps; none where there is no frame.</param>
/// <param name="given">The numbers that are there already, with their names.</param>
internal sealed class NumberEmitter(
    IReadOnlyDictionary<Value, string> names,
    Func<PhaseNumber, string> source,
    IReadOnlyList<Value>? keptPowers = null,
    IReadOnlyDictionary<Value, string>? given = null)
{
    private readonly Dictionary<Value, string> _known = given?.ToDictionary(pair => pair.Key, pair => pair.Value) ?? [];

    private ExpressionPrinter Printer => new(new NumberTarget(keptPowers), _known);

    public string Print(Value value) => Printer.Print(value);

    public Code Condition(Value value) => Printer.Condition(value);

    /// <param name="writer">Receives the locals.</param>
    /// <param name="numbers">The numbers, each after those that it is worked out from.</param>
    /// <param name="frame">The frame that keeps numbers for a later phase.</param>
    public void Emit(CodeWriter writer, IEnumerable<PhaseNumber> numbers, string frame = "frame")
    {
        foreach (PhaseNumber number in numbers)
        {
            // What is given is given in every phase, so it need not be kept for one.
            if (_known.ContainsKey(number.Value))
            {
                continue;
            }

            if (ListItems.IsReduction(number.Value))
            {
                EmitReduction(writer, number.Value);
                continue;
            }

            string value = number.Source == NumberSource.Computed ? Printer.PrintDefinition(number.Value) : source(number);
            _known[number.Value] = names[number.Value];
            string local = number.IsRead ? $"double {names[number.Value]} = " : "";
            string kept = number.KeptAt is { } place ? $"{frame}.Kept({place}) = " : "";
            writer.Line($"{local}{kept}{value};");
        }
    }

    /// <summary>Goes through lists whose length the run knows. Whether they are equally long, the runtime checks.</summary>
    private void EmitReduction(CodeWriter writer, Value reduction)
    {
        string name = names[reduction];
        var items = new Dictionary<Value, string>(_known);
        foreach (Value item in ValueOrder.Of([reduction.Operands[0]]).Where(value => value.Op == Op.ListItem))
        {
            items[item] = $"base.GetListNumber({item.Index}, place)";
        }

        var target = new NumberTarget();
        Code term = new(new ExpressionPrinter(target, items).Print(reduction.Operands[0]), Precedence.Conditional);
        Op join = ListItems.JoinOf(reduction.Op);
        writer.Line($"double {name} = {target.Constant(ListItems.StartOf(reduction.Op)).Text};");
        writer.Block($"for (int place = 0; place < base.GetListSize({string.Join(", ", ListItems.ListsOf(reduction))}); place++)", () =>
            writer.Line($"{name} = {target.Write(join, [new Code(name), term]).Text};"));
        writer.Line();
        _known[reduction] = name;
    }

    /// <summary>A name for each number: the author's, else that of the leaf or the reduction.</summary>
    public static Dictionary<Value, string> NamesOf(IEnumerable<PhaseNumber> numbers, NameTable table) =>
        numbers.Select(number => number.Value).Distinct().OrderBy(value => value.Id)
            .ToDictionary(value => value, value => table.Take(value.Name ?? (OpTable.Of(value.Op).NamesItsResult ? OpTable.Of(value.Op).Text : "c")));

    /// <summary>Writes a method that returns a number.</summary>
    /// <param name="writer">Receives the statements.</param>
    /// <param name="value">The number.</param>
    /// <param name="leaf">How a leaf is read.</param>
    /// <param name="table">The names taken in the method.</param>
    public static void EmitReturn(CodeWriter writer, Value value, Func<Value, string> leaf, NameTable table) =>
        writer.Line($"return {EmitLocals(writer, [value], leaf, table).Print(value)};");

    /// <summary>Writes the statements that give places their numbers: all are read and worked out before the first is written.</summary>
    /// <param name="writer">Receives the statements.</param>
    /// <param name="stores">The numbers.</param>
    /// <param name="place">How the place of a number is written.</param>
    /// <param name="leaf">How a leaf is read.</param>
    /// <param name="table">The names taken in the method.</param>
    public static void EmitStores(
        CodeWriter writer, IReadOnlyList<Store> stores, Func<Slot, string> place, Func<Value, string> leaf, NameTable table)
    {
        NumberEmitter emitter = EmitLocals(writer, stores.Select(store => store.Value), leaf, table);
        foreach (Store store in stores)
        {
            writer.Line($"{place(store.Slot)} = {emitter.Print(store.Value)};");
        }
    }

    private static NumberEmitter EmitLocals(CodeWriter writer, IEnumerable<Value> values, Func<Value, string> leaf, NameTable table)
    {
        IReadOnlyList<PhaseNumber> numbers = NumberPlan.Of(values);
        var emitter = new NumberEmitter(NamesOf(numbers, table), number => leaf(number.Value));
        emitter.Emit(writer, numbers);
        return emitter;
    }
}
