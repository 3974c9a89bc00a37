namespace OptimizerGen.Compiler.Syntax;

/// <summary>Walks through an expression.</summary>
internal static class ExpressionWalker
{
    /// <summary>The expression and every expression in it, each before its parts, from left to right.</summary>
    public static IEnumerable<ExpressionSyntax> All(ExpressionSyntax root)
    {
        var pending = new Stack<ExpressionSyntax>();
        pending.Push(root);
        while (pending.Count > 0)
        {
            ExpressionSyntax current = pending.Pop();
            yield return current;
            foreach (ExpressionSyntax part in Parts(current).Reverse())
            {
                pending.Push(part);
            }
        }
    }

    private static IEnumerable<ExpressionSyntax> Parts(ExpressionSyntax expression) => expression switch
    {
        UnarySyntax unary => [unary.Operand],
        BinarySyntax binary => [binary.Left, binary.Right],
        CallSyntax call => call.Arguments.Select(argument => argument.Value),
        IndexSyntax index => index.Indices.Prepend(index.Target),
        ListSyntax list => list.Items,
        _ => [],
    };
}
