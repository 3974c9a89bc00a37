namespace OptimizerGen.Compiler.Language;

/// <summary>What a spec declares.</summary>
public enum SpecKind
{
    Optimizer,
    Schedule,
}
