using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Language;

namespace OptimizerGen.Compiler.Tests.Binding;

/// <summary>Defaults are numbers or expressions of other hyperparameters.</summary>
public sealed class DefaultTests
{
    [Theory]
    [InlineData("a: 1e-3", HyperparameterType.Real, "0.001")]
    [InlineData("a: true", HyperparameterType.Boolean, "1")]
    [InlineData("a: false", HyperparameterType.Boolean, "0")]
    [InlineData("a: inf", HyperparameterType.Real, "Infinity")]
    [InlineData("a: -inf", HyperparameterType.Real, "-Infinity")]
    [InlineData("a: { default: 5, type: integer }", HyperparameterType.Integer, "5")]
    [InlineData("a: { default: 1, type: boolean }", HyperparameterType.Boolean, "1")]
    [InlineData("a: {}", HyperparameterType.Real, null)]
    [InlineData("a: 1 - 0.1", HyperparameterType.Real, "0.9")]
    [InlineData("a: sqrt(b)", HyperparameterType.Real, "sqrt(b)")]
    [InlineData("a: 'max(b, 1) / 2'", HyperparameterType.Real, "(max(b, 1) / 2)")]
    [InlineData("a: b", HyperparameterType.Real, "b")]
    public void A_default_has_a_type_and_a_value(string entry, HyperparameterType type, string? value)
    {
        HyperparameterSymbol symbol = Compilation.Optimizer(
            $"optimizer: Rule\nhyperparameters: {{ {entry}, b: 2 }}\nupdate: theta -= a * b * grad").Hyperparameters[0];
        Assert.Equal((type, value), (symbol.Type, symbol.Default?.ToString()));
    }

    [Fact]
    public void A_default_may_follow_one_that_is_declared_later() => Assert.Equal(
        ["b", "(c + 1)", "2"],
        Compilation.Optimizer("optimizer: Rule\nhyperparameters: { a: b, b: c + 1, c: 2 }\nupdate: theta -= a * grad")
            .Hyperparameters.Select(symbol => symbol.Default!.ToString()));

    [Fact]
    public void A_use_in_another_default_counts() => Assert.Empty(Compilation.Compile(
        "optimizer: Rule\nhyperparameters: { a: b, b: 1 }\nupdate: theta -= a * grad").Diagnostics);
}
