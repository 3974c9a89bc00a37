namespace OptimizerGen.Compiler.Kernels;

/// <summary>
/// Says which values get a name when they are written as text. The rest is written inside the one expression that uses it,
/// and no expression grows past a size that people, and compilers, read without effort.
/// </summary>
public static class Locals
{
    private const int LargestExpression = 64;
    private const int LargestRepeated = 8;

    /// <param name="values">The values that are written, operands first; what is not among them has a name already.</param>
    /// <param name="uses">Uses of them beside those as operands of each other.</param>
    /// <param name="isAsked">Which get a name in any case.</param>
    /// <param name="isRepeated">Which are written out at each use as long as they are short.</param>
    public static HashSet<Value> Choose(
        IReadOnlyList<Value> values, IEnumerable<Value> uses, Func<Value, bool> isAsked, Func<Value, bool>? isRepeated = null)
    {
        Dictionary<Value, int> counts = values.SelectMany(value => value.Operands).Concat(uses)
            .GroupBy(value => value).ToDictionary(alike => alike.Key, alike => alike.Count());
        var named = new HashSet<Value>();
        var sizes = new Dictionary<Value, int>();
        foreach (Value value in values)
        {
            int size = 1 + value.Operands.Sum(operand => named.Contains(operand) || !sizes.TryGetValue(operand, out int inner) ? 1 : inner);
            bool isShared = counts.TryGetValue(value, out int count) && count > 1;
            bool mayRepeat = size <= LargestRepeated && isRepeated?.Invoke(value) == true;
            sizes[value] = size;
            if (isAsked(value) || size > LargestExpression || (isShared && !mayRepeat))
            {
                named.Add(value);
            }
        }

        return named;
    }

    /// <summary>Whether the author gave it a name that says more than the condition itself.</summary>
    public static bool IsNamedByAuthor(Value value) => value.Name is not null && !IsCondition(value);

    /// <summary>Whether it is a truth value, which a processor has in another form than a number.</summary>
    public static bool IsCondition(Value value) => value.Kind is OpKind.Comparison or OpKind.Logic;
}
