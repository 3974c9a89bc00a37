using Spectre.Console;
using Spectre.Console.Rendering;

namespace OptimizerGen.Cli.Commands;

/// <summary>The console: colours and progress on a terminal, plain text of a fixed width everywhere else.</summary>
internal static class RaceConsole
{
    private const int PlainWidth = 180;

    public static IAnsiConsole Create(TextWriter output)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (!console.Profile.Out.IsTerminal)
        {
            console.Profile.Width = PlainWidth;
            console.Profile.Capabilities.Ansi = false;
            console.Profile.Capabilities.ColorSystem = ColorSystem.NoColors;
            console.Profile.Capabilities.Interactive = false;
        }

        return console;
    }

    public static Table Table(string title, params IEnumerable<(string Name, bool IsNumber)> columns)
    {
        Table table = new Table().Border(TableBorder.Simple).Title(new TableTitle(Markup.Escape(title), new Style(decoration: Decoration.Bold)));
        foreach ((string name, bool isNumber) in columns)
        {
            table.AddColumn(new TableColumn(Markup.Escape(name)) { Alignment = isNumber ? Justify.Right : Justify.Left, NoWrap = isNumber });
        }

        return table;
    }

    public static IRenderable Cell(string text) => new Text(text);

    public static IRenderable Bad(string text) => new Text(text, new Style(Color.Red));
}
