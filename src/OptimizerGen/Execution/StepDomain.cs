using System.ComponentModel;

namespace OptimizerGen.CompilerServices;

/// <summary>What a loop goes over, and how a matrix lies in memory. Used by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum StepDomain
{
    /// <summary>The elements of the tensor: rows × columns.</summary>
    Element,

    /// <summary>The same, with rows for columns.</summary>
    Transposed,

    /// <summary>Rows × rows.</summary>
    RowSquare,

    /// <summary>Columns × columns.</summary>
    ColumnSquare,
}
