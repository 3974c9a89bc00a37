using System.Runtime.CompilerServices;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Tests.Binding;
using OptimizerGen.Compiler.Tests.Syntax;
using OptimizerGen.Compiler.Tests.Text;
using OptimizerGen.Compiler.Tests.Yaml;

namespace OptimizerGen.Compiler.Tests.Diagnostics;

/// <summary>What is said of every failing spec, word by word.</summary>
public sealed class MessageTests
{
    private const int LongestCase = 200;

    [Fact]
    public void Every_failing_spec_is_answered_so()
    {
        IEnumerable<string> answers = Specs().Select(AnnotatedText.Parse).Select(parsed => parsed.Text).Select(Answer);
        AssertIs(string.Join("\n\n", answers) + "\n");
    }

    private static IEnumerable<string> Specs() =>
    [
        .. YamlDiagnosticTests.Cases.Select(row => (string)row[1]),
        .. SyntaxDiagnosticTests.Cases.Select(row => (string)row[1]),
        .. ExpressionDiagnosticTests.Expressions.Select(row => $"schedule: A\nvalue: {row[1]}\n"),
        .. ExpressionDiagnosticTests.Statements.Select(row => $"optimizer: A\n{row[1]}"),
        .. BindingDiagnosticTests.Cases.Select(row => (string)row[1]),
    ];

    private static string Answer(string spec)
    {
        string shown = spec.Replace("\n", "⏎", StringComparison.Ordinal);
        IEnumerable<string> found = Compilation.Compile(spec, NamedSpecs.All).Diagnostics
            .Select(mistake => $"  {mistake.Id} {mistake.Start.Line + 1},{mistake.Start.Character + 1}–{mistake.End.Line + 1},{mistake.End.Character + 1}: {mistake.Message}");
        return string.Join('\n', found.Prepend(MessageText.Of(shown.Length <= LongestCase ? shown : shown[..LongestCase] + "…")));
    }

    private static void AssertIs(string answers, [CallerFilePath] string file = "")
    {
        string verified = Path.Combine(Path.GetDirectoryName(file)!, "Messages.verified.txt");
        string expected = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : "";
        if (expected != answers)
        {
            string received = verified.Replace(".verified.", ".received.", StringComparison.Ordinal);
            File.WriteAllText(received, answers);
            string[] before = expected.Split('\n'), now = answers.Split('\n');
            int first = before.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
            Assert.Fail($"The messages differ first in line {first + 1}. Read {received} and, if it is right, let it replace {verified}.");
        }
    }
}
