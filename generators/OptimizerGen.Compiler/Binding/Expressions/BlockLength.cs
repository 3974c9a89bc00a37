using OptimizerGen.Compiler.Binding.Layers;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Expressions;

/// <summary>How many elements the blocks of a rule have; a rule has blocks of one length.</summary>
internal sealed class BlockLength
{
    private const int Longest = 1 << 20;

    /// <summary>The length, or 0 while nothing has named one.</summary>
    public int Value { get; private set; }

    /// <summary>Whether the words name a length that a rule can have, and the one that it has.</summary>
    public bool Allow(ScopeSyntax words, SpecReporter reporter)
    {
        if (words.Length is not NumberSyntax { Value: >= 1 and <= Longest } number || Math.Floor(number.Value) != number.Value)
        {
            reporter.Report(ShapeDiagnostics.BlockLength, words.Location, words.Text, $"{Longest}");
            return false;
        }

        if (Value != 0 && Value != (int)number.Value)
        {
            reporter.Report(ShapeDiagnostics.OtherBlockLength, words.Location, words.Text, $"{Value}");
            return false;
        }

        Value = (int)number.Value;
        return true;
    }
}
