namespace OptimizerGen;

/// <summary>Memory with the same blocks as the parameters, so that one block and offset address both.</summary>
internal sealed class MirroredBuffer<T>
    where T : struct
{
    private readonly AlignedBuffer<T>[] _blocks;

    public MirroredBuffer(ReadOnlySpan<int> blockLengths)
    {
        _blocks = new AlignedBuffer<T>[blockLengths.Length];
        for (int block = 0; block < blockLengths.Length; block++)
        {
            _blocks[block] = new AlignedBuffer<T>(blockLengths[block]);
        }
    }

    public Span<T> Block(int block) => _blocks[block].Span;

    public Span<T> Slice(SegmentRow row) => _blocks[row.Block].Span.Slice(row.Offset, row.Length);

    public ref T At(ref readonly SegmentRow row) => ref _blocks[row.Block].At(row.Offset);

    public bool Overlaps(ReadOnlySpan<T> memory)
    {
        foreach (AlignedBuffer<T> block in _blocks)
        {
            if (memory.Overlaps(block.Span))
            {
                return true;
            }
        }

        return false;
    }

    public void Clear()
    {
        foreach (AlignedBuffer<T> block in _blocks)
        {
            block.Span.Clear();
        }
    }
}
