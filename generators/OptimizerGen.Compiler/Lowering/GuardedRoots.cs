using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Compiler.Lowering;

/// <summary>What a loop has to produce, and what has to hold for any of it to be needed.</summary>
internal sealed record GuardedRoots(PassRoots Roots, IReadOnlyList<Guard> Guards)
{
    /// <summary>One for each set of conditions under which some of the roots are needed.</summary>
    /// <param name="roots">All roots of a level over one shape.</param>
    /// <param name="guardsOf">What has to hold for some of them to be needed.</param>
    public static IReadOnlyList<GuardedRoots> Of(PassRoots roots, Func<PassRoots, IReadOnlyList<Guard>> guardsOf)
    {
        PassRoots[] each =
        [
            .. roots.Stores.Select(store => new PassRoots([store], [], [])),
            .. roots.Reductions.Select(reduction => new PassRoots([], [reduction], [])),
            .. roots.Kept.Select(kept => new PassRoots([], [], [kept])),
        ];
        var groups = new List<GuardedRoots>();
        foreach (PassRoots one in each)
        {
            IReadOnlyList<Guard> guards = guardsOf(one);
            int known = groups.FindIndex(group => new HashSet<Guard>(group.Guards).SetEquals(guards));
            if (known < 0)
            {
                groups.Add(new GuardedRoots(one, guards));
            }
            else
            {
                groups[known] = new GuardedRoots(groups[known].Roots.And(one), guards);
            }
        }

        return groups;
    }

    /// <summary>The loops of a level, in an order in which none writes what a later one reads as it was; where there is none, two become one.</summary>
    public static IReadOnlyList<Pass> InOrder(IReadOnlyList<GuardedRoots> groups, Func<GuardedRoots, Pass> build)
    {
        var ordered = new List<Pass>();
        var open = groups.Select(group => (Group: group, Pass: build(group))).ToList();
        while (open.Count > 0)
        {
            int next = open.FindIndex(one => !open.Any(other => other.Pass != one.Pass && Overwrites(one.Pass, other.Pass)));
            if (next >= 0)
            {
                ordered.Add(open[next].Pass);
                open.RemoveAt(next);
                continue;
            }

            var both = new GuardedRoots(open[0].Group.Roots.And(open[1].Group.Roots), [.. open[0].Group.Guards.Intersect(open[1].Group.Guards)]);
            open.RemoveAt(0);
            open[0] = (both, build(both));
        }

        return ordered;
    }

    private static bool Overwrites(Pass pass, Pass reader) =>
        reader.Loads.Any(load => load.HoldsFromTheStart && pass.Stores.Any(store => store.Buffer == load.Buffer));
}
