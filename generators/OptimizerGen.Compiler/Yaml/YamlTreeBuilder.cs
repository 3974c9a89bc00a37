using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Text;
using YamlDotNet.Core.Events;

namespace OptimizerGen.Compiler.Yaml;

/// <summary>Builds the tree from the events and refuses what the language leaves out of YAML.</summary>
internal sealed class YamlTreeBuilder(SpecText text, YamlEventStream events, DiagnosticBag diagnostics)
{
    private const int MaximumDepth = 32;

    private readonly YamlScalarReader _scalars = new(text);
    private readonly FlowCommaRepair _commas = new(text, diagnostics);
    private readonly Stack<int> _openBrackets = new();
    private bool _isTooDeep;

    /// <summary>The innermost bracket that is open where the reading is, or null.</summary>
    public TextSpan? OpenBracket => _openBrackets.Count == 0 ? null : new TextSpan(_openBrackets.Peek(), 1);

    public YamlMapping? ReadDocument()
    {
        ParsingEvent? first = NextOf<DocumentStart>();
        YamlNode? root = first is null ? null : ReadNode(events.Next(), depth: 1);
        if (_isTooDeep)
        {
            return null;
        }

        if (root is null or YamlScalar { IsEmpty: true })
        {
            diagnostics.Report(YamlDiagnostics.EmptyDocument, text, new TextSpan(0, 0));
            return null;
        }

        if (NextOf<DocumentStart>() is { } second)
        {
            diagnostics.Report(YamlDiagnostics.SeveralDocuments, text, events.SpanOf(second));
        }

        if (root is not (YamlMapping or YamlUnreadable))
        {
            diagnostics.Report(YamlDiagnostics.RootIsNoMap, text, text.FirstLineOf(root.Span));
        }

        return root as YamlMapping;
    }

    private ParsingEvent? NextOf<TEvent>()
    {
        ParsingEvent? next = events.Next();
        while (next is not (null or TEvent))
        {
            next = events.Next();
        }

        return next;
    }

    private YamlNode ReadNode(ParsingEvent? first, int depth)
    {
        TextSpan span = first is null ? events.LastSpan : events.SpanOf(first);
        if (depth > MaximumDepth && first is MappingStart or SequenceStart)
        {
            diagnostics.Report(YamlDiagnostics.NestedTooDeep, text, span, $"{MaximumDepth}");
            _isTooDeep = true;
            return new YamlUnreadable(span);
        }

        YamlNode node = first switch
        {
            Scalar scalar => _scalars.Read(scalar, span),
            MappingStart start => ReadMapping(start, span.Start, depth),
            SequenceStart start => ReadSequence(start, span.Start, depth),
            _ => new YamlUnreadable(span),
        };
        return IsRefused(first, span) ? new YamlUnreadable(span) : node;
    }

    private bool IsRefused(ParsingEvent? first, TextSpan span)
    {
        DiagnosticDescriptor? refusal = first switch
        {
            AnchorAlias => YamlDiagnostics.AliasRefused,
            NodeEvent { Anchor.IsEmpty: false } => YamlDiagnostics.AnchorRefused,
            NodeEvent { Tag.IsEmpty: false } => YamlDiagnostics.TagRefused,
            _ => null,
        };
        if (refusal is not null)
        {
            diagnostics.Report(refusal, text, text.FirstLineOf(span));
        }

        return refusal is not null;
    }

    private YamlMapping ReadMapping(MappingStart start, int position, int depth)
    {
        bool isFlow = start.Style == MappingStyle.Flow;
        Open(position, isFlow);
        var entries = new List<YamlEntry>();
        while (!_isTooDeep && events.Next() is { } next and not MappingEnd)
        {
            YamlNode key = ReadNode(next, depth + 1);
            YamlNode value = _isTooDeep ? key : ReadNode(events.Next(), depth + 1);
            if (key is YamlScalar name)
            {
                if (!InvisibleText.IsReported(text, name, diagnostics))
                {
                    entries.Add(new YamlEntry(name, value));
                }
            }
            else if (key is not YamlUnreadable)
            {
                diagnostics.Report(YamlDiagnostics.KeyIsNoText, text, text.FirstLineOf(key.Span));
            }
        }

        Close(isFlow);
        IReadOnlyList<YamlEntry> whole = isFlow ? _commas.Repair(entries) : entries;
        return new YamlMapping(SpanUpTo(position, isFlow), DuplicateKeys.Remove(whole, text, diagnostics));
    }

    private YamlSequence ReadSequence(SequenceStart start, int position, int depth)
    {
        bool isFlow = start.Style == SequenceStyle.Flow;
        Open(position, isFlow);
        var items = new List<YamlNode>();
        while (!_isTooDeep && events.Next() is { } next and not SequenceEnd)
        {
            items.Add(ReadNode(next, depth + 1));
        }

        Close(isFlow);
        return new YamlSequence(SpanUpTo(position, isFlow), isFlow ? _commas.Repair(items) : items);
    }

    private void Open(int position, bool isFlow)
    {
        if (isFlow)
        {
            _openBrackets.Push(position);
        }
    }

    private void Close(bool isFlow)
    {
        if (isFlow)
        {
            _openBrackets.Pop();
        }
    }

    /// <summary>YamlDotNet says where a flow collection's last bracket begins.</summary>
    private TextSpan SpanUpTo(int start, bool isFlow) =>
        TextSpan.FromBounds(start, Math.Min(events.LastSpan.End + (isFlow ? 1 : 0), text.Content.Length));
}
