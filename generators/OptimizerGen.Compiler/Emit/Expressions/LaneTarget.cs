using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Emit.Expressions;

/// <summary>How elements are computed: one by one, or in vectors of a width.</summary>
internal abstract class LaneTarget(ElementType element)
{
    public ElementType Element { get; } = element;

    /// <summary>The type of a local.</summary>
    public abstract string Type { get; }

    /// <summary>The end of the names of methods: 512, 256, 128 or Scalar.</summary>
    public abstract string Suffix { get; }

    /// <summary>Elements at a time.</summary>
    public abstract int Count { get; }

    public abstract string Constant(double value);

    public abstract string Broadcast(string number);

    public abstract string Load(string buffer, string index);

    public abstract string Store(string value, string buffer, string index);

    /// <summary>The type of the random bits of these elements.</summary>
    public abstract string RandomType { get; }

    /// <summary>The random bits of the elements at an index.</summary>
    public string Random(string key, string index) => $"StepStorage.Random{Suffix}({key}, {index})";

    /// <summary>Reads from a state that is kept in bfloat16.</summary>
    public string LoadNarrow(string buffer, string index) => $"StepStorage.Load{Suffix}(ref {buffer}, {index})";

    /// <summary>Writes to a state that is kept in bfloat16.</summary>
    public static string StoreNearest(string value, string buffer, string index) =>
        $"StepStorage.StoreNearest({value}, ref {buffer}, {index});";

    /// <summary>Writes to a state that is kept in bfloat16, by half of the random bits.</summary>
    public static string StoreStochastic(string value, string random, bool upperHalf, string buffer, string index) =>
        $"StepStorage.StoreStochastic({value}, StepStorage.{(upperHalf ? "Upper" : "Lower")}({random}), ref {buffer}, {index});";

    public abstract Code Function(Op op, IReadOnlyList<string> arguments);

    /// <summary>A comparison, as something <see cref="Select"/> takes.</summary>
    public abstract Code Compare(Op op, Code left, Code right);

    public abstract Code Logic(Op op, Code left, Code right);

    public abstract Code Not(Code condition);

    /// <summary>A condition that is known. A comparison of two constants would not do: a just-in-time compiler may fold it wrongly.</summary>
    public abstract Code Known(bool holds);

    public abstract Code Select(Code condition, string first, string second);
}
