namespace OptimizerGen.Compiler.Kernels;

/// <summary>What a value has a number for.</summary>
public enum Shape
{
    /// <summary>One number for the step, the model or the tensor.</summary>
    Number,

    /// <summary>One for each row of the tensor as a matrix: its first axis.</summary>
    Row,

    /// <summary>One for each column: all other axes.</summary>
    Column,

    /// <summary>One for each block of so many elements that follow each other.</summary>
    Block,

    /// <summary>One for each element.</summary>
    Element,

    /// <summary>One for each element, with rows for columns.</summary>
    Transposed,

    /// <summary>One for each two rows.</summary>
    RowSquare,

    /// <summary>One for each two columns.</summary>
    ColumnSquare,
}

/// <summary>What is said of a shape.</summary>
/// <param name="Shape">The shape.</param>
/// <param name="Words">How a sentence says it.</param>
public sealed record ShapeInfo(Shape Shape, string Words)
{
    private static readonly Dictionary<Shape, ShapeInfo> s_rows = new ShapeInfo[]
    {
        new(Shape.Number, "one number"),
        new(Shape.Row, "one number for each row"),
        new(Shape.Column, "one number for each column"),
        new(Shape.Block, "one number for each block"),
        new(Shape.Element, "one value for each element"),
        new(Shape.Transposed, "a matrix of columns × rows"),
        new(Shape.RowSquare, "a matrix of rows × rows"),
        new(Shape.ColumnSquare, "a matrix of columns × columns"),
    }.ToDictionary(row => row.Shape);

    public static IEnumerable<ShapeInfo> Rows => s_rows.Values;

    public static ShapeInfo Of(Shape shape) => s_rows[shape];

    /// <summary>Whether it is a number for each of several elements: a row, a column, a block.</summary>
    public static bool IsLine(Shape shape) => shape is Shape.Row or Shape.Column or Shape.Block;

    /// <summary>Whether it is a matrix of another shape than the elements.</summary>
    public static bool IsOtherMatrix(Shape shape) => shape is Shape.Transposed or Shape.RowSquare or Shape.ColumnSquare;

    /// <summary>The shape of what is made of both: rows and columns make a matrix of elements. Null where blocks meet them, which lie across.</summary>
    public static Shape? Join(Shape a, Shape b) =>
        a == b || b == Shape.Number ? a
        : a == Shape.Number ? b
        : a == Shape.Element || b == Shape.Element || (a != Shape.Block && b != Shape.Block) ? Shape.Element
        : null;

    /// <summary>The shape of what is made of all of them; where two do not meet, which is an error by itself, that of elements.</summary>
    public static Shape Join(IEnumerable<Shape> shapes) => shapes.Aggregate(Shape.Number, (a, b) => Join(a, b) ?? Shape.Element);
}
