namespace OptimizerGen.Compiler.Kernels;

/// <summary>What one condition says of another.</summary>
internal static class Implication
{
    /// <summary>Whether a condition cannot hold without the other: n > 5 not without n > 4.</summary>
    public static bool Implies(Value stronger, Value weaker) =>
        stronger != weaker && stronger.Op == Op.Greater && weaker.Op == Op.Greater && stronger.Operands[0] == weaker.Operands[0]
        && stronger.Operands[1].Op == Op.Constant && weaker.Operands[1].Op == Op.Constant && stronger.Operands[1].Constant > weaker.Operands[1].Constant;

    /// <summary>Whether some conditions can be as a combination has them: bit i is set where condition i holds.</summary>
    public static bool IsPossible(IReadOnlyList<Value> conditions, int mask)
    {
        for (int i = 0; i < conditions.Count; i++)
        {
            for (int j = 0; j < conditions.Count; j++)
            {
                if (((mask >> i) & 1) != 0 && ((mask >> j) & 1) == 0 && Implies(conditions[i], conditions[j]))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
