using System.Numerics;
using MathNet.Numerics.LinearAlgebra;
using OptimizerGen.Matrices;
using OptimizerGen.Matrices.Products;

namespace OptimizerGen.Tests.Matrices;

/// <summary>
/// Eigenvectors, factors, roots and solutions by what defines them, and against MathNet, over awkward sizes, lost ranks
/// and the whole range of the type.
/// </summary>
public sealed class FactorTests
{
    private static readonly int[] s_sizes = [1, 2, 3, 5, 16, 17, 33, 65, 100];

    /// <summary>Kind of matrix, size and scale.</summary>
    public static TheoryData<string, int> Symmetric
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (string kind in SymmetricMatrices.Kinds)
            {
                foreach (int size in (int[])[0, .. s_sizes])
                {
                    data.Add(kind, size);
                }
            }

            return data;
        }
    }

    public static TheoryData<int, int> Rectangles => new()
    {
        { 0, 3 }, { 3, 0 }, { 1, 1 }, { 1, 9 }, { 9, 1 }, { 2, 3 }, { 3, 2 }, { 5, 5 }, { 17, 4 }, { 4, 17 }, { 65, 17 }, { 17, 65 }, { 64, 64 },
    };

    [Theory]
    [MemberData(nameof(Symmetric))]
    public void Eigenvectors_make_their_matrix_diagonal(string kind, int size)
    {
        foreach (double scale in new[] { 1, 1e150, 1e-150 })
        {
            AssertEigenvectors(SymmetricMatrices.Create<double>(kind, size, scale), 1e-14);
        }

        foreach (double scale in new[] { 1, 1e30, 1e-30 })
        {
            AssertEigenvectors(SymmetricMatrices.Create<float>(kind, size, scale), 1e-6);
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(17)]
    [InlineData(65)]
    public void Eigenvalues_are_those_that_MathNet_finds(int size)
    {
        TestMatrix<double> x = SymmetricMatrices.Create<double>("random", size, 1);
        double[] expected = [.. Dense(x).Evd(Symmetricity.Symmetric).EigenValues.Select(value => value.Real).OrderDescending()];

        Matrix<double> vectors = Dense(Apply(x, (operations, view, result) => operations.Eigenvectors(view, result)));

        double[] actual = [.. (vectors.Transpose() * Dense(x) * vectors).Diagonal()];
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-13 * size));
    }

    [Theory]
    [MemberData(nameof(FactorBits.Expected), MemberType = typeof(FactorBits))]
    public void The_bits_are_the_same_on_every_machine(string function, ulong expected) => Assert.Equal(expected, FactorBits.Of(function));

    [Theory]
    [MemberData(nameof(Rectangles))]
    public void Orthonormal_vectors_span_what_the_given_ones_span(int rows, int columns)
    {
        foreach (double scale in new[] { 1, 1e150, 1e-150 })
        {
            AssertOrthonormal(TestMatrix<double>.Random(rows, columns, 1, scale), 1e-14);
        }

        foreach (double scale in new[] { 1, 1e30, 1e-30 })
        {
            AssertOrthonormal(TestMatrix<float>.Random(rows, columns, 1, scale), 1e-6);
        }
    }

    /// <summary>Columns of very different sizes, equal columns and a column of zeros.</summary>
    [Fact]
    public void Orthonormal_vectors_come_out_of_any_columns()
    {
        TestMatrix<double> x = TestMatrix<double>.Random(20, 6, 3);
        for (int row = 0; row < 20; row++)
        {
            x[row, 1] *= 1e-200;
            x[row, 2] = x[row, 0];
            x[row, 3] = 0;
            x[row, 4] *= 1e200;
        }

        Matrix<double> q = Dense(Apply(x, (operations, view, result) => operations.Orthonormal(view, result)));

        AssertNear(Matrix<double>.Build.DenseIdentity(6), q.Transpose() * q, 1e-14);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(2.5)]
    public void An_inverse_root_undoes_its_matrix(double root)
    {
        foreach (int size in s_sizes)
        {
            foreach (double scale in new[] { 1, 1e150, 1e-150 })
            {
                TestMatrix<double> x = SymmetricMatrices.Create<double>("positive", size, scale);
                Matrix<double> inverse = Dense(Apply(x, (operations, view, result) => operations.InverseRoot(view, root, result)));
                Assert.Equal(inverse, inverse.Transpose());
                // By MathNet's own eigenvalues, which for these scales it finds of the matrix at scale 1.
                var evd = (Dense(x) / scale).Evd(Symmetricity.Symmetric);
                Matrix<double> expected = evd.EigenVectors * Matrix<double>.Build.DiagonalOfDiagonalVector(
                    evd.EigenValues.Map(value => Math.Pow(value.Real, -1 / root))) * evd.EigenVectors.Transpose();
                AssertNear(expected, inverse * Math.Pow(scale, 1 / root), 1e-11);
            }
        }
    }

    [Fact]
    public void An_inverse_root_of_a_matrix_without_full_rank_is_finite_and_right_on_what_the_matrix_spans()
    {
        TestMatrix<float> x = SymmetricMatrices.Create<float>("lost rank", 33, 1e-20);

        TestMatrix<float> root = Apply(x, (operations, view, result) => operations.InverseRoot(view, 4, result));

        Assert.All(root.Values.ToArray(), value => Assert.True(float.IsFinite(value)));
        Matrix<double> power = Dense(root) * Dense(root) * Dense(root) * Dense(root);
        AssertNear(Dense(x) / 1e-20, Dense(x) * power * Dense(x) / 1e-20, 1e-4);
        Assert.All(
            Apply(SymmetricMatrices.Create<float>("zero", 5, 1), (operations, view, result) => operations.InverseRoot(view, 4, result)).Values.ToArray(),
            value => Assert.Equal(0, value));
    }

    [Fact]
    public void A_Cholesky_factor_is_the_one_that_MathNet_finds()
    {
        foreach (int size in s_sizes)
        {
            foreach (double scale in new[] { 1, 8, 1e150, 1e-150 })
            {
                TestMatrix<double> x = SymmetricMatrices.Create<double>("positive", size, scale);
                Matrix<double> factor = Dense(Apply(x, (operations, view, result) => operations.Cholesky(view, result)));
                AssertNear((Dense(x) / scale).Cholesky().Factor.Transpose(), factor / Math.Sqrt(scale), 1e-13);
            }
        }

        TestMatrix<double> indefinite = SymmetricMatrices.Create<double>("random", 5, 1);
        Assert.All(Apply(indefinite, (operations, view, result) => operations.Cholesky(view, result)).Values.ToArray(), value => Assert.True(double.IsNaN(value)));
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void A_solution_solves(bool isUpper, bool isLower)
    {
        foreach (int size in s_sizes)
        {
            foreach (double scale in new[] { 1, 1e150, 1e-150 })
            {
                TestMatrix<double> a = TestMatrix<double>.Random(size, size, 1, scale), b = TestMatrix<double>.Random(size, 7, 2, 1 / scale), x = new(size, 7);
                for (int row = 0; row < size; row++)
                {
                    a[row, row] = isUpper || isLower ? size * scale : a[row, row];
                    for (int column = 0; column < size; column++)
                    {
                        a[row, column] *= (isUpper && column < row) || (isLower && column > row) ? 0 : 1;
                    }
                }

                new MatrixOperations<double>().Solve(a.View, b.View, x.View);

                x.AssertGuardsAreWhole();
                Matrix<double> solution = Dense(x) * scale * scale;
                double largest = Math.Max(1, solution.Enumerate().Select(Math.Abs).Max());
                AssertNear(Dense(b) * scale, Dense(a) / scale * solution, 1e-15 * size * size * largest);
            }
        }
    }

    [Fact]
    public void A_singular_system_has_no_solution()
    {
        TestMatrix<double> a = TestMatrix<double>.Random(4, 4, 1), x = new(4, 2);
        a.Values.Slice(8, 4).Clear();

        new MatrixOperations<double>().Solve(a.View, TestMatrix<double>.Random(4, 2, 2).View, x.View);

        Assert.All(x.Values.ToArray(), value => Assert.True(double.IsNaN(value)));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void What_is_not_finite_gives_NaN(double value)
    {
        TestMatrix<double> x = SymmetricMatrices.Create<double>("positive", 6, 1);
        x[4, 3] = value;
        foreach (Operation<double> operation in new Operation<double>[]
        {
            (operations, view, result) => operations.Eigenvectors(view, result),
            (operations, view, result) => operations.Orthonormal(view, result),
            (operations, view, result) => operations.InverseRoot(view, 2, result),
            (operations, view, result) => operations.Cholesky(view, result),
            (operations, view, result) => operations.Solve(view, view, result),
        })
        {
            Assert.All(Apply(x, operation).Values.ToArray(), element => Assert.True(double.IsNaN(element)));
        }
    }

    [Fact]
    public void Operations_of_what_there_is_room_for_allocate_nothing()
    {
        TestMatrix<float> x = SymmetricMatrices.Create<float>("positive", 40, 1), result = new(40, 40), tall = TestMatrix<float>.Random(40, 9, 1), narrow = new(40, 9);
        var operations = new MatrixOperations<float>();
        operations.ReserveFunction(40, 40);
        RunAll();

        long before = GC.GetAllocatedBytesForCurrentThread();
        RunAll();

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void RunAll()
        {
            operations.Eigenvectors(x.View, result.View);
            operations.InverseRoot(x.View, 4, result.View);
            operations.Cholesky(x.View, result.View);
            operations.Orthonormal(tall.View, narrow.View);
            operations.Solve(x.View, tall.View, narrow.View);
        }
    }

    [Fact]
    public void Parts_of_a_matrix()
    {
        TestMatrix<float> x = TestMatrix<float>.Random(4, 4, 1), upper = new(4, 4), identity = new(4, 4), diagonals = new(4, 4);
        double[] diagonal = new double[4];

        MatrixOperations<float>.Diagonal(x.View, diagonal);
        MatrixOperations<float>.OfDiagonal([1, 0.1, 2, 1e-300], diagonals.View);
        MatrixOperations<float>.Identity(identity.View);
        MatrixOperations<float>.Upper(x.View.Transposed, upper.View);

        Assert.Equal([x[0, 0], x[1, 1], x[2, 2], x[3, 3]], diagonal);
        for (int i = 0; i < 16; i++)
        {
            Assert.Equal(i % 4 < i / 4 ? 0 : x[i % 4, i / 4], upper[i / 4, i % 4]);
            Assert.Equal(i % 4 == i / 4 ? 1 : 0, identity[i / 4, i % 4]);
            Assert.Equal(i % 4 != i / 4 ? 0 : (i / 4) switch { 0 => 1, 1 => 0.1f, 2 => 2, _ => 0 }, diagonals[i / 4, i % 4]);
        }
    }

    private delegate void Operation<T>(MatrixOperations<T> operations, MatrixView<T> x, MatrixView<T> result)
        where T : struct, IFloatingPointIeee754<T>;

    private static TestMatrix<T> Apply<T>(TestMatrix<T> x, Operation<T> operation)
        where T : struct, IFloatingPointIeee754<T>
    {
        var result = new TestMatrix<T>(x.Rows, x.Columns);
        operation(new MatrixOperations<T>(), x.View, result.View);
        result.AssertGuardsAreWhole();
        return result;
    }

    private static void AssertEigenvectors<T>(TestMatrix<T> x, double ulps)
        where T : struct, IFloatingPointIeee754<T>
    {
        TestMatrix<T> result = Apply(x, (operations, view, target) => operations.Eigenvectors(view, target));
        if (x.Rows == 0)
        {
            return;
        }

        Matrix<double> vectors = Dense(result), matrix = Normalized(x);
        Matrix<double> diagonal = vectors.Transpose() * matrix * vectors;
        double tolerance = ulps * (x.Rows + 5);

        AssertNear(Matrix<double>.Build.DenseIdentity(x.Rows), vectors.Transpose() * vectors, tolerance);
        AssertNear(Matrix<double>.Build.DiagonalOfDiagonalVector(diagonal.Diagonal()), diagonal, tolerance);
        for (int i = 0; i < x.Rows; i++)
        {
            Assert.True(i == 0 || diagonal[i, i] <= diagonal[i - 1, i - 1] + tolerance);
            Assert.Equal(vectors.Column(i).AbsoluteMaximum(), vectors.Column(i).Maximum());
        }
    }

    private static void AssertOrthonormal<T>(TestMatrix<T> x, double ulps)
        where T : struct, IFloatingPointIeee754<T>
    {
        TestMatrix<T> result = Apply(x, (operations, view, target) => operations.Orthonormal(view, target));
        if (x.Values.Length == 0)
        {
            return;
        }

        Matrix<double> q = Dense(result), matrix = Normalized(x);
        (q, matrix) = x.Rows < x.Columns ? (q.Transpose(), matrix.Transpose()) : (q, matrix);
        double tolerance = ulps * (q.RowCount + 5);
        Matrix<double> factor = q.Transpose() * matrix;

        AssertNear(Matrix<double>.Build.DenseIdentity(q.ColumnCount), q.Transpose() * q, tolerance);
        AssertNear(matrix, q * factor, tolerance);
        AssertNear(factor.UpperTriangle(), factor, tolerance);
        Assert.All(factor.Diagonal(), value => Assert.True(value > 0));
    }

    private static Matrix<double> Dense<T>(TestMatrix<T> x)
        where T : struct, IFloatingPointIeee754<T> =>
        Matrix<double>.Build.Dense(x.Rows, x.Columns, (row, column) => double.CreateChecked(x[row, column]));

    /// <summary>With a largest element of 1, so that what MathNet works out with it stays in range.</summary>
    private static Matrix<double> Normalized<T>(TestMatrix<T> x)
        where T : struct, IFloatingPointIeee754<T>
    {
        Matrix<double> matrix = Dense(x);
        double largest = matrix.Enumerate().Select(Math.Abs).DefaultIfEmpty().Max();
        return largest == 0 ? matrix : matrix / largest;
    }

    private static void AssertNear(Matrix<double> expected, Matrix<double> actual, double tolerance)
    {
        double size = Math.Max(1, expected.Enumerate().Select(Math.Abs).DefaultIfEmpty().Max());
        double error = (expected - actual).Enumerate().Select(Math.Abs).DefaultIfEmpty().Max();
        Assert.True(error <= tolerance * size, $"{expected.RowCount} × {expected.ColumnCount}: off by {error} of {size}, allowed {tolerance}.");
    }
}
