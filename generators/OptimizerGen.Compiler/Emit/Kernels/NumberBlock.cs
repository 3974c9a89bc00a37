using OptimizerGen.Compiler.Emit.Expressions;
using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Emit.Kernels;

/// <summary>Declares the numbers of a step as locals, each as soon as the reductions that it needs are known.</summary>
internal sealed class NumberBlock
{
    private readonly Dictionary<Value, string> _names = [];
    private readonly Dictionary<Value, string> _reserved = [];
    private readonly List<Value> _pending;
    private readonly NumberPrinter _printer;
    private readonly Func<Value, string?> _leaf;

    /// <param name="roots">The numbers that kernels and stores use.</param>
    /// <param name="leaf">How a leaf is read, or null when a reduction has yet to give it its value.</param>
    /// <param name="table">The names taken in the method.</param>
    /// <param name="nameRoots">Whether each root gets a local, as arguments of kernels do.</param>
    /// <param name="keptPowers">The powers that the frame keeps; none where there is no frame.</param>
    public NumberBlock(
        IEnumerable<Value> roots, Func<Value, string?> leaf, NameTable table, bool nameRoots = false, IReadOnlyList<Value>? keptPowers = null)
    {
        _leaf = leaf;
        _printer = new NumberPrinter(_names, keptPowers);
        List<Value> wanted = [.. roots.Where(root => root.Op != Op.Constant)];
        _pending = ChooseLocals(wanted, nameRoots);
        foreach (Value value in _pending.Concat(NumbersOf(wanted).Where(value => value.Kind == OpKind.Reduction)))
        {
            _reserved[value] = table.Take(value.Name ?? (value.IsLeaf || value.Kind == OpKind.Reduction ? OpTable.Of(value.Op).Text : "c"));
        }
    }

    /// <summary>The name of the local that a value has or will have.</summary>
    public string NameOf(Value value) => _reserved[value];

    public string Print(Value value) => _printer.Print(value);

    public Code Condition(Value value) => _printer.Condition(value);

    /// <summary>Gives a reduction the name of the local that holds its result.</summary>
    public string Declare(Value reduction)
    {
        _names[reduction] = _reserved[reduction];
        return _reserved[reduction];
    }

    /// <summary>Whether a number is the same for every tensor of a group.</summary>
    public static bool IsOfGroup(Value value) =>
        !NumbersOf([value]).Any(part => part.Kind == OpKind.Reduction || part.Op is Op.Size or Op.NumberState);

    /// <summary>Writes the locals whose reductions are all known by now.</summary>
    /// <param name="writer">Receives them.</param>
    /// <param name="isWanted">Which of them to write; the others stay for a later call.</param>
    public void Emit(CodeWriter writer, Func<Value, bool>? isWanted = null)
    {
        foreach (Value value in _pending.Where(value => IsReady(value) && isWanted?.Invoke(value) != false).ToList())
        {
            _pending.Remove(value);
            string definition = value.IsLeaf ? _leaf(value)! : _printer.PrintDefinition(value);
            _names[value] = _reserved[value];
            writer.Line($"double {_names[value]} = {definition};");
        }
    }

    private bool IsReady(Value value) =>
        NumbersOf([value]).Where(part => part.Kind == OpKind.Reduction).All(_names.ContainsKey);

    /// <summary>Leaves, what kernels take, what is used twice, and what the author named.</summary>
    private static List<Value> ChooseLocals(List<Value> roots, bool nameRoots)
    {
        IReadOnlyList<Value> all = NumbersOf(roots);
        var uses = new Dictionary<Value, int>();
        foreach (Value operand in all.Where(value => value.Kind != OpKind.Reduction).SelectMany(value => value.Operands))
        {
            uses[operand] = uses.TryGetValue(operand, out int count) ? count + 1 : 1;
        }

        var wanted = new HashSet<Value>(nameRoots ? roots : []);
        return
        [
            .. all.Where(value => value.Op != Op.Constant && value.Kind != OpKind.Reduction
                && (value.IsLeaf || wanted.Contains(value) || (value.Name is not null && value.Kind is not (OpKind.Comparison or OpKind.Logic))
                    || (uses.TryGetValue(value, out int count) && count > 1))),
        ];
    }

    /// <summary>The numbers behind <paramref name="roots"/>; what a reduction is over does not count.</summary>
    private static IReadOnlyList<Value> NumbersOf(IEnumerable<Value> roots)
    {
        var found = new HashSet<Value>();
        var open = new Stack<Value>(roots);
        while (open.Count > 0)
        {
            Value value = open.Pop();
            if (found.Add(value) && value.Kind != OpKind.Reduction)
            {
                foreach (Value operand in value.Operands)
                {
                    open.Push(operand);
                }
            }
        }

        return [.. found.OrderBy(value => value.Id)];
    }
}
