using System.Text.RegularExpressions;
using System.Xml.Linq;
using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Binding.Descriptions;
using OptimizerGen.Compiler.Emit.Documentation;

namespace OptimizerGen.Compiler.Tests.Emit;

/// <summary>What the generated classes say about themselves.</summary>
public sealed class DocumentationTests
{
    [Theory]
    [InlineData("update: theta -= grad", "theta -= grad")]
    [InlineData("gradient: grad + 0.1 * theta\nupdate: theta -= grad", "grad = grad + 0.1 * theta\ntheta -= grad")]
    [InlineData("gradient: [ grad += theta ]\nupdate: theta -= grad", "grad += theta\ntheta -= grad")]
    [InlineData("let: { d: (m + grad) * 2 }\nmoments: { m: { of: grad, decay: 0.9, kind: sum } }\nupdate: [ theta *= 0.5, theta -= d ]",
        "m = 0.9 * m + grad\ntheta *= 0.5\nd = (m + grad) * 2\ntheta -= d")]
    [InlineData("let: { b: 0.9^t }\nmoments: { m: { of: grad, decay: b } }\nupdate: theta -= m_hat",
        "b = 0.9^t\nm = b * m + (1 - b) * grad\nm_hat = m / (1 - b^t)\ntheta -= m_hat")]
    [InlineData("let: { d: e / 2, e: grad, unused: 3 }\nupdate: theta -= d", "e = grad\nd = e / 2\ntheta -= d")]
    [InlineData("moments: { v: { of: grad^2, decay: 1 - 1/t, bias_correction: product } }\nupdate: theta -= grad / v_hat",
        "v = (1 - 1/t) * v + (1 - (1 - 1/t)) * grad^2\nv_product = (1 - 1/t) * v_product\nv_hat = v / (1 - v_product)\ntheta -= grad / v_hat")]
    [InlineData("update: |\n  x = max(grad,  # the first\n    theta)\n  theta -= x\n", "x = max(grad, theta)\ntheta -= x")]
    [InlineData("gradient_at: theta - 0.9 * s\nstate: { s: 0 }\nupdate: [ s = grad, theta -= s ]\nviews: { seen: theta + s }",
        "gradient at: theta - 0.9 * s\ns = grad\ntheta -= s\nseen = theta + s")]
    [InlineData("let: { d: 2 * grad, n: 4 }\nupdate: [ { if: t > n, do: [ r = d, theta -= r ], else: { if: epoch > 1, do: theta -= grad, else: [ theta *= 2, { if: t == 3, do: theta = 1 } ] } }, theta += 1 ]",
        "n = 4\nd = 2 * grad\nif t > n:\n  r = d\n  theta -= r\nelse if epoch > 1:\n  theta -= grad\nelse:\n  theta *= 2\n  if t == 3:\n    theta = 1\ntheta += 1")]
    [InlineData("hyperparameters: { n: { type: integer, default: 2, range: '[1, 4]' } }\nupdate: [ r = grad, { repeat: 3, as: i, do: [ r *= i, { repeat: n, as: j, do: r += j } ] }, { repeat: n, do: r *= 2 }, { repeat: 1, do: theta -= r } ]",
        "r = grad\nfor i = 0 to 2:\n  r *= i\n  for j = 0 to n - 1:\n    r += j\nn times:\n  r *= 2\nonce:\n  theta -= r")]
    public void The_formula_explains_every_name_before_its_use(string sections, string formula) =>
        Assert.Equal(formula, Formula(Compilation.Bind($"optimizer: Rule\n{sections}")));

    [Fact]
    public void What_is_inherited_is_written_out() => Assert.Equal(
        "d = (grad + 1) * 2\ntheta *= 0.9\ntheta -= d",
        Formula(Compilation.Bind("optimizer: Rule\nextends: First\nlet: { d: inherited * 2 }\nupdate: [ theta *= 0.9, inherited ]",
            "optimizer: First\nlet: { d: grad + 1 }\nupdate: theta -= d")).Replace("theta *= 0.9\nd = (grad + 1) * 2", "d = (grad + 1) * 2\ntheta *= 0.9", StringComparison.Ordinal));

    [Theory]
    [InlineData("a: { symbol: α, default: 0.5, range: '[0, 1)' }", "The a α, default 0.5, range [0, 1).")]
    [InlineData("a: { default: 3, type: integer, summary: Steps between two. }", "Steps between two. A, default 3, range (-inf, inf).")]
    [InlineData("a: { default: true, summary: Whether to look ahead }", "Whether to look ahead. Switch a, default true.")]
    [InlineData("a: false", "The switch a, default false.")]
    [InlineData("a: {}", "The a, no default: it must be set, range (-inf, inf).")]
    [InlineData("a: sqrt(4) / t2, t2: 1", "The a, default sqrt(4) / t2, range (-inf, inf).")]
    public void A_property_is_told_with_its_letter_default_and_range(string hyperparameters, string summary) => Assert.Contains(
        $"/// <summary>{summary}</summary>", Source($"hyperparameters: {{ {hyperparameters} }}\nupdate: theta -= a * grad"), StringComparison.Ordinal);

    [Fact]
    public void Values_in_force_have_the_type_of_their_hyperparameter()
    {
        string source = Source("hyperparameters: { a: 1, n: { default: 1, type: integer }, b: true }\nupdate: theta -= a * n * b * grad");
        Assert.Contains("public double A => base.Get(0);", source, StringComparison.Ordinal);
        Assert.Contains("public int N => unchecked((int)base.Get(1));", source, StringComparison.Ordinal);
        Assert.Contains("public bool B => base.Get(2) != 0;", source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("theta -= grad", "A step moves 12 bytes in float, 24 in double, and takes no divisions and no square roots for each element.")]
    [InlineData("theta -= 1 / sqrt(grad)", "A step moves 12 bytes in float, 24 in double, and takes 1 division and 1 square root for each element.")]
    [InlineData("theta -= grad / theta + 1 / (1 + theta)", "takes 2 divisions and no square roots")]
    [InlineData("theta -= where(t == 1, grad, 1 / grad)", "A step moves 12 bytes in float, twice that in double, and takes at most 1 division and no square roots for each element. Conditions choose one of 2 loops.")]
    [InlineData("theta -= where(t == 1, 1 / theta, 1 / grad + 2 / theta)", "A step moves 8 to 12 bytes in float, twice that in double, and takes 1 to 2 divisions and no square roots")]
    public void The_cost_is_told_in_words(string update, string sentence) =>
        Assert.Contains(sentence, Regex.Replace(Source($"update: {update}"), @"\s*\n\s*/// ", " "), StringComparison.Ordinal);

    [Theory]
    [InlineData("state: { s: { init: 0, storage: bfloat16 } }\nupdate: [ s += grad, theta -= s ]",
        "A step moves 16 bytes in float, 40 in double, and takes no divisions", "For float, s is kept in bfloat16, rounded to the nearest value; for double in full.")]
    [InlineData("state: { a: { init: 0, storage: bfloat16, rounding: stochastic }, b: { init: 0, storage: bfloat16, rounding: stochastic } }\nupdate: [ a += grad, b += a, 'theta -= where(t == 1, a, a / b)' ]",
        "A step moves 20 bytes in float, 56 bytes in double, and takes at most 1 division", "For float, a and b are kept in bfloat16, rounded up or down by chance, so that the mean is right; for double in full.")]
    public void States_that_are_kept_in_bfloat16_cost_half(string sections, string cost, string storage)
    {
        string text = Regex.Replace(Source(sections), @"\s*\n\s*/// ", " ");
        Assert.Contains(cost, text, StringComparison.Ordinal);
        Assert.Contains(storage, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a < b & c > d", "a &lt; b &amp; c &gt; d")]
    [InlineData("a\u0001b\u2028c\td", "a b c d")]
    [InlineData("a\uFFFEb🙂", "a b🙂")]
    [InlineData("<see cref=\"X\"/>", "&lt;see cref=\"X\"/&gt;")]
    public void A_text_is_escaped(string text, string expected) => Assert.Equal(expected, XmlDocumentation.Escape(text));

    [Fact]
    public void Half_of_a_pair_is_left_out() => Assert.Equal("a b ", XmlDocumentation.Escape("a" + '\uD800' + "b" + '\uDC00'));

    [Fact]
    public void Hostile_texts_stay_inside_the_comments()
    {
        string source = Compilation.Compile("""
            optimizer: Rule
            summary: "*/ </summary> \" & <b> \\ ends\nhere"
            remarks: "]]> --> \u2028 #endif"
            strengths: [ "<", "&amp;" ]
            hyperparameters: { a: { default: 1, summary: "</summary>\nint x;" } }
            update: theta -= a * grad * (grad < 1)
            """).Source!;
        string[] comments = [.. source.Split('\n').Select(line => line.TrimStart()).Where(line => line.StartsWith("///", StringComparison.Ordinal))];
        XElement whole = XElement.Parse($"<all>{string.Join('\n', comments.Select(line => line[3..]))}</all>");
        Assert.StartsWith("*/ </summary> \" & <b> \\ ends here", whole.Element("summary")!.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("int x;", string.Join('\n', source.Split('\n').Where(line => !line.Contains("///", StringComparison.Ordinal) && !line.Contains('"', StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    private static string Source(string sections)
    {
        CompiledSpec compiled = Compilation.Compile($"optimizer: Rule\n{sections}");
        Assert.True(compiled.Source is not null, string.Join('\n', compiled.Diagnostics));
        return compiled.Source;
    }

    private static string Formula(BoundSpec bound) => string.Join('\n', bound.Description.Formula);
}
