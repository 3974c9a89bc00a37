namespace OptimizerGen.Compiler.Kernels;

/// <summary>Lists values in an order in which each comes after its operands.</summary>
public static class ValueOrder
{
    /// <param name="roots">What is wanted, which is listed too.</param>
    /// <param name="isEnd">Values whose operands do not count.</param>
    public static IReadOnlyList<Value> Of(IEnumerable<Value> roots, Func<Value, bool>? isEnd = null)
    {
        var found = new HashSet<Value>();
        var open = new Stack<Value>(roots);
        while (open.Count > 0)
        {
            Value value = open.Pop();
            if (found.Add(value) && isEnd?.Invoke(value) != true)
            {
                foreach (Value operand in value.Operands)
                {
                    open.Push(operand);
                }
            }
        }

        // A factory numbers values as it makes them, and makes operands first.
        return [.. found.OrderBy(value => value.Id)];
    }
}
