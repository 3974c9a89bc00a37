namespace OptimizerGen.Compiler.Kernels;

/// <summary>What a reduction goes over.</summary>
public enum ReductionScope
{
    /// <summary>The elements of each tensor.</summary>
    Tensor,

    /// <summary>The elements of all tensors that a step moves.</summary>
    Model,

    /// <summary>The elements of each row.</summary>
    Row,

    /// <summary>The elements of each column.</summary>
    Column,

    /// <summary>The elements of each block.</summary>
    Block,
}

/// <summary>How a spec writes a scope.</summary>
/// <param name="Scope">The scope.</param>
/// <param name="Words">The words that stand last in a call, up to a number in parentheses; empty for what is meant without any.</param>
/// <param name="Reach">For how much the result holds.</param>
/// <param name="Shape">What the result is.</param>
public sealed record ReductionScopeInfo(ReductionScope Scope, string Words, Reach Reach, Shape Shape)
{
    private static readonly Dictionary<ReductionScope, ReductionScopeInfo> s_rows = new ReductionScopeInfo[]
    {
        new(ReductionScope.Tensor, "", Reach.Tensor, Shape.Number),
        new(ReductionScope.Model, "per model", Reach.Step, Shape.Number),
        new(ReductionScope.Row, "per row", Reach.Line, Shape.Row),
        new(ReductionScope.Column, "per column", Reach.Line, Shape.Column),
        new(ReductionScope.Block, "per block", Reach.Line, Shape.Block),
    }.ToDictionary(row => row.Scope);

    public static IEnumerable<ReductionScopeInfo> Rows => s_rows.Values;

    public static ReductionScopeInfo Of(ReductionScope scope) => s_rows[scope];

    /// <summary>The row of some words, or null where there is none.</summary>
    public static ReductionScopeInfo? Find(string words) => s_rows.Values.FirstOrDefault(row => row.Words == words);
}
