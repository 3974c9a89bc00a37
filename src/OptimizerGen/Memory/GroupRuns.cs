using System.Numerics;

namespace OptimizerGen;

/// <summary>Where the tensors of each group lie side by side, so that a loop takes them without a break.</summary>
internal static class GroupRuns
{
    /// <summary>
    /// For each group its runs of tensors, in the order of memory. The padding after a tensor belongs to it; where all
    /// tensors of a block are of one group, the run is the block.
    /// </summary>
    public static List<SegmentRow>[] Find<T>(ParameterSet<T> set, int groupCount, Func<Parameter<T>, int> groupOf)
        where T : struct, IFloatingPointIeee754<T>
    {
        List<SegmentRow>[] runs = [.. Enumerable.Range(0, groupCount).Select(_ => new List<SegmentRow>())];
        Parameter<T>[] inMemory = [.. set.OrderBy(parameter => parameter.Row.Block).ThenBy(parameter => parameter.Row.Offset)];
        for (int i = 0; i < inMemory.Length; i++)
        {
            SegmentRow row = inMemory[i].Row;
            bool isLast = i + 1 == inMemory.Length || inMemory[i + 1].Row.Block != row.Block;
            int end = isLast ? set.Blocks[row.Block].UsedLength : inMemory[i + 1].Row.Offset;
            int group = groupOf(inMemory[i]);
            bool goesOn = i > 0 && inMemory[i - 1].Row.Block == row.Block && groupOf(inMemory[i - 1]) == group;
            List<SegmentRow> own = runs[group];
            if (goesOn)
            {
                own[^1] = own[^1] with { Length = end - own[^1].Offset };
            }
            else
            {
                own.Add(new SegmentRow(row.Block, row.Offset, end - row.Offset, Parameter: inMemory[i].Index));
            }
        }

        return runs;
    }
}
