namespace OptimizerGen.Compiler.Kernels;

/// <summary>For how much a value holds, and so how often it is worked out in a step; a value reaches no further than its operands.</summary>
public enum Reach
{
    /// <summary>The same for the whole step.</summary>
    Step,

    /// <summary>One number for a group of parameters.</summary>
    Group,

    /// <summary>One number for a tensor.</summary>
    Tensor,

    /// <summary>One number for each row, column or block of a tensor.</summary>
    Line,

    /// <summary>One value for each element.</summary>
    Element,
}
