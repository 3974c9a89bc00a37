using OptimizerGen.Threading;

namespace OptimizerGen.Matrices.Products;

/// <summary>
/// Products of matrices. An element of the result is the sum of its products in their order, taken in stretches of
/// <see cref="Depth"/>: within a stretch they are added one after the other to 0, and the stretches' sums one after the
/// other, all rounded to <typeparamref name="T"/> each time. That order is the same for every width of vector, every cut
/// and every number of threads, so the bits are.
/// </summary>
/// <remarks>
/// Rows and columns are packed in the order in which tiles read them: a stretch of columns stays in the first cache while
/// the rows, which stay in the second, pass by. The packed parts are of limited size, whatever the matrices.
/// </remarks>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
internal sealed class MatrixProduct<T>
    where T : struct
{
    /// <summary>How many products are added before their sum joins the earlier ones.</summary>
    public const int Depth = 256;

    // A block of rows and one of columns lie packed at a time.
    private const int MostRows = 1024, MostColumns = 1024;

    // A product takes so many times less than an element of a step, by which the executor decides.
    private const int ProductsPerElement = 32;

    private readonly Tile<T> _tile;
    private readonly TileWork<T> _work;
    private readonly PackingWork<T> _packing;
    private AlignedBuffer<T> _rows = new(0);
    private AlignedBuffer<T> _columns = new(0);

    public MatrixProduct()
        : this(Tile<T>.Widest)
    {
    }

    /// <param name="tile">The kernel; it changes no bit.</param>
    public MatrixProduct(Tile<T> tile)
    {
        _tile = tile;
        _work = new TileWork<T>(tile);
        _packing = new PackingWork<T>(tile);
    }

    /// <summary>Makes room for products of rows × depth with depth × columns, so that no later one up to that size allocates.</summary>
    public void Reserve(int rows, int depth, int columns)
    {
        Grow(ref _rows, rows, MostRows, _tile.Rows, depth);
        Grow(ref _columns, columns, MostColumns, _tile.Columns, depth);
    }

    /// <summary>Multiplies two matrices.</summary>
    /// <param name="left">The left one.</param>
    /// <param name="right">The right one, with as many rows as the left one has columns.</param>
    /// <param name="result">Receives the product, row by row; it shares no memory with the others.</param>
    /// <param name="executor">Who does the chunks.</param>
    /// <param name="degree">The most chunks to be done at a time.</param>
    public void Run(MatrixView<T> left, MatrixView<T> right, MatrixView<T> result, StepExecutor executor, int degree)
    {
        Reserve(left.Rows, left.Columns, right.Columns);
        var whole = new ProductBlock<T>(left, right.Transposed, result);
        for (int column = 0; column < right.Columns; column += MostColumns)
        {
            // Without products the sums are 0 all the same.
            for (int start = 0; start < Math.Max(left.Columns, 1); start += Depth)
            {
                for (int row = 0; row < left.Rows; row += MostRows)
                {
                    ProductBlock<T> block = whole with
                    {
                        FirstRow = row,
                        Rows = Math.Min(MostRows, left.Rows - row),
                        FirstColumn = column,
                        Columns = Math.Min(MostColumns, right.Columns - column),
                        Start = start,
                        Depth = Math.Min(Depth, left.Columns - start),
                    };
                    bool isShared = degree > 1 && block.Work / ProductsPerElement >= executor.SharedFrom;
                    int chunks = _packing.Prepare(block, _rows, _columns, packsColumns: row == 0);
                    Share(_packing, chunks, block.Work, executor, isShared ? degree : 1);
                    Share(_work, _work.Prepare(block, _rows, _columns), block.Work, executor, isShared ? degree : 1);
                }
            }
        }
    }

    private static void Share(PooledWork work, int chunks, long products, StepExecutor executor, int degree)
    {
        if (degree > 1 && chunks > 1)
        {
            executor.Run(work, chunks, products / ProductsPerElement, degree);
            return;
        }

        for (int chunk = 0; chunk < chunks; chunk++)
        {
            work.RunChunk(chunk);
        }
    }

    private static void Grow(ref AlignedBuffer<T> buffer, int count, int most, int panel, int depth)
    {
        int needed = (Math.Min(count, most) + panel - 1) / panel * panel * Math.Min(depth, Depth);
        if (buffer.Length < needed)
        {
            buffer = new AlignedBuffer<T>(needed);
        }
    }
}
