namespace OptimizerGen;

/// <summary>Neighbouring tensors of one group, with the padding after each: what memory that mirrors the parameters is reserved for.</summary>
/// <param name="Block">The memory block.</param>
/// <param name="Offset">Its first element within the block.</param>
/// <param name="Length">Its elements, padding included.</param>
/// <param name="Group">The group.</param>
/// <param name="Parameter">The index of its first tensor in the set.</param>
internal readonly record struct StretchRow(int Block, int Offset, int Length, int Group = 0, int Parameter = 0)
{
    /// <summary>The element after the last one.</summary>
    public long End => (long)Offset + Length;

    /// <summary>Whether another one lies within this one.</summary>
    public bool Contains(in StretchRow other) => other.Block == Block && other.Offset >= Offset && other.End <= End;
}
