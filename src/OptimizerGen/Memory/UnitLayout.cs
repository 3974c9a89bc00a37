using System.Numerics;

namespace OptimizerGen;

/// <summary>
/// The tables behind a step: groups consist of units, units of segments, and segments are cut into the pieces of
/// chunks. Computed when an optimizer is made, so that a step only reads them.
/// </summary>
internal sealed class UnitLayout
{
    private UnitLayout(int[] blockLengths, List<SegmentRow> segments, List<UnitRow> units, GroupRow[] groups)
    {
        BlockLengths = blockLengths;
        Segments = [.. segments];
        Groups = groups;
        for (int i = 0; i < Segments.Length; i++)
        {
            Segments[i] = Segments[i] with { FirstTotal = TotalCount };
            TotalCount += (Segments[i].Length + StepReduction.BlockLength - 1) / StepReduction.BlockLength;
        }

        var chunks = new ChunkTable();
        Units = [.. units.Select(unit => chunks.Cut(unit, Segments.AsSpan(unit.FirstSegment, unit.SegmentCount)))];
        Pieces = chunks.Pieces;
        Chunks = chunks.Chunks;
    }

    public int[] BlockLengths { get; }

    public GroupRow[] Groups { get; }

    public UnitRow[] Units { get; }

    public SegmentRow[] Segments { get; }

    public ChunkRow[] Chunks { get; }

    public SegmentRow[] Pieces { get; }

    /// <summary>How many blocks of elements all segments have together, for the totals of reductions.</summary>
    public int TotalCount { get; }

    /// <summary>One vector is one block, one segment, one unit and one group.</summary>
    public static UnitLayout ForVector(int length) =>
        new([length], [new SegmentRow(0, 0, length)], [new UnitRow(0, 1, length)], [new GroupRow(0, 1)]);

    /// <summary>Every tensor is a unit, or all blocks together are one.</summary>
    public static UnitLayout ForSet<T>(ParameterSet<T> set, bool perTensor)
        where T : struct, IFloatingPointIeee754<T>
    {
        int[] blockLengths = [.. set.Blocks.Select(block => block.Used)];
        if (perTensor)
        {
            return new UnitLayout(
                blockLengths,
                [.. set.Select(parameter => parameter.Row)],
                [.. set.Select((parameter, index) => new UnitRow(index, 1, parameter.Length))],
                [new GroupRow(0, set.Count)]);
        }

        List<SegmentRow> segments = [.. blockLengths.Select((length, block) => new SegmentRow(block, 0, length, block))];
        return new UnitLayout(blockLengths, segments, [new UnitRow(0, segments.Count, set.Length)], [new GroupRow(0, 1)]);
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
