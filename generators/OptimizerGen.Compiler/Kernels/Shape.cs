namespace OptimizerGen.Compiler.Kernels;

/// <summary>How many numbers a value has: one for the step or the tensor, or one for each element.</summary>
public enum Shape
{
    Number,
    Element,
}
