using System.Numerics;
using OptimizerGen.Benchmarks.Limit.Kernels;
using OptimizerGen.Benchmarks.Limit.Measuring;
using OptimizerGen.Matrices;
using OptimizerGen.Matrices.Products;
using OptimizerGen.Threading;

namespace OptimizerGen.Benchmarks.Limit.Topics;

/// <summary>Products of matrices against the multiplications and additions that the machine does in registers.</summary>
internal static class MatricesTopic
{
    private static readonly (int Rows, int Depth, int Columns)[] s_shapes =
    [
        (12, 7, 12), (64, 64, 64), (128, 128, 128), (256, 256, 256), (512, 512, 512), (1024, 1024, 1024), (512, 2048, 512), (2048, 512, 2048), (768, 3072, 768),
    ];

    public static void Run(LimitRequest request)
    {
        var table = new Table(
            "product", "registers, 10⁹ products/s", "1 thread", "share", "with the second transposed", "2 threads", "2 threads / 1 thread");
        foreach ((int rows, int depth, int columns) in s_shapes)
        {
            Row<float>(request, table, rows, depth, columns);
            Row<double>(request, table, rows, depth, columns);
        }
    }

    private static void Row<T>(LimitRequest request, Table table, int rows, int depth, int columns)
        where T : struct, INumber<T>
    {
        long products = (long)rows * depth * columns;
        AlignedBuffer<T> left = Filled<T>(rows * depth), right = Filled<T>(depth * columns), turned = Filled<T>(depth * columns), result = Filled<T>(rows * columns);
        MatrixView<T> a = new(ref left.At(0), rows, depth), b = new(ref right.At(0), depth, columns), c = new(ref result.At(0), rows, columns);
        MatrixView<T> transposed = new MatrixView<T>(ref turned.At(0), columns, depth).Transposed;
        var product = new MatrixProduct<T>();
        PoolExecutor.Shared.Prepare(2);
        var registers = new CallContestant(10_000_000, () => Arithmetic.Run<T>(10_000_000));
        var alone = new CallContestant(products, () => product.Run(a, b, c, PoolExecutor.Shared, 1));
        var across = new CallContestant(products, () => product.Run(a, transposed, c, PoolExecutor.Shared, 1));
        var two = new CallContestant(products, () => product.Run(a, b, c, PoolExecutor.Shared, 2));
        Contest.Run(request.Pace.ForNewCode(), [registers, alone, across, two]);
        GC.KeepAlive((left, right, turned, result));
        table.Row(
            $"{rows} × {depth} · {depth} × {columns}, {typeof(T).Name}", Speed(registers), Speed(alone), Table.Ratio(registers.Median / alone.Median),
            Speed(across), Speed(two), Table.Ratio(alone.Median / two.Median));
    }

    private static string Speed(Contestant contestant) => Table.Number(1 / contestant.Median, 1);

    private static AlignedBuffer<T> Filled<T>(int length)
        where T : struct, INumber<T>
    {
        var buffer = new AlignedBuffer<T>(length);
        for (int i = 0; i < length; i++)
        {
            buffer.Span[i] = T.CreateChecked(((i * 37 % 101) - 50) / 64.0);
        }

        return buffer;
    }
}
