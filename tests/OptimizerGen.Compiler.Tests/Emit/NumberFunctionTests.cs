using System.Text.RegularExpressions;

namespace OptimizerGen.Compiler.Tests.Emit;

/// <summary>Generated code computes functions by the runtime's own operations: those of the C library differ between machines.</summary>
public sealed partial class NumberFunctionTests
{
    private const string EveryFunction = """
        optimizer: Rule
        hyperparameters: { a: { default: exp(0.5) }, b: log(2) }
        schedules: { a: Falling() }
        update: theta -= (exp(a) + expm1(a) + log(a) + log1p(a) + cbrt(a) + tanh(a) + sin(a) + cos(a) + atan2(a, b) + a^b + sqrt(a) + round(a)) * grad
        """;

    private const string Falling = "schedule: Falling\nvalue: initial * (1 + cos(pi * t / 100)) / 2";

    public static TheoryData<string> Specs => [.. Compilation.Catalogue.Where(spec => !spec.StartsWith("transform:", StringComparison.Ordinal)), EveryFunction, Falling];

    [Theory]
    [MemberData(nameof(Specs))]
    public void The_mathematics_library_only_does_what_ieee_754_rounds(string spec)
    {
        string code = string.Concat(Compilation.Compile(spec, [.. Compilation.Catalogue.Append(Falling).Where(other => other != spec)]).Source);
        Assert.NotEmpty(code);
        Assert.All(
            Mathematics().Matches(code),
            call => Assert.Contains(call.Groups[1].Value, (string[])["Sqrt", "Abs", "Min", "Max", "Floor", "Ceiling", "Round", "FusedMultiplyAdd"]));
    }

    [Fact]
    public void Every_function_is_asked_of_the_runtime()
    {
        string code = string.Concat(Compilation.Compile(EveryFunction, Falling).Source);
        Assert.All((string[])["Exp", "ExpM1", "Log", "LogP1", "Cbrt", "Tanh", "Sin", "Cos", "Atan2", "Power"], name => Assert.Contains($"StepMath.{name}(", code, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\bMathF?\.(\w+)")]
    private static partial Regex Mathematics();
}
