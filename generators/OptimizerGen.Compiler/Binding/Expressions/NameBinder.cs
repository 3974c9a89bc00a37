using OptimizerGen.Compiler.Binding.Composition;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Syntax.Expressions;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Binding.Expressions;

/// <summary>Finds what a name stands for; a named expression is bound anew at each use.</summary>
internal sealed class NameBinder(BindingContext context, ExpressionBinder expressions)
{
    private const int DeepestNesting = 100;

    private readonly Stack<LetDefinition> _open = new();
    private readonly LetCache _cache = new();
    private readonly Dictionary<string, string> _readsOfLets = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> ReadsOfLets => _readsOfLets;

    public void ForgetReads() => _readsOfLets.Clear();

    /// <summary>Notes a name that is read though nobody wrote it: the moment behind its corrected value.</summary>
    public void NoteRead(string name)
    {
        context.NamesRead.Add(name);
        Remember([name], null);
    }

    public Value? Bind(NameSyntax written, SpecText source, Scope scope)
    {
        NameSyntax name = written with { Name = scope.Resolve(written.Name) };
        NoteRead(name.Name);

        if (name.Name == "inherited" && _open.Count > 0 && ReferenceEquals(_open.Peek().Syntax.Name.Location.Text, source))
        {
            return BindInherited(name, source, scope);
        }

        if (scope.Lets.TryGetValue(name.Name, out LetDefinition? let))
        {
            return BindLet(let, name, source, scope);
        }

        if (scope.Values.TryGetValue(name.Name, out Value? value))
        {
            return value;
        }

        if (scope.Computed.TryGetValue(name.Name, out Func<Value?>? compute))
        {
            return compute();
        }

        return Constant(name.Name) ?? ReportUnknown(name, source, scope);
    }

    private Value? BindLet(LetDefinition let, NameSyntax name, SpecText source, Scope scope)
    {
        if (_open.Contains(let))
        {
            string circle = string.Join(" → ", _open.Reverse().Select(open => open.Name).Append(let.Name));
            context.Report(DiagnosticCatalogue.LetCycle, source, name.Span, let.Name, circle);
            return null;
        }

        if (let.Syntax.Value is null)
        {
            return null;
        }

        if (_open.Count >= DeepestNesting)
        {
            context.Report(DiagnosticCatalogue.TooMany, source, name.Span, $"{DeepestNesting} expressions that use each other in a row", let.Name);
            return null;
        }

        if (_cache.TryFind(let, scope, out LetCache.Entry known))
        {
            Remember(known.Reads, let.Name);
            return known.Value;
        }

        _open.Push(let);
        _cache.Begin();
        Value? value = expressions.Bind(let.Syntax.Value, scope);
        _open.Pop();
        if (value is { IsLeaf: false })
        {
            value.SuggestName(let.Name);
        }

        _cache.End(let, scope, value);
        return value;
    }

    /// <summary>Notes what the outermost named expression reads, <paramref name="let"/> when none is being bound, and tells the cache.</summary>
    private void Remember(IEnumerable<string> names, string? let)
    {
        string? reader = _open.Count > 0 ? _open.Last().Name : let;
        foreach (string name in reader is null ? [] : names)
        {
            _readsOfLets[name] = reader!;
            _cache.Read(name);
        }
    }

    private Value? BindInherited(NameSyntax name, SpecText source, Scope scope)
    {
        LetDefinition current = _open.Peek();
        if (current.Inherited is { } inherited)
        {
            return BindLet(inherited, name, source, scope);
        }

        context.Report(
            DiagnosticCatalogue.NothingInherited, source, name.Span,
            $"the expression '{current.Name}'", "it has no such expression");
        return null;
    }

    private Value? Constant(string name) => name switch
    {
        "pi" => context.Factory.Constant(Math.PI),
        "inf" => context.Factory.Constant(double.PositiveInfinity),
        _ => null,
    };

    private Value? ReportUnknown(NameSyntax name, SpecText source, Scope scope)
    {
        if (scope.ReasonOfAbsence(name.Name) is { } reason)
        {
            context.Report(DiagnosticCatalogue.NameNotHere, source, name.Span, name.Name, scope.Place, reason);
        }
        else if (FunctionTable.Find(name.Name) is not null)
        {
            context.Report(
                DiagnosticCatalogue.UnknownName, source, name.Span, name.Name, $" It is a function: write {name.Name}(…).");
        }
        else
        {
            context.Report(
                DiagnosticCatalogue.UnknownName, source, name.Span, name.Name, Suggestion.For(name.Name, scope.Names));
        }

        return null;
    }
}
