using System.Numerics;

namespace OptimizerGen;

/// <summary>
/// The tables behind a step: groups consist of units, and units of segments. Computed when an optimizer is made and when
/// it gets a group, so that a step only reads them.
/// </summary>
internal sealed class UnitLayout
{
    private readonly SegmentRow[] _rowOfParameter;
    private readonly MatrixShape[] _shapes;

    private UnitLayout(
        StretchRow[] stretches, List<SegmentRow> segments, List<SegmentRow> across, List<UnitRow> units, GroupRow[] groups, SegmentRow[] rowOfParameter,
        MatrixShape[] shapes)
    {
        Stretches = stretches;
        Segments = [.. segments];
        Across = [.. across];
        Groups = groups;
        Units = [.. units];
        _rowOfParameter = rowOfParameter;
        _shapes = shapes;
        for (int unit = 0; unit < Units.Length; unit++)
        {
            foreach (ref SegmentRow segment in Segments.AsSpan(Units[unit].FirstSegment, Units[unit].SegmentCount))
            {
                segment = segment with { Unit = unit, FirstTotal = TotalCount, Group = Units[unit].Group };
                TotalCount = checked(TotalCount + BlocksOf(segment.Length));
                Length += segment.Length;
                LongestSegment = Math.Max(LongestSegment, segment.Length);
            }
        }
    }

    /// <summary>What memory that mirrors the parameters is reserved for.</summary>
    public StretchRow[] Stretches { get; }

    /// <summary>First the rest of the parameters, then the groups in the order of adding.</summary>
    public GroupRow[] Groups { get; }

    public UnitRow[] Units { get; }

    public SegmentRow[] Segments { get; }

    /// <summary>
    /// Where each tensor is a unit: the neighbouring tensors of each group as one segment, for loops to which tensors are
    /// nothing. They belong to the group's first unit.
    /// </summary>
    public SegmentRow[] Across { get; }

    /// <summary>The elements of all segments, padding included.</summary>
    public long Length { get; }

    public int LongestSegment { get; }

    /// <summary>How many blocks of elements all segments have together, for the totals of reductions.</summary>
    public int TotalCount { get; }

    /// <summary>How many blocks of elements a segment has.</summary>
    public static int BlocksOf(int length) => (length / StepReduction.BlockLength) + (length % StepReduction.BlockLength > 0 ? 1 : 0);

    /// <summary>One vector is one stretch, one segment, one unit and one group.</summary>
    public static UnitLayout ForVector(int length) =>
        new([new StretchRow(0, 0, length)], [new SegmentRow(0, 0, length)], [], [new UnitRow(0, 1, length)], [new GroupRow(0, 1)], [], [new MatrixShape([length])]);

    /// <summary>Every tensor is a unit, or all tensors of a group together are one.</summary>
    /// <param name="parameters">The tensors.</param>
    /// <param name="cut">Where units and segments end.</param>
    /// <param name="groupCount">The number of groups, the rest of the parameters counted.</param>
    /// <param name="groupOf">The group of each tensor, 0 for the rest.</param>
    public static UnitLayout ForSet<T>(ParameterSelection<T> parameters, LayoutCut cut, int groupCount, Func<Parameter<T>, int> groupOf)
        where T : struct, IFloatingPointIeee754<T>
    {
        StretchRow[] stretches = OptimizerGen.Stretches.Of(parameters, groupOf);
        ILookup<int, Parameter<T>> members = parameters.ToLookup(groupOf);
        var rows = new SegmentRow[parameters.Set.Count];
        foreach (Parameter<T> parameter in parameters)
        {
            var place = new StretchRow(parameter.Row.Block, parameter.Row.Offset, parameter.Length, groupOf(parameter));
            int stretch = Array.FindIndex(stretches, one => one.Group == place.Group && one.Contains(in place));
            rows[parameter.Index] = parameter.Row with { Stretch = stretch, Parameter = parameter.Index };
        }

        List<SegmentRow> segments = [];
        List<SegmentRow> across = [];
        List<UnitRow> units = [];
        var groups = new GroupRow[groupCount];
        for (int group = 0; group < groupCount; group++)
        {
            int firstUnit = units.Count;
            int firstAcross = across.Count;
            Parameter<T>[] own = [.. members[group]];
            if (cut != LayoutCut.UnitsAtTensors && (groupCount == 1 || own.Length > 0))
            {
                int first = segments.Count;
                segments.AddRange(cut == LayoutCut.SegmentsAtTensors ? own.Select(parameter => rows[parameter.Index]) : SegmentsOf(stretches, group));
                units.Add(new UnitRow(first, segments.Count - first, own.Sum(parameter => (long)parameter.Length), group, own.Length > 0 ? own[0].Index : 0));
            }

            foreach (Parameter<T> parameter in own)
            {
                if (cut == LayoutCut.UnitsAtTensors)
                {
                    units.Add(new UnitRow(segments.Count, 1, parameter.Length, group, parameter.Index));
                    segments.Add(rows[parameter.Index]);
                }

                rows[parameter.Index] = rows[parameter.Index] with { Unit = units.Count - 1, Group = group };
            }

            if (cut == LayoutCut.UnitsAtTensors)
            {
                across.AddRange(SegmentsOf(stretches, group).Select(segment => segment with { Unit = firstUnit, Group = group }));
            }

            groups[group] = new GroupRow(firstUnit, units.Count - firstUnit, firstAcross, across.Count - firstAcross);
        }

        return new UnitLayout(stretches, segments, across, units, groups, rows, [.. parameters.Set.Select(parameter => new MatrixShape(parameter.Shape))]);
    }

    /// <summary>Where a tensor of the set lies, and the unit that has it; one vector is all that there is.</summary>
    public SegmentRow RowOf(int parameter) => _rowOfParameter.Length == 0 ? Segments[0] : _rowOfParameter[parameter];

    /// <summary>A tensor of the set as a matrix; one vector is all that there is.</summary>
    public MatrixShape ShapeOf(int parameter) => _shapes[parameter];

    /// <summary>The units of a group.</summary>
    public ReadOnlySpan<UnitRow> UnitsOf(int group) => Units.AsSpan(Groups[group].FirstUnit, Groups[group].UnitCount);

    /// <summary>The segments of all units of a group.</summary>
    public ReadOnlySpan<SegmentRow> SegmentsOf(int group)
    {
        ReadOnlySpan<UnitRow> units = UnitsOf(group);
        return units.IsEmpty ? [] : Segments.AsSpan(units[0].FirstSegment..(units[^1].FirstSegment + units[^1].SegmentCount));
    }

    private static IEnumerable<SegmentRow> SegmentsOf(StretchRow[] stretches, int group) =>
        stretches.Select((row, stretch) => new SegmentRow(row.Block, row.Offset, row.Length, stretch, Parameter: row.Parameter))
            .Where(segment => stretches[segment.Stretch].Group == group);
}
