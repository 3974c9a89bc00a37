namespace OptimizerGen.Compiler.Kernels.Arithmetic;

/// <summary>How many running values every reduction keeps, whatever the width of vectors.</summary>
internal static class ReductionLanes
{
    public const int Count = 16;
}
