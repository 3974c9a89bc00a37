using OptimizerGen.Compiler.Binding.Tables;
using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Binding.Symbols;

/// <summary>The symbols of the language's own words, which are the same in every spec.</summary>
internal static class Words
{
    public static readonly ElementSymbol Theta = new("theta", Op.Parameters);

    public static readonly ElementSymbol Gradient = new("grad", Op.Gradient);

    /// <summary>A letter for the gradient, unless a spec has a name or a letter of its own like it.</summary>
    public const string LetterOfGradient = "g";

    public static readonly IReadOnlyList<WordSymbol> Steps = [.. StepWords.Rows.Select(word => new WordSymbol(word))];

    public static readonly IReadOnlyList<ConstantSymbol> Constants = [.. ConstantTable.Rows.Select(row => new ConstantSymbol(row.Name, row.Value))];

    public static readonly IReadOnlyList<TensorWordSymbol> OfTensor = [.. TensorWords.Rows.Select(word => new TensorWordSymbol(word))];

    public static WordSymbol Of(StepWord word) => Steps.First(symbol => symbol.Word == word);
}
