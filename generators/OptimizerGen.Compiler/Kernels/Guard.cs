namespace OptimizerGen.Compiler.Kernels;

/// <summary>A condition on numbers that something waits for.</summary>
/// <param name="Condition">The condition.</param>
/// <param name="Holds">Whether it is to hold, or not to.</param>
public readonly record struct Guard(Value Condition, bool Holds)
{
    /// <summary>The guards that a condition is made of: that both of two hold is two guards, and that neither of two does, too.</summary>
    public static IEnumerable<Guard> Of(Value condition, bool holds) => condition.Op switch
    {
        Op.Not => Of(condition.Operands[0], !holds),
        Op.And when holds => condition.Operands.SelectMany(operand => Of(operand, holds)),
        Op.Or when !holds => condition.Operands.SelectMany(operand => Of(operand, holds)),
        _ => [new Guard(condition, holds)],
    };
}
