namespace OptimizerGen;

/// <summary>The tables of units and segments, computed once when an optimizer is made.</summary>
internal sealed class UnitLayout
{
    private UnitLayout(int[] blockLengths, SegmentRow[] segments, UnitRow[] units)
    {
        BlockLengths = blockLengths;
        Segments = segments;
        Units = units;
    }

    public int[] BlockLengths { get; }

    public SegmentRow[] Segments { get; }

    public UnitRow[] Units { get; }

    /// <summary>One vector is one block, one segment and one unit.</summary>
    public static UnitLayout ForVector(int length) =>
        new([length], [new SegmentRow(0, 0, length, 0)], [new UnitRow(0, 1, length)]);

    /// <summary>Every tensor is a unit, or all blocks together are one.</summary>
    public static UnitLayout ForSet<T>(ParameterSet<T> set, bool perTensor)
        where T : struct, System.Numerics.IFloatingPointIeee754<T>
    {
        int[] blockLengths = [.. set.Blocks.Select(block => block.Used)];
        if (perTensor)
        {
            return new UnitLayout(
                blockLengths,
                [.. set.Select(parameter => parameter.Row)],
                [.. set.Select((parameter, index) => new UnitRow(index, 1, parameter.Length))]);
        }

        SegmentRow[] segments = [.. blockLengths.Select((length, block) => new SegmentRow(block, 0, length, block))];
        return new UnitLayout(blockLengths, segments, [new UnitRow(0, segments.Length, set.Length)]);
    }

    /// <summary>For each place within a unit, the length of the longest segment there.</summary>
    public int[] LongestByOrdinal()
    {
        int[] longest = new int[Segments.Length == 0 ? 0 : Segments.Max(segment => segment.Ordinal) + 1];
        foreach (SegmentRow segment in Segments)
        {
            longest[segment.Ordinal] = Math.Max(longest[segment.Ordinal], segment.Length);
        }

        return longest;
    }
}
