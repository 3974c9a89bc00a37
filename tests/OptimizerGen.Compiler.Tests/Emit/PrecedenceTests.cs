using System.Text.RegularExpressions;
using OptimizerGen.Compiler.Emit.CSharp.Expressions;
using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Tests.Emit;

/// <summary>Parentheses stand where the order of operations needs them, and nowhere else.</summary>
public sealed class PrecedenceTests
{
    [Theory]
    [InlineData("x + (y + z)", "x + (y + z)")]
    [InlineData("(x + y) + z", "x + y + z")]
    [InlineData("x - (y - z)", "x - (y - z)")]
    [InlineData("x * (y * z)", "x * (y * z)")]
    [InlineData("x / (y / z)", "x / (y / z)")]
    [InlineData("x / y * z", "x / y * z")]
    [InlineData("(x + y) * z", "(x + y) * z")]
    [InlineData("-(x + y)", "-(x + y)")]
    [InlineData("-x * y", "-x * y")]
    [InlineData("x - -y", "x - -y")]
    [InlineData("x * -2", "x * -2.0")]
    [InlineData("x / 2", "x / 2.0")]
    [InlineData("1 / x", "1.0 / x")]
    [InlineData("x % y", "StepMath.Modulo(x, y)")]
    [InlineData("x ^ y", "StepMath.Power(x, y)")]
    [InlineData("round(x)", "Math.Round(x, MidpointRounding.ToEven)")]
    [InlineData("x > y", "x > y ? 1.0 : 0.0")]
    [InlineData("(x > y) * z", "(x > y ? 1.0 : 0.0) * z")]
    [InlineData("where(x > y and z, x, y)", "x > y && z != 0 ? x : y")]
    [InlineData("where(x > y or z > 0 and not x, x, y)", "x > y || z > 0.0 && !(x != 0) ? x : y")]
    [InlineData("where((x or y) and z, x, y)", "(x != 0 || y != 0) && z != 0 ? x : y")]
    [InlineData("where(x > 0, where(y > 0, x, y), z) + 1", "(x > 0.0 ? (y > 0.0 ? x : y) : z) + 1.0")]
    [InlineData("(x > y) == (y > z)", "(x > y ? 1.0 : 0.0) == (y > z ? 1.0 : 0.0) ? 1.0 : 0.0")]
    [InlineData("max(x, y, z)", "Math.Max(Math.Max(x, y), z)")]
    [InlineData("clamp(x, 0, 1)", "Math.Min(Math.Max(x, 0.0), 1.0)")]
    [InlineData("sign(x) + copysign(x, y)", "StepMath.Sign(x) + StepMath.CopySign(x, y)")]
    public void A_number(string expression, string expected)
    {
        Value value = ValueOf("scalar", expression);
        Assert.Equal(expected, Regex.Replace(new ExpressionPrinter(new NumberTarget(), Named(value)).Print(value), @"global::(\w+\.)+(?=\w+\.)", ""));
    }

    [Theory]
    [InlineData("x + (y + z)", "x + (y + z)", "x + (y + z)")]
    [InlineData("(x + y) * z - x", "(x + y) * z - x", "(x + y) * z - x")]
    [InlineData("x * 2", "x * 2f", "x * Vector128.Create(2f)")]
    [InlineData("x * -1.5", "x * -1.5f", "x * Vector128.Create(-1.5f)")]
    [InlineData("x * 0", "x * 0f", "x * Vector128<float>.Zero")]
    [InlineData("x - -0.0", "x - -0f", "x - Vector128.Create(-0f)")]
    [InlineData("1 / x", "1f / x", "Vector128<float>.One / x")]
    [InlineData("sqrt(x + y)", "MathF.Sqrt(x + y)", "Vector128.Sqrt(x + y)")]
    [InlineData("sign(x)", "StepVector.Sign(x)", "StepVector.Sign(x)")]
    [InlineData("x > y", "(x > y ? 1f : 0f)", "Vector128.ConditionalSelect(Vector128.GreaterThan(x, y), Vector128<float>.One, Vector128<float>.Zero)")]
    [InlineData("where(x > y and z != 0, x, y + z)", "(x > y && z != 0f ? x : y + z)",
        "Vector128.ConditionalSelect((Vector128.GreaterThan(x, y) & ~Vector128.Equals(z, Vector128<float>.Zero)), x, y + z)")]
    [InlineData("where(not (x > y or z), x, y)", "(!(x > y || z != 0f) ? x : y)",
        "Vector128.ConditionalSelect(~(Vector128.GreaterThan(x, y) | ~Vector128.Equals(z, Vector128<float>.Zero)), x, y)")]
    [InlineData("isfinite(x) * y", "(float.IsFinite(x) ? 1f : 0f) * y",
        "Vector128.ConditionalSelect(Vector128.LessThanOrEqual(Vector128.Abs(x), Vector128.Create(float.MaxValue)), Vector128<float>.One, Vector128<float>.Zero) * y")]
    [InlineData("-(x * y)", "-(x * y)", "-(x * y)")]
    public void An_element_alone_and_in_a_vector(string expression, string scalar, string vector)
    {
        Value value = ValueOf("element", expression);
        Assert.Equal(scalar, new ExpressionPrinter(new ScalarTarget(ElementType.Float), Named(value)).Print(value));
        Assert.Equal(vector, new ExpressionPrinter(new VectorTarget(ElementType.Float, 128), Named(value)).Print(value));
    }

    /// <summary>The value of an expression of three inputs, which it calls x, y and z.</summary>
    private static Value ValueOf(string shape, string expression) => Compilation.Optimizer(
        $"optimizer: Rule\ninputs: {{ x: {shape}, y: {shape}, z: {shape} }}\nupdate: theta = {expression}").Update.Stores[^1].Value;

    private static Dictionary<Value, string> Named(Value value) =>
        ValueOrder.Of([value]).Where(leaf => leaf.IsLeaf && leaf.Op != Op.Constant).ToDictionary(leaf => leaf, leaf => leaf.Name!);
}
