using System.Globalization;

namespace OptimizerGen.Compiler.Kernels;

/// <summary>
/// Writes values as lines for people. What is used more than once, or takes a long line, has a line and a name of its own, so that
/// a listing grows with the number of values and not with the number of ways through their graph.
/// </summary>
public sealed class KernelListing
{
    private const int LongestText = 90;
    private readonly Dictionary<Value, string> _texts = [];
    private readonly HashSet<Value> _named;
    private readonly HashSet<Value> _numbersDefined = [];
    private readonly HashSet<string> _declared;
    private readonly HashSet<string> _taken;

    /// <param name="declarations">What the leaves stand for; their names are not given to anything else.</param>
    /// <param name="roots">What is wanted in the end.</param>
    /// <param name="named">Values that get a name even if they are used once.</param>
    public KernelListing(Declarations declarations, IEnumerable<Value> roots, IEnumerable<Value> named)
    {
        Value[] wanted = [.. roots];
        IEnumerable<Value> shared = ValueOrder.Of(wanted).SelectMany(value => value.Operands).Concat(wanted)
            .GroupBy(value => value).Where(uses => uses.Count() > 1).Select(uses => uses.Key);
        _named = [.. shared.Concat(named).Where(value => !value.IsLeaf)];
        _declared =
        [
            .. OpTable.Rows.Where(row => row is { Kind: OpKind.Leaf, Text.Length: > 0 }).Select(row => row.Text),
            .. SlotTable.Words,
            .. declarations.Hyperparameters.Select(hyperparameter => hyperparameter.Name),
            .. declarations.Inputs.Select(input => input.Name),
            .. declarations.States.Select(state => state.Name),
        ];
        _taken = [.. _declared];
    }

    /// <summary>A whole kernel: the values that have names, then what is written where.</summary>
    public static IReadOnlyList<string> Print(Kernel kernel)
    {
        var listing = new KernelListing(kernel.Declarations, kernel.Stores.Select(store => store.Value), []);
        return
        [
            .. listing.Define(kernel.Values),
            .. kernel.Stores.Select(store => $"{KernelPrinter.NameOf(store.Slot, kernel.Declarations)} ← {listing.Line(store.Value)}"),
        ];
    }

    /// <summary>The lines <c>name = …</c> that these values need, each of which comes after its operands. A number has its line once.</summary>
    public IReadOnlyList<string> Define(IEnumerable<Value> values)
    {
        var lines = new List<string>();
        foreach (Value value in values.Where(value => !value.IsLeaf && (value.IsElement || _numbersDefined.Add(value))))
        {
            string text = KernelPrinter.Print(value, Use);
            if (_named.Contains(value) || text.Length > LongestText)
            {
                _texts[value] = NameOf(value);
                lines.Add($"{_texts[value]} = {WithoutOuterParentheses(value, text)}");
            }
            else
            {
                _texts[value] = text;
            }
        }

        return lines;
    }

    /// <summary>Gives a name to a value that comes from elsewhere, so that no line defines it.</summary>
    public void Name(Value value)
    {
        if (!value.IsLeaf && !_texts.ContainsKey(value))
        {
            _texts[value] = NameOf(value);
        }
    }

    /// <summary>How a value is written as an operand: its name, or the expression that it is.</summary>
    public string Use(Value value) => value.IsLeaf ? KernelPrinter.Print(value, Use) : _texts[value];

    /// <summary>How a value is written on a line of its own.</summary>
    public string Line(Value value) => WithoutOuterParentheses(value, Use(value));

    private string NameOf(Value value)
    {
        if (_texts.TryGetValue(value, out string? known) && _named.Contains(value))
        {
            return known;
        }

        _named.Add(value);
        string wanted = value.Name is not { } name ? (value.IsNumber ? "n" : "x") : _declared.Contains(name) ? "next_" + name : name;
        string free = wanted;
        for (int i = value.Name is null ? 1 : 2; _taken.Contains(free) || (i == 1 && free == wanted); i++)
        {
            free = wanted + i.ToString(CultureInfo.InvariantCulture);
        }

        _taken.Add(free);
        return free;
    }

    private static string WithoutOuterParentheses(Value value, string text) =>
        value.Operands.Count == 2 && value.Kind is OpKind.Arithmetic or OpKind.Comparison or OpKind.Logic && text[0] == '(' ? text.Substring(1, text.Length - 2) : text;
}
