using System.Text;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Syntax;
using OptimizerGen.Compiler.Tests.Syntax;

namespace OptimizerGen.Compiler.Tests.Yaml;

/// <summary>Random texts, the same ones in every run: whatever they hold, there is an answer with a place.</summary>
public sealed class FuzzTests
{
    private const string Spec = """
        optimizer: Adam
        summary: Adaptive moment estimation.
        reference: { title: "Adam: A Method", authors: "D. P. Kingma, J. Ba", year: 2015, arxiv: 1412.6980 }
        hyperparameters:
          learning_rate: { symbol: α, default: 1e-3, range: "[0, inf)" }
          beta1: { symbol: β₁, default: 0.9, range: "[0, 1)" }
          epsilon: sqrt(1e-8)
        inputs: { loss: scalar }
        state: { s: 0, x0: theta }
        gradient: 'grad + max(0, theta)'
        moments:
          m: { of: grad, decay: beta1 }
          v: { of: grad^2, kind: sum, init: 0.1 }
        let: { direction: m_hat / (√v_hat + epsilon) }
        update: |
          x = where(t == 1, 0,   # first
            clamp(direction, -1, 1))
          theta -= learning_rate * x²
        schedules:
          learning_rate: Cosine(period = 10)
        """;

    private static readonly string[] s_pieces =
    [
        "[", "]", "{", "}", "(", ")", ":", ": ", ",", ", ", "-", "- ", "\n", "\n  ", "\r\n", "\t", " ", "#", " #", "&a ", "*a", "!t ", "|", ">",
        "'", "\"", "%", "@", "`", "?", "? ", "---\n", "...\n", "=", "==", "^", "²", "√", "θ", "←", "\0", "\uFFFD", "\uFEFF", "\u0085", "\u2028",
        "𝜃", "\uD800", "\\", "1e999", "none", "per model", "inherited", "range: [0, 1)", "optimizer: B\n", "<<: ", "~", "\u0301",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_spec_with_random_changes_is_answered(int seed)
    {
        var random = new Random(seed);
        for (int round = 0; round < 1500; round++)
        {
            var text = new StringBuilder(Spec);
            for (int change = random.Next(1, 6); change > 0; change--)
            {
                Change(text, random);
            }

            Answer(text.ToString());
        }
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void A_heap_of_pieces_is_answered(int seed)
    {
        var random = new Random(seed);
        for (int round = 0; round < 4_000; round++)
        {
            var text = new StringBuilder("optimizer: A\nlet:");
            for (int piece = random.Next(1, 30); piece > 0; piece--)
            {
                text.Append(random.Next(3) == 0 ? "a" : s_pieces[random.Next(s_pieces.Length)]);
            }

            Answer(text.ToString());
        }
    }

    [Fact]
    public void An_expression_printed_and_read_again_is_the_same()
    {
        string[] pieces = ["a", "a", "a", "b", "b", "2", "2", "f(", "(", ")", "[", "]", ",", "+", "-", "*", "/", "^", "²", "√", "<", "==", "and", "or", "not", "per row"];
        var random = new Random(7);
        int read = 0;
        for (int round = 0; round < 10_000; round++)
        {
            string written = string.Join(' ', Enumerable.Range(0, random.Next(1, 9)).Select(_ => pieces[random.Next(pieces.Length)]));
            if (Answer($"schedule: A\nvalue: |\n  {written}\n") is { Diagnostics.Count: 0, Syntax.Value: { } value })
            {
                string printed = ExpressionPrinter.Print(value);
                Assert.Equal(printed, ExpressionParserTests.Print(printed));
                read++;
            }
        }

        Assert.True(read > 300, $"only {read} expressions were valid");
    }

    private static void Change(StringBuilder text, Random random)
    {
        int at = random.Next(text.Length);
        int length = Math.Min(random.Next(1, 12), text.Length - at);
        switch (random.Next(4))
        {
            case 0:
                text.Remove(at, length);
                break;
            case 1:
                text.Insert(random.Next(text.Length), text.ToString(at, length));
                break;
            default:
                text.Insert(at, s_pieces[random.Next(s_pieces.Length)]);
                break;
        }

        if (text.Length == 0)
        {
            text.Append(' ');
        }
    }

    private static ParsedSpec Answer(string content)
    {
        ParsedSpec spec = SpecCompiler.Parse("x.yaml", content);
        SpecSyntax? syntax = spec.Syntax;
        Assert.True(syntax is not null || spec.Diagnostics.Count > 0, content);
        Assert.All(spec.Diagnostics, found =>
        {
            Assert.InRange(found.Span.Start, 0, spec.Text.Content.Length);
            Assert.InRange(found.Span.End, found.Span.Start, spec.Text.Content.Length);
            Assert.Equal(DiagnosticSeverity.Error, found.Severity);
        });
        return spec;
    }
}
