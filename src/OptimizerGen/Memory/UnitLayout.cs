using System.Numerics;

namespace OptimizerGen;

/// <summary>
/// The tables behind a step: groups consist of units, and units of segments. Computed when an optimizer is made and when it gets a group, so that a step only reads them.
/// </summary>
internal sealed class UnitLayout
{
    private readonly int[] _unitOfParameter;

    private UnitLayout(int[] blockLengths, List<SegmentRow> segments, List<UnitRow> units, GroupRow[] groups, int[] unitOfParameter)
    {
        BlockLengths = blockLengths;
        _unitOfParameter = unitOfParameter;
        Segments = [.. segments];
        Groups = groups;
        Units = [.. units];
        for (int unit = 0; unit < Units.Length; unit++)
        {
            foreach (ref SegmentRow segment in Segments.AsSpan(Units[unit].FirstSegment, Units[unit].SegmentCount))
            {
                segment = segment with { Unit = unit, FirstTotal = TotalCount };
                TotalCount = checked(TotalCount + BlocksOf(segment.Length));
                Length += segment.Length;
                LongestSegment = Math.Max(LongestSegment, segment.Length);
            }
        }
    }

    public int[] BlockLengths { get; }

    /// <summary>First the rest of the parameters, then the groups in the order of adding.</summary>
    public GroupRow[] Groups { get; }

    public UnitRow[] Units { get; }

    public SegmentRow[] Segments { get; }

    /// <summary>The elements of all segments, padding included.</summary>
    public long Length { get; }

    public int LongestSegment { get; }

    /// <summary>How many blocks of elements all segments have together, for the totals of reductions.</summary>
    public int TotalCount { get; }

    /// <summary>How many blocks of elements a segment has.</summary>
    public static int BlocksOf(int length) => (length / StepReduction.BlockLength) + (length % StepReduction.BlockLength > 0 ? 1 : 0);

    /// <summary>One vector is one block, one segment, one unit and one group.</summary>
    public static UnitLayout ForVector(int length) =>
        new([length], [new SegmentRow(0, 0, length)], [new UnitRow(0, 1, length)], [new GroupRow(0, 1)], []);

    /// <summary>Every tensor is a unit, or all tensors of a group together are one.</summary>
    /// <param name="set">The tensors.</param>
    /// <param name="perTensor">Whether the rule works tensor by tensor.</param>
    /// <param name="groupCount">The number of groups, the rest of the parameters counted.</param>
    /// <param name="groupOf">The group of each tensor, 0 for the rest.</param>
    public static UnitLayout ForSet<T>(ParameterSet<T> set, bool perTensor, int groupCount, Func<Parameter<T>, int> groupOf)
        where T : struct, IFloatingPointIeee754<T>
    {
        int[] blockLengths = [.. set.Blocks.Select(block => block.UsedLength)];
        ILookup<int, Parameter<T>> members = set.ToLookup(groupOf);
        List<SegmentRow>[] runs = perTensor ? [] : GroupRuns.Find(set, groupCount, groupOf);
        List<SegmentRow> segments = [];
        List<UnitRow> units = [];
        var groups = new GroupRow[groupCount];
        int[] unitOfParameter = new int[set.Count];
        for (int group = 0; group < groupCount; group++)
        {
            int firstUnit = units.Count;
            if (!perTensor && (groupCount == 1 || members.Contains(group)))
            {
                units.Add(new UnitRow(segments.Count, runs[group].Count, members[group].Sum(parameter => (long)parameter.Length), group));
                segments.AddRange(runs[group]);
            }

            foreach (Parameter<T> parameter in members[group])
            {
                if (perTensor)
                {
                    units.Add(new UnitRow(segments.Count, 1, parameter.Length, group));
                    segments.Add(parameter.Row with { Parameter = parameter.Index });
                }

                unitOfParameter[parameter.Index] = units.Count - 1;
            }

            groups[group] = new GroupRow(firstUnit, units.Count - firstUnit);
        }

        return new UnitLayout(blockLengths, segments, units, groups, unitOfParameter);
    }

    /// <summary>The unit that has a tensor of the set.</summary>
    public int UnitOf(int parameter) => _unitOfParameter[parameter];

    /// <summary>The segments of all units of a group.</summary>
    public ReadOnlySpan<SegmentRow> SegmentsOf(int group)
    {
        ReadOnlySpan<UnitRow> units = Units.AsSpan(Groups[group].FirstUnit, Groups[group].UnitCount);
        return units.IsEmpty ? [] : Segments.AsSpan(units[0].FirstSegment..(units[^1].FirstSegment + units[^1].SegmentCount));
    }
}
