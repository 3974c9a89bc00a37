namespace OptimizerGen.Benchmarks.Limit;

/// <summary>What was to be shown, and what was: the worst number of all that a bar is about.</summary>
internal sealed class Bars
{
    private readonly List<(string Where, double Bar, bool IsLeast, List<double> Shown)> _bars = [];

    /// <summary>Collects numbers of which none should be below the bar.</summary>
    public Action<double> AtLeast(string where, double bar) => Add(where, bar, isLeast: true);

    /// <summary>Collects numbers of which none should be above the bar.</summary>
    public Action<double> AtMost(string where, double bar) => Add(where, bar, isLeast: false);

    public void Write()
    {
        Console.WriteLine();
        var table = new Table("where", "bar", "worst shown", "met");
        foreach ((string where, double bar, bool isLeast, List<double> shown) in _bars)
        {
            if (shown.Count > 0)
            {
                double worst = isLeast ? shown.Min() : shown.Max();
                bool isMet = isLeast ? worst >= bar : worst <= bar;
                table.Row(where, (isLeast ? "≥ " : "≤ ") + Table.Ratio(bar), Table.Ratio(worst), isMet ? "yes" : "no");
            }
        }
    }

    private Action<double> Add(string where, double bar, bool isLeast)
    {
        List<double> shown = [];
        _bars.Add((where, bar, isLeast, shown));
        return shown.Add;
    }
}
