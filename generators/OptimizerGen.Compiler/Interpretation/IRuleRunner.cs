namespace OptimizerGen.Compiler.Interpretation;

/// <summary>Runs the parts of a rule over the tensors of a model.</summary>
internal interface IRuleRunner<T>
    where T : struct
{
    /// <param name="part">What is run.</param>
    /// <param name="place">Which view or earlier gradient, where it is one.</param>
    /// <param name="groups">The tensors; what their leaves stand for is set.</param>
    void Run(InterpretedPart part, int place, IReadOnlyList<InterpretedGroup<T>> groups);
}
