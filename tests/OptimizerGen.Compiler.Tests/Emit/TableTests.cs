using OptimizerGen.Compiler.Emit.CSharp.Expressions;
using OptimizerGen.Compiler.Emit.CSharp.Loops;
using OptimizerGen.Compiler.Emit.CSharp.Methods;
using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Tests.Emit;

/// <summary>Whatever a kernel may consist of has its row in every table that is asked for it.</summary>
public sealed class TableTests
{
    private static IEnumerable<OpInfo> Operations => OpTable.Rows.Where(row => row.Kind is not (OpKind.Leaf or OpKind.Reduction or OpKind.Draw or OpKind.Matrix or OpKind.List or OpKind.Place));

    /// <summary>What only numbers have.</summary>
    private static IEnumerable<Op> OfNumbers => [Op.Wrap, Op.Pick];

    [Fact]
    public void Every_operation_has_a_row() => Assert.Equal(Enum.GetValues<Op>(), OpTable.Rows.Select(row => row.Op).Order());

    [Fact]
    public void Every_operation_is_spelled_for_numbers_and_for_elements() => Assert.All(Operations, operation =>
    {
        OperationSpelling spelling = SpellingTable.Of(operation.Op);
        Assert.True(spelling.Number is not null || operation.Op == Op.FusedMultiplyAdd, $"{operation.Op} of numbers");
        Assert.Equal(OfNumbers.Contains(operation.Op), spelling.Scalar is null);
        Assert.Equal(OfNumbers.Contains(operation.Op), spelling.Vector is null);
    });

    [Fact]
    public void Every_longer_function_has_its_sequence_of_operations() =>
        Assert.Equal(Operations.Where(row => row.IsLong).Select(row => row.Op).Order(), ElementArithmetic.Operations.Order());

    [Fact]
    public void Every_draw_is_spelled_and_has_its_sequence_of_operations()
    {
        IEnumerable<Op> draws = OpTable.Rows.Where(row => row.Kind == OpKind.Draw).Select(row => row.Op);
        Assert.Equal(draws, DrawSpelling.Operations.Order());
        Assert.Equal(draws, NoiseArithmetic.Operations.Order());
    }

    [Fact]
    public void Every_operation_on_matrices_has_a_shape_and_a_method()
    {
        Op[] operations = [.. OpTable.Rows.Where(row => row.Kind == OpKind.Matrix).Select(row => row.Op).Order()];

        Assert.Equal(operations, MatrixTable.Rows.Select(row => row.Op).Order());
        Assert.Equal(operations, MatrixSpelling.Operations.Order());
    }

    [Fact]
    public void Every_spelling_is_of_an_operation() =>
        Assert.Equal(Operations.Select(row => row.Op).Order(), SpellingTable.Rows.Select(row => row.Op).Order());

    [Fact]
    public void Every_leaf_has_a_row() =>
        Assert.Equal(OpTable.Rows.Where(row => row.Kind == OpKind.Leaf).Select(row => row.Op).Order(), LeafTable.Rows.Select(row => row.Op).Order());

    [Fact]
    public void A_leaf_is_a_number_or_lies_in_a_buffer() =>
        Assert.All(LeafTable.Rows, leaf => Assert.Equal(leaf.IsElement, leaf.Buffer is not null));

    [Fact]
    public void A_frame_reads_every_number_but_the_schedules_own() => Assert.Equal(
        LeafTable.Rows.Where(leaf => leaf.IsNumber && leaf.Op is not (Op.Constant or Op.InitialValue or Op.ListSize or Op.ListItem)).Select(leaf => leaf.Op).Order(),
        LeafCode.LeavesOfFrame.Order());

    [Fact]
    public void Every_reduction_has_a_row_and_a_spelling()
    {
        IEnumerable<Op> reductions = OpTable.Rows.Where(row => row.Kind == OpKind.Reduction).Select(row => row.Op).Order();
        Assert.Equal(reductions, ReductionTable.Rows.Select(row => row.Op).Order());
        Assert.Equal(reductions, ReductionSpelling.Rows.Select(row => row.Op).Order());
    }

    [Fact]
    public void Every_storage_and_rounding_has_a_row()
    {
        Assert.Equal(Enum.GetValues<StateStorage>(), StorageFormat.Rows.Select(row => row.Storage).Order());
        Assert.Equal(Enum.GetValues<StateRounding>(), RoundingInfo.Rows.Select(row => row.Rounding).Order());
        Assert.Equal(StorageFormat.Rows.Where(row => row.IsRounded).Select(row => row.Storage), StorageSpelling.Rows.Select(row => row.Storage));
    }
}
