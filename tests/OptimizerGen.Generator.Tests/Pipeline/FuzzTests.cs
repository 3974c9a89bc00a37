using OptimizerGen.Generator.Tests.Driver;

namespace OptimizerGen.Generator.Tests.Pipeline;

/// <summary>Whatever a file contains, the generator goes on and the good spec beside it becomes a class.</summary>
public class FuzzTests : GeneratorTest
{
    private const string Alphabet = " \t\n\r:{}[](),'\"#&*!|>-?@%`~^+=<>0123456789eE.αβ²√θ←\0\u2028\ud800azAZ_";

    private static readonly TestSpec[] s_seeds =
        [Rules.Descent, Rules.Adaptive, Rules.Decayed, Rules.Trusting, Rules.InverseTime];

    [Fact]
    public void Fifty_damaged_specs_stop_nothing()
    {
        var random = new Random(20150322);
        TestSpec[] damaged = [.. Enumerable.Range(0, 50).Select(i => Damage(s_seeds[i % s_seeds.Length], i, random))];

        GeneratorRun run = Generate([.. damaged, Rules.Descent with { Path = "specs/0-good.optimizer.yaml" }]);

        Assert.Contains("Descent.g.cs", run.Sources.Keys);
        Assert.DoesNotContain(run.Diagnostics, diagnostic => diagnostic.Id == "OPT9000");
        AssertCompiles(run);
    }

    /// <summary>Some letters are dropped, doubled, or put in place of others.</summary>
    private static TestSpec Damage(TestSpec seed, int number, Random random)
    {
        var text = new List<char>(seed.Text);
        for (int i = 0; i < 1 + (number / 5); i++)
        {
            int at = random.Next(text.Count);
            switch (random.Next(3))
            {
                case 0: text.RemoveAt(at); break;
                case 1: text.Insert(at, text[at]); break;
                default: text[at] = Alphabet[random.Next(Alphabet.Length)]; break;
            }
        }

        return new TestSpec($"specs/damaged-{number}.optimizer.yaml", string.Concat(text));
    }
}
