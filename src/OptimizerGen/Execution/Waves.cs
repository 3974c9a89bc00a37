using System.Numerics;
using OptimizerGen.Threading;

namespace OptimizerGen.Execution;

/// <summary>Which tensors of a rule with several phases go through them together.</summary>
internal sealed class Waves<T>
    where T : struct, IFloatingPointIeee754<T>
{
    // Small enough to stay in a core's cache from one phase to the next.
    private const long LengthAlone = 16_384;

    // Long enough that waiting for one another at the end of a phase is a small part of it; 200 tensors of 15 000 gained most here.
    private const long LengthOfThread = 524_288;

    private long _wanted;

    /// <summary>Sets how much a wave gathers, and reserves the scratch that this needs.</summary>
    public void Arrange(Workspace<T> memory, StepExecutor executor, int degree)
    {
        long total = memory.Layout.Length;
        _wanted = degree > 1 && total >= executor.SharedFrom ? LengthOfThread * degree : LengthAlone;
        // Each tensor begins on a cache line.
        long all = total + ((long)memory.Layout.Units.Length * AlignedBuffer<T>.ElementsPerLine);
        long together = memory.Description.PerModel ? all : Math.Min(all, 2 * _wanted);
        memory.ReserveScratch(memory.Description.ScratchBuffers == 0 ? 0 : checked((int)Math.Max(memory.Layout.LongestSegment, together)));
    }

    /// <summary>Deals the scratch out to all tensors of some groups, which go through their phases together.</summary>
    public static void PlaceAll(Workspace<T> memory, ReadOnlySpan<int> groups)
    {
        int place = 0;
        foreach (int group in groups)
        {
            GroupRow row = memory.Layout.Groups[group];
            for (int unit = row.FirstUnit; unit < row.FirstUnit + row.UnitCount; unit++)
            {
                memory.PlaceScratch(unit, place);
                place += (int)AlignedBuffer<T>.RoundUp(memory.Layout.Units[unit].Size);
            }
        }
    }

    /// <summary>Gathers a wave: small tensors until there is enough, or one large tensor alone.</summary>
    /// <param name="memory">Whose scratch is dealt out to the tensors of the wave.</param>
    /// <param name="groups">The groups that take part.</param>
    /// <param name="group">Which of them the wave begins in.</param>
    /// <param name="unit">Which of that group's units it begins with.</param>
    /// <returns>Which group it ends in, and how many of that one's units have had their turn then.</returns>
    public (int Group, int End) Gather(Workspace<T> memory, ReadOnlySpan<int> groups, int group, int unit)
    {
        long gathered = 0;
        for (int last = group; last < groups.Length; last++)
        {
            GroupRow row = memory.Layout.Groups[groups[last]];
            for (int i = last == group ? unit : 0; i < row.UnitCount; i++)
            {
                long length = AlignedBuffer<T>.RoundUp(memory.Layout.Units[row.FirstUnit + i].Size);
                bool isFull = memory.Description.TakesMatrices || (gathered > 0 && (gathered >= _wanted || length >= _wanted));
                if (isFull && (last != group || i != unit))
                {
                    return i > 0 ? (last, i) : (last - 1, memory.Layout.Groups[groups[last - 1]].UnitCount);
                }

                memory.PlaceScratch(row.FirstUnit + i, (int)gathered);
                gathered += length;
            }
        }

        return (groups.Length - 1, memory.Layout.Groups[groups[^1]].UnitCount);
    }
}
