using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Syntax;

namespace OptimizerGen.Compiler.Binding.Symbols;

/// <summary>A hyperparameter after binding.</summary>
public sealed record HyperparameterSymbol
{
    public required string Name { get; init; }

    /// <summary>The C# property.</summary>
    public required string Property { get; init; }

    public string? Letter { get; init; }

    public required HyperparameterType Type { get; init; }

    public required NumberInterval Range { get; init; }

    /// <summary>The default: a constant, an expression of other hyperparameters, or null when the caller must give one.</summary>
    public Value? Default { get; init; }

    /// <summary>The default as the author wrote it.</summary>
    public string? DefaultText { get; init; }

    public string? Summary { get; init; }
}
