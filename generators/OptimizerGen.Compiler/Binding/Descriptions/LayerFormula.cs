using System.Text.RegularExpressions;
using OptimizerGen.Compiler.Binding.Layers;
using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Descriptions;

/// <summary>What the names of one layer stand for in the formula, and what they are called in the class.</summary>
internal sealed class LayerFormula
{
    private readonly IReadOnlyDictionary<string, LetDefinition> _lets;
    private readonly IReadOnlyDictionary<string, CorrectedSymbol> _corrected;
    private readonly IReadOnlyDictionary<string, string> _renamed;
    private readonly Regex? _anyRenamed;

    public LayerFormula(ComposedSpec spec, LayerSymbols symbols)
    {
        _lets = spec.Lets.ToDictionary(let => let.Name);
        _corrected = symbols.Corrected.ToDictionary(corrected => corrected.Written);
        _renamed = symbols.Single.Cast<DeclaredSymbol>().Concat(symbols.Lists).Concat(symbols.Inputs).Concat(symbols.Kept).Concat(symbols.Corrected).Concat(symbols.Views)
            .Where(symbol => symbol.Name != symbol.Written).ToDictionary(symbol => symbol.Written, symbol => symbol.Name);
        if (_renamed.Count > 0)
        {
            _anyRenamed = new Regex($@"\b({string.Join("|", _renamed.Keys)})\b", RegexOptions.CultureInvariant);
        }
    }

    public LetDefinition? FindLet(string name) => _lets.TryGetValue(name, out LetDefinition? let) && let.Syntax.Value is not null ? let : null;

    public CorrectedSymbol? FindCorrected(string name) => _corrected.TryGetValue(name, out CorrectedSymbol? corrected) ? corrected : null;

    /// <summary>What an author wrote, with the names that the class has for it.</summary>
    public string Named(string written) => _anyRenamed is null ? written : _anyRenamed.Replace(written, found => _renamed[found.Value]);
}
