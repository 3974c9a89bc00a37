namespace OptimizerGen.Compiler.Diagnostics;

/// <summary>What can be wrong with a file before its keys are looked at.</summary>
public static class YamlDiagnostics
{
    public static readonly DiagnosticDescriptor MalformedYaml = DiagnosticDescriptor.Error("OPT0001",
        "The file is not YAML", "This is not valid YAML: {0}.");

    public static readonly DiagnosticDescriptor UnclosedFlow = DiagnosticDescriptor.Error("OPT0002",
        "A bracket is never closed", "This is not valid YAML: this bracket is never closed; close it, or quote the text that contains it.");

    public static readonly DiagnosticDescriptor EmptyDocument = DiagnosticDescriptor.Error("OPT0003",
        "A spec is empty", "The file says nothing; a spec begins with 'optimizer: Name', 'schedule: Name' or 'transform: Name'.");

    public static readonly DiagnosticDescriptor FileTooLarge = DiagnosticDescriptor.Error("OPT0004",
        "A spec is too large", "The file has more than 1 000 000 characters and is not read as a spec.");

    public static readonly DiagnosticDescriptor WrongEncoding = DiagnosticDescriptor.Error("OPT0005",
        "A spec is not UTF-8", "The file is not UTF-8 text from here on; save it as UTF-8.");

    public static readonly DiagnosticDescriptor InvisibleCharacter = DiagnosticDescriptor.Error("OPT0006",
        "A spec has an invisible character", "The invisible character {0} stands here; remove it.");

    public static readonly DiagnosticDescriptor TabAsIndentation = DiagnosticDescriptor.Error("OPT0007",
        "A line is indented with a tab", "YAML does not allow tabs as indentation; use spaces.");

    public static readonly DiagnosticDescriptor NestedTooDeep = DiagnosticDescriptor.Error("OPT0008",
        "A spec is nested too deep", "The file nests more than {0} levels deep here; no spec needs that many.");

    public static readonly DiagnosticDescriptor SeveralDocuments = DiagnosticDescriptor.Error("OPT0009",
        "A file has several documents", "A second document begins here; write one spec per file.");

    public static readonly DiagnosticDescriptor RootIsNoMap = DiagnosticDescriptor.Error("OPT0010",
        "A spec is no map", "A spec is a map of keys such as 'optimizer: Name' and 'update: …'.");

    public static readonly DiagnosticDescriptor AnchorRefused = DiagnosticDescriptor.Error("OPT0011",
        "An anchor", "YAML anchors ('&') are not part of the language; write the value itself, in quotes if it begins with '&'.");

    public static readonly DiagnosticDescriptor AliasRefused = DiagnosticDescriptor.Error("OPT0012",
        "An alias", "YAML aliases ('*') are not part of the language; write the value itself, in quotes if it begins with '*'.");

    public static readonly DiagnosticDescriptor TagRefused = DiagnosticDescriptor.Error("OPT0013",
        "A tag", "YAML tags ('!') are not part of the language; leave it out, or quote a value that begins with '!'.");

    public static readonly DiagnosticDescriptor DuplicateKey = DiagnosticDescriptor.Error("OPT0014",
        "A key stands twice", "The key '{0}' already stands in line {1}; keep one of the two.");

    public static readonly DiagnosticDescriptor KeyIsNoText = DiagnosticDescriptor.Error("OPT0015",
        "A key is no text", "A key is a name, not a list or a map.");

    public static readonly DiagnosticDescriptor CommaSplitsExpression = DiagnosticDescriptor.Error("OPT0016",
        "A comma splits an expression", "Inside '{{ }}' and '[ ]' this comma ends the value; quote the expression: '{0}'.");

    public static readonly DiagnosticDescriptor RangeNeedsQuotes = DiagnosticDescriptor.Error("OPT0017",
        "A range needs quotes", "YAML takes the brackets of a range for its own; quote it: \"{0}\".");

    public static readonly DiagnosticDescriptor ValueBeginsWithIndicator = DiagnosticDescriptor.Error("OPT0018",
        "A value begins with a sign of YAML's", "A value cannot begin with '{0}', which has a meaning in YAML; quote the value.");

    /// <summary>All of them, in the order of their ids.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        MalformedYaml, UnclosedFlow, EmptyDocument, FileTooLarge, WrongEncoding, InvisibleCharacter, TabAsIndentation,
        NestedTooDeep, SeveralDocuments, RootIsNoMap, AnchorRefused, AliasRefused, TagRefused, DuplicateKey, KeyIsNoText,
        CommaSplitsExpression, RangeNeedsQuotes, ValueBeginsWithIndicator,
    ];
}
