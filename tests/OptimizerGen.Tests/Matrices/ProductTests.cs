using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using OptimizerGen.Matrices;
using OptimizerGen.Matrices.Products;
using OptimizerGen.Tests.Threading;
using OptimizerGen.Threading;

namespace OptimizerGen.Tests.Matrices;

/// <summary>A product is the sums that its documentation says, to the bit, on every width, cut and number of threads.</summary>
public sealed class ProductTests
{
    public static TheoryData<int, int, int> Shapes => new()
    {
        { 1, 1, 1 }, { 1, 40, 1 }, { 40, 1, 40 }, { 1, 7, 65 }, { 65, 7, 1 }, { 0, 5, 4 }, { 4, 5, 0 }, { 3, 0, 5 }, { 0, 0, 0 }, { 3, 5, 4 },
        { 12, 7, 12 }, { 65, 17, 65 }, { 17, 65, 17 }, { 8, 256, 32 }, { 9, 257, 33 }, { 64, 513, 128 }, { 66, 700, 130 }, { 1030, 3, 1 }, { 2, 260, 1100 },
        { 1027, 258, 1031 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Its_elements_are_sums_in_the_order_of_the_documentation(int rows, int depth, int columns)
    {
        AssertSums<float>(rows, depth, columns);
        AssertSums<double>(rows, depth, columns);
    }

    [Fact]
    public void Threads_change_no_bit()
    {
        using var executor = new SharingExecutor(3);
        (TestMatrix<float> left, TestMatrix<float> right) = (TestMatrix<float>.Random(301, 517, 1), TestMatrix<float>.Random(517, 263, 2));

        TestMatrix<float> shared = Product(new MatrixProduct<float>(), left.View, right.View, executor, 3);

        Assert.True(executor.SharedPhases >= 6, "Nothing was shared.");
        AssertSame(Product(new MatrixProduct<float>(), left.View, right.View, PoolExecutor.Shared, 1), shared);
    }

    [Fact]
    public void What_is_not_finite_stays_in_its_row_and_its_column()
    {
        TestMatrix<double> left = TestMatrix<double>.Random(9, 5, 1), right = TestMatrix<double>.Random(5, 35, 2);
        left[8, 2] = double.PositiveInfinity;
        right[4, 34] = double.NaN;

        TestMatrix<double> result = Product(new MatrixProduct<double>(), left.View, right.View, PoolExecutor.Shared, 1);

        for (int row = 0; row < result.Rows; row++)
        {
            for (int column = 0; column < result.Columns; column++)
            {
                Assert.Equal(row < 8 && column < 34, double.IsFinite(result[row, column]));
            }
        }
    }

    [Fact]
    public void Long_sums_lose_little()
    {
        // All of one sign, so that a plain running sum of floats would be off by a few thousand of their last digits.
        const int Length = 100_000;
        var ones = new TestMatrix<float>(1, Length);
        ones.Values.Fill(0.1f);

        float sum = Product(new MatrixProduct<float>(), ones.View, ones.View.Transposed, PoolExecutor.Shared, 1)[0, 0];

        Assert.InRange(sum / (Length * 0.1f * 0.1f), 1 - 1e-4, 1 + 1e-4);
    }

    [Fact]
    public void A_product_of_what_there_is_room_for_allocates_nothing()
    {
        using var executor = new SharingExecutor(2);
        TestMatrix<float> left = TestMatrix<float>.Random(200, 300, 1), right = TestMatrix<float>.Random(300, 100, 2), result = new(200, 100);
        var product = new MatrixProduct<float>();
        product.Reserve(200, 300, 100);
        product.Run(left.View, right.View, result.View, PoolExecutor.Shared, 1);
        product.Run(left.View, right.View, result.View, executor, 2);

        long before = GC.GetAllocatedBytesForCurrentThread();
        product.Run(left.View, right.View, result.View, PoolExecutor.Shared, 1);
        product.Run(left.View, right.View, result.View, executor, 2);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void AssertSums<T>(int rows, int depth, int columns)
        where T : struct, IFloatingPointIeee754<T>
    {
        TestMatrix<T> left = TestMatrix<T>.Random(rows, depth, 1), right = TestMatrix<T>.Random(depth, columns, 2);
        TestMatrix<T> leftTurned = left.Transposed(), rightTurned = right.Transposed();
        TestMatrix<T> expected = Sums(left, right);
        foreach (Tile<T> tile in new Tile<T>[] { new Tile128<T>(), new Tile256<T>(), new Tile512<T>(), Tile<T>.Widest })
        {
            var product = new MatrixProduct<T>(tile);
            AssertSame(expected, Product(product, left.View, right.View, PoolExecutor.Shared, 1));
            AssertSame(expected, Product(product, left.View, rightTurned.View.Transposed, PoolExecutor.Shared, 1));
            AssertSame(expected, Product(product, leftTurned.View.Transposed, right.View, PoolExecutor.Shared, 1));
            AssertSame(expected, Product(product, leftTurned.View.Transposed, rightTurned.View.Transposed, PoolExecutor.Shared, 1));
        }
    }

    private static TestMatrix<T> Product<T>(MatrixProduct<T> product, MatrixView<T> left, MatrixView<T> right, StepExecutor executor, int degree)
        where T : struct, IFloatingPointIeee754<T>
    {
        var result = new TestMatrix<T>(left.Rows, right.Columns);
        product.Run(left, right, result.View, executor, degree);
        result.AssertGuardsAreWhole();
        return result;
    }

    private static TestMatrix<T> Sums<T>(TestMatrix<T> left, TestMatrix<T> right)
        where T : struct, IFloatingPointIeee754<T>
    {
        const int Stretch = 256;
        var result = new TestMatrix<T>(left.Rows, right.Columns);
        for (int row = 0; row < left.Rows; row++)
        {
            for (int column = 0; column < right.Columns; column++)
            {
                T total = T.Zero;
                for (int start = 0; start < left.Columns; start += Stretch)
                {
                    T sum = T.Zero;
                    for (int k = start; k < Math.Min(start + Stretch, left.Columns); k++)
                    {
                        sum += left[row, k] * right[k, column];
                    }

                    total = start == 0 ? sum : total + sum;
                }

                result[row, column] = total;
            }
        }

        return result;
    }

    private static void AssertSame<T>(TestMatrix<T> expected, TestMatrix<T> actual)
        where T : struct, IFloatingPointIeee754<T> =>
        Assert.True(BytesOf(expected).SequenceEqual(BytesOf(actual)), $"{expected.Rows} × {expected.Columns} of {typeof(T).Name} differ.");

    private static ReadOnlySpan<byte> BytesOf<T>(TestMatrix<T> matrix)
        where T : struct, IFloatingPointIeee754<T> =>
        MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<T, byte>(ref MemoryMarshal.GetReference(matrix.Values)), matrix.Values.Length * Unsafe.SizeOf<T>());
}
