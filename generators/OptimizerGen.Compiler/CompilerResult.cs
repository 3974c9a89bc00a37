using OptimizerGen.Compiler.Diagnostics;

namespace OptimizerGen.Compiler;

/// <summary>What a phase made of a spec, and all that there is to say about it.</summary>
/// <param name="Value">What was made; null where an error stood in the way.</param>
/// <param name="Diagnostics">Errors and warnings in the order of their places, those of earlier phases too.</param>
public sealed record CompilerResult<T>(T? Value, IReadOnlyList<SpecDiagnostic> Diagnostics)
    where T : class;
