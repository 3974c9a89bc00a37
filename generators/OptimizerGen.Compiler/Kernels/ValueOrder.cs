namespace OptimizerGen.Compiler.Kernels;

/// <summary>Lists values in an order in which each comes after its operands.</summary>
public static class ValueOrder
{
    public static IReadOnlyList<Value> Of(IEnumerable<Value> roots)
    {
        var found = new HashSet<Value>();
        var open = new Stack<Value>(roots);
        while (open.Count > 0)
        {
            Value value = open.Pop();
            if (found.Add(value))
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
