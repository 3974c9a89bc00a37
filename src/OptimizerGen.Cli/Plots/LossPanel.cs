namespace OptimizerGen.Cli.Plots;

/// <summary>Loss over iterations, the loss on a logarithmic scale wherever it stays above its minimum.</summary>
internal static class LossPanel
{
    // Below this share of the first loss the curves only show rounding; above this multiple they have diverged.
    private const double LowestShare = 1e-14;
    private const double HighestMultiple = 1e3;

    public static double Height(IReadOnlyList<PlotRun> runs) =>
        PageLayout.TitleHeight + Math.Max(PageLayout.LossHeight, Legend.HeightOf(runs)) + PageLayout.AxisHeight;

    public static void Write(SvgWriter svg, double top, PlotSubject subject, IReadOnlyList<PlotRun> runs)
    {
        PlotBox box = new(PageLayout.PanelLeft, top + PageLayout.TitleHeight, PageLayout.PanelWidth, PageLayout.LossHeight);
        bool linear = runs.Any(run => run.Losses.Any(loss => loss < subject.MinimumLoss - (1e-6 * Math.Abs(subject.MinimumLoss))));
        double shift = linear ? 0 : subject.MinimumLoss;
        AxisScale x = StepScale(box, runs);
        AxisScale y = linear ? LinearScale(box, runs) : LogarithmicScale(box, runs, shift, subject.LossGoal - shift);
        string name = shift > 0 ? "J(θ) − min J" : subject.ParameterNames[0][0] == 'θ' ? "J(θ)" : "loss";
        PanelFrame.Write(svg, box, x, y, "iteration", name, "Loss by iteration", grid: true);
        WriteGoal(svg, box, y, subject.LossGoal - shift);
        for (int i = 0; i < runs.Count; i++)
        {
            WriteCurve(svg, box, x, y, runs[i], PlotStyle.All[i % PlotStyle.All.Count], shift);
        }

        PanelFrame.WriteOutline(svg, box);
        Legend.Write(svg, box.Top, runs);
    }

    // Runs of 60 and of 2 000 iterations are only seen together on a logarithmic axis.
    private static AxisScale StepScale(PlotBox box, IReadOnlyList<PlotRun> runs)
    {
        long[] lengths = [.. runs.Select(run => Math.Max(1, VisibleSteps(run)))];
        bool logarithmic = lengths.Max() > 8 * lengths.Min() && lengths.Max() > 200;
        return new AxisScale(logarithmic ? 1 : 0, Math.Max(2, lengths.Max()), box.Left, box.Right, logarithmic);
    }

    // A run that diverges leaves the panel long before its numbers end.
    private static long VisibleSteps(PlotRun run)
    {
        double highest = HighestMultiple * Math.Max(Math.Abs(run.Losses[0]), 1e-12);
        for (int i = 0; i < run.Losses.Count; i++)
        {
            if (!(Math.Abs(run.Losses[i]) <= highest))
            {
                return run.Steps[i];
            }
        }

        return run.Steps[^1];
    }

    private static AxisScale LogarithmicScale(PlotBox box, IReadOnlyList<PlotRun> runs, double shift, double? goal)
    {
        double first = runs.Select(run => run.Losses[0] - shift).Where(double.IsFinite).Append(1e-300).Max();
        double[] shown = [.. runs.SelectMany(run => run.Losses).Select(loss => loss - shift)
            .Where(loss => loss >= LowestShare * first && loss <= HighestMultiple * first)];
        double low = shown.Append(goal is > 0 ? goal.Value : first).Append(first / 10).Min();
        double high = shown.Append(first).Max();
        return new AxisScale(Math.Pow(10, Math.Floor(Math.Log10(low))), high * 1.6, box.Bottom, box.Top, logarithmic: true);
    }

    private static AxisScale LinearScale(PlotBox box, IReadOnlyList<PlotRun> runs)
    {
        double reach = Math.Min(AxisScale.Farthest, Math.Max(1e-12, 4 * runs.Select(run => Math.Abs(run.Losses[0])).Where(double.IsFinite).Append(0).Max()));
        double[] shown = [.. runs.SelectMany(run => run.Losses).Where(loss => Math.Abs(loss) <= reach)];
        (double low, double high) = shown.Length == 0 ? (-reach, reach) : (shown.Min(), shown.Max());
        double margin = Math.Max(0.05 * (high - low), 1e-12);
        return new AxisScale(low - margin, high + margin, box.Bottom, box.Top);
    }

    private static void WriteGoal(SvgWriter svg, PlotBox box, AxisScale y, double? goal)
    {
        if (goal is double value && value > y.Low && value < y.High)
        {
            double at = y.Position(value);
            svg.Element("line", ("x1", box.Left), ("y1", at), ("x2", box.Right), ("y2", at), ("stroke", PageLayout.FaintInk), ("stroke-dasharray", "2 3"));
            svg.TextElement("text", "goal", ("x", box.Left + 6), ("y", at - 4), ("font-size", PageLayout.SmallFontSize), ("fill", PageLayout.FaintInk));
        }
    }

    private static void WriteCurve(SvgWriter svg, PlotBox box, AxisScale x, AxisScale y, PlotRun run, PlotStyle style, double shift)
    {
        List<PlotPoint> points = [];
        for (int i = 0; i < run.Losses.Count && double.IsFinite(run.Losses[i]); i++)
        {
            if (run.Steps[i] >= x.Low)
            {
                double loss = run.Losses[i] - shift;
                points.Add(new(x.Position(run.Steps[i]), y.Position(y.IsLogarithmic ? Math.Max(loss, y.Low * 1e-3) : loss)));
            }
        }

        foreach (IReadOnlyList<PlotPoint> part in Polyline.Clip(ColumnEnvelope.Reduce(points), box))
        {
            RunLine.Write(svg, Polyline.Limit(part, 600), style);
        }
    }
}
