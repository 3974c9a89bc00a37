namespace OptimizerGen.Compiler.Interpretation;

public enum InterpretationMode
{
    /// <summary>The operations as the spec writes them: the textbook meaning.</summary>
    AsBound,

    /// <summary>The operations of the generated class, in its order: the same bits.</summary>
    AsLowered,
}
