using OptimizerGen.Compiler;

namespace OptimizerGen.Generator.Pipeline;

/// <summary>
/// A spec that can be named. Its name is found by a glance at its lines, so that a large catalogue costs next to nothing;
/// the rest is parsed when a spec of the project names it, and once.
/// </summary>
public sealed class LibrarySpec(string path, string content) : IEquatable<LibrarySpec>
{
    private static readonly string[] s_kinds = ["optimizer:", "schedule:", "transform:"];

    private readonly Lazy<ParsedSpec> _parsed = new(() => SpecCompiler.Parse(path, content));

    public string Path { get; } = path;

    public string Content { get; } = content;

    public string? Name { get; } = FindName(content);

    public ParsedSpec Parsed => _parsed.Value;

    public static LibrarySpec From(SpecInput input, CancellationToken cancellation) =>
        new(input.Path, SpecReading.ContentOf(input.File, cancellation));

    public bool Equals(LibrarySpec? other) => other is not null && Path == other.Path && Content == other.Content;

    public override bool Equals(object? obj) => Equals(obj as LibrarySpec);

    public override int GetHashCode() => Content.GetHashCode();

    private static string? FindName(string content)
    {
        foreach (string line in content.Split('\n'))
        {
            foreach (string kind in s_kinds)
            {
                if (line.StartsWith(kind, StringComparison.Ordinal))
                {
                    return line.Substring(kind.Length).Split('#')[0].Trim(' ', '\t', '\r', '"', '\'');
                }
            }
        }

        return null;
    }
}
