namespace OptimizerGen.Compiler.Tests.Lowering.Ranges;

/// <summary>Random expressions of what plain rewrites: products, quotients, roots, sums and choices of numbers and elements.</summary>
internal static class RandomAlgebra
{
    private static readonly string[] s_elements = ["theta", "grad", "grad^2", "theta^2", "abs(grad)", "abs(theta)", "s", "s^2"];
    private static readonly string[] s_numbers = ["k", "n", "a", "b", "(1 - b)", "(1 - b^t)", "(1 - b^t)", "3", "0.1", "1e-30", "norm(grad)", "t", "65536"];

    public static string Make(Random random) => Element(random, 4);

    private static string Element(Random random, int depth)
    {
        if (depth == 0)
        {
            return Pick(random, s_elements);
        }

        string x = Element(random, depth - 1), n = Pick(random, s_numbers);
        return random.Next(12) switch
        {
            0 or 1 => $"({n} * {x})",
            2 or 3 => $"({x} / {n})",
            4 => $"({x} / {Element(random, depth - 1)})",
            5 => $"({x} / (sqrt({Element(random, depth - 2 < 0 ? 0 : depth - 2)} / {n}) + {Pick(random, s_numbers)}))",
            6 => $"sqrt(abs({x}) / {n})",
            7 => $"(sqrt({x} / {n}) + {Pick(random, s_numbers)})",
            8 => $"({x} * {Element(random, depth - 1)})",
            9 => $"where(grad > 0, {x} / {n}, {(random.Next(2) == 0 ? "0" : $"{Element(random, depth - 1)} / {n}")})",
            10 => $"max({x} / {n}, {Pick(random, s_numbers)})",
            _ => $"(-{x})",
        };
    }

    private static string Pick(Random random, string[] choices) => choices[random.Next(choices.Length)];
}
