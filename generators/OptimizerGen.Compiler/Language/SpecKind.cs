namespace OptimizerGen.Compiler.Language;

/// <summary>What a spec declares.</summary>
public enum SpecKind
{
    Optimizer,
    Schedule,

    /// <summary>What can be laid over any rule; it becomes no class.</summary>
    Transform,
}
