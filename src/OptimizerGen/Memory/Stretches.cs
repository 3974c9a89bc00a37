using System.Numerics;

namespace OptimizerGen;

/// <summary>Where the tensors of each group lie side by side, so that a loop takes them without a break.</summary>
internal static class Stretches
{
    /// <summary>
    /// The stretches of some tensors in the order of memory. The padding after a tensor belongs to it; where all tensors
    /// of a block are of one group, the stretch is the block.
    /// </summary>
    public static StretchRow[] Of<T>(IEnumerable<Parameter<T>> parameters, Func<Parameter<T>, int> groupOf)
        where T : struct, IFloatingPointIeee754<T>
    {
        List<StretchRow> stretches = [];
        foreach (Parameter<T> parameter in parameters.OrderBy(parameter => parameter.Row.Block).ThenBy(parameter => parameter.Row.Offset))
        {
            SegmentRow row = parameter.Row;
            int group = groupOf(parameter);
            int end = (int)Math.Min(row.Offset + AlignedBuffer<T>.RoundUp(row.Length), parameter.Memory.UsedLength);
            if (stretches.Count > 0 && stretches[^1] is var last && last.Block == row.Block && last.End == row.Offset && last.Group == group)
            {
                stretches[^1] = last with { Length = end - last.Offset };
            }
            else
            {
                stretches.Add(new StretchRow(row.Block, row.Offset, end - row.Offset, group, parameter.Index));
            }
        }

        return [.. stretches];
    }
}
