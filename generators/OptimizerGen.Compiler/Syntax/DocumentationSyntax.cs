namespace OptimizerGen.Compiler.Syntax;

/// <summary>What a spec says for its readers; texts are kept as written, line breaks folded to spaces.</summary>
public sealed record DocumentationSyntax
{
    public string? Summary { get; init; }

    public string? Remarks { get; init; }

    public ReferenceSyntax? Reference { get; init; }

    public IReadOnlyList<string> Strengths { get; init; } = [];

    public IReadOnlyList<string> Weaknesses { get; init; } = [];

    public string? UseWhen { get; init; }
}

/// <summary>The publication a rule comes from.</summary>
public sealed record ReferenceSyntax
{
    public string? Title { get; init; }

    public string? Authors { get; init; }

    public string? Year { get; init; }

    public string? Venue { get; init; }

    public string? Arxiv { get; init; }

    public string? Doi { get; init; }

    public string? Url { get; init; }

    /// <summary>Where in the publication: an equation, an algorithm, a section.</summary>
    public string? Place { get; init; }
}
