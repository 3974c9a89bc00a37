namespace OptimizerGen;

/// <summary>What one value of a state or an input stretches over.</summary>
public enum StateShape
{
    /// <summary>One value for each element of the parameters.</summary>
    Element,

    /// <summary>One number for each unit: the whole optimizer, or one tensor when the rule works tensor by tensor.</summary>
    Number,

    /// <summary>One number for each row of a tensor as a matrix, which is its first axis; an element of a vector is a row.</summary>
    Row,

    /// <summary>One number for each column, all other axes; a vector is one column.</summary>
    Column,

    /// <summary>One number for each block of <see cref="OptimizerDescription.BlockLength"/> elements that follow each other in a tensor.</summary>
    Block,

    /// <summary>A value for each two rows of a tensor as a matrix: rows × rows.</summary>
    RowSquare,

    /// <summary>A value for each two columns: columns × columns.</summary>
    ColumnSquare,

    /// <summary>A value for each element, with rows for columns: columns × rows.</summary>
    Transposed,
}
