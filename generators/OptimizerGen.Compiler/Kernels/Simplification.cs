namespace OptimizerGen.Compiler.Kernels;

/// <summary>Rewrites that are exact: constants are folded in double, and what does nothing is left out.</summary>
internal static class Simplification
{
    public static Value? TrySimplify(ValueFactory factory, Op op, Value[] operands)
    {
        if (operands.All(operand => operand.Op == Op.Constant) && OpTable.Of(op).Kind is not (OpKind.Reduction or OpKind.List))
        {
            return factory.Constant(NumberArithmetic.Evaluate(op, [.. operands.Select(operand => operand.Constant)]));
        }

        return op switch
        {
            Op.Multiply when operands[0].IsConstant(1) => operands[1],
            Op.Multiply or Op.Divide when operands[1].IsConstant(1) => operands[0],
            Op.Multiply when operands[0].IsConstant(-1) => factory.Make(Op.Negate, operands[1]),
            Op.Multiply when operands[1].IsConstant(-1) => factory.Make(Op.Negate, operands[0]),
            Op.Subtract when operands[1].IsConstant(0) => operands[0],
            Op.Power when operands[1].IsConstant(1) => operands[0],
            Op.Negate when operands[0].Op == Op.Negate => operands[0].Operands[0],
            Op.Select when operands[0].Op == Op.Constant => Chosen(operands),
            Op.Select when operands[0] is { Op: Op.Not, IsNumber: true } => factory.Make(Op.Select, operands[0].Operands[0], operands[2], operands[1]),
            Op.Select when operands[1] == operands[2] => KeepingShape(operands[1], operands),
            Op.Transpose when operands[0].Op == Op.Transpose => operands[0].Operands[0],
            Op.And => ShortCircuit(factory, operands, dominant: 0),
            Op.Or => ShortCircuit(factory, operands, dominant: 1),
            _ => null,
        };
    }

    private static Value? Chosen(Value[] operands) =>
        KeepingShape(operands[0].Constant != 0 ? operands[1] : operands[2], operands);

    /// <summary>A choice that has a value for each element, or each row, cannot become one number.</summary>
    private static Value? KeepingShape(Value chosen, Value[] operands) =>
        chosen.Shape != ShapeInfo.Join(operands.Select(operand => operand.Shape)) ? null : chosen;

    private static Value? ShortCircuit(ValueFactory factory, Value[] operands, double dominant)
    {
        if (!operands.All(operand => operand.IsNumber))
        {
            return null;
        }

        foreach (Value operand in operands)
        {
            if (operand.Op == Op.Constant && (operand.Constant != 0) == (dominant != 0))
            {
                return factory.Constant(dominant);
            }
        }

        Value? other = operands[0].Op == Op.Constant ? operands[1] : operands[1].Op == Op.Constant ? operands[0] : null;
        return other is { Kind: OpKind.Comparison or OpKind.Logic } ? other : null;
    }
}
