using OptimizerGen.Compiler.Binding.Layers;
using OptimizerGen.Compiler.Binding.Tree;
using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Binding.Building;

/// <summary>Works out what is made of numbers alone, such as <c>2 * i</c> in a round of a loop.</summary>
internal static class ConstantFolder
{
    /// <summary>The number; null where the expression reads what is known only in a step.</summary>
    public static double? Fold(BoundExpression expression, SpecReporter reporter) =>
        TreeWalker.All([expression]).All(IsOfNumbers)
        && new ExpressionBuilder(new ValueFactory(), reporter).Build(expression, new ValueEnvironment()) is { Op: Op.Constant } value
            ? value.Constant
            : null;

    private static bool IsOfNumbers(BoundExpression part) =>
        part is BoundNumber or BoundUnary or BoundBinary or BoundPower or BoundNamed or BoundCall { Function: { Reduces: false, Draw: null, Matrix: null } };
}
