namespace OptimizerGen.Cli.Plots;

/// <summary>The measures of a page, in its own units; at 600 pixels one unit is 5/6 of a pixel.</summary>
internal static class PageLayout
{
    public const double Width = 720;
    public const double PanelLeft = 68;
    public const double PanelWidth = 440;
    public const double LegendLeft = PanelLeft + PanelWidth + 16;
    public const double TitleHeight = 34;
    public const double LossHeight = 270;
    public const double AxisHeight = 52;
    public const double FontSize = 13;
    public const double SmallFontSize = 12;
    public const string Ink = "#222222";
    public const string FaintInk = "#555555";
    public const string Grid = "#E4E4E4";
    public const string Paper = "#FFFFFF";
}
