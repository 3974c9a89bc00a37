using System.Globalization;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using OptimizerGen.Generator.Tests.Driver;

namespace OptimizerGen.Generator.Tests.Pipeline;

/// <summary>What a later version of the package adds to its classes breaks no spec: its names hide the new members.</summary>
public sealed class LaterVersionTests : GeneratorTest
{
    private static readonly TestSpec s_rule = new("specs/early.optimizer.yaml", """
        optimizer: Early
        hyperparameters:
          learning_rate: 0.1
          warmth: { default: 2, range: "[0, inf)" }
          gain: { type: integer, default: 3 }
          plus: warmth + 1
        inputs: { slope: element, loss: scalar }
        state: { speed: 0, level: 1 }
        update: |
          level = level + loss
          speed += grad * warmth
          theta -= learning_rate * (speed + slope) * gain * plus * level
        views: { ahead: theta - speed }
        gradient_at: theta + 0 * speed
        schedules: { warmth: Cool }
        """);

    private static readonly TestSpec s_schedule = new("specs/cool.schedule.yaml", """
        schedule: Cool
        hyperparameters: { pace: 1 }
        value: initial / pace
        """);

    /// <summary>Members of every kind with the names that the spec's members have.</summary>
    private static readonly Dictionary<string, string> s_added = new()
    {
        ["Optimizer"] = """
            public string Warmth { get; set; } = "later";
            public virtual int Gain() => -1;
            public class Plus { }
            public const int Speed = 7;
            public static double Level(int x) => x;
            public virtual string ReadAhead { get; } = "later";
            protected virtual void Slope(ref int x) => x++;
            public event System.Action? Loss;
            public double LearningRate;
            protected void Raise() => Loss?.Invoke();
            """,
        ["ParameterGroup"] = """
            public virtual string Warmth => "later";
            public static int Gain = 1;
            public double LearningRate() => 1;
            """,
        ["Schedule"] = "public virtual System.Guid Pace(int x) => default;",
        ["HyperparameterSchedules"] = "public string Warmth => \"later\";",
        ["HyperparameterValues"] = "public string Warmth => \"later\"; public int Gain() => 1;",
    };

    private const string User = """
        using My.Project;

        /// <summary>Uses what the class has of its own.</summary>
        public static class User
        {
            /// <summary>Takes steps, and tells where they lead and what can be read.</summary>
            public static double[] Walk()
            {
                var rule = new Early<double>(2) { Warmth = 1.5, Gain = 2, RequiresGradientPoint = false };
                double[] theta = [1, -1], ahead = new double[2];
                for (int t = 1; t <= 5; t++)
                {
                    rule.Step(theta, [0.25 * t, -1], loss: 0.5, slope: [0.125, 2]);
                }

                rule.ReadAhead(theta, ahead);
                var set = new OptimizerGen.ParameterSet<double>();
                set.Add("w", 1);
                var grouped = new Early<double>(set);
                grouped.Groups.Add("w").Warmth = 9;
                rule.Schedules.Warmth = new Cool { Pace = 2 };
                rule.Step(theta, [1, 1], loss: 0.5, slope: [0, 0]);
                return [.. theta, .. ahead, rule.Warmth, rule.Gain, rule.Plus, rule.Speed[1], rule.Level, rule.Current.Warmth, grouped.Groups[0].Warmth];
            }
        }

        """;

    private static readonly Lazy<byte[]> s_later = new(() => LaterRuntime.Compile(s_added));

    [Fact]
    public void A_spec_of_today_compiles_without_a_word_and_takes_its_own_steps()
    {
        GeneratorRun today = RunOn(null), tomorrow = RunOn(MetadataReference.CreateFromImage(s_later.Value));
        Assert.Empty(tomorrow.Diagnostics);
        AssertCompiles(tomorrow);

        double[] expected = Walk(File.ReadAllBytes(typeof(Optimizer<>).Assembly.Location), today);
        Assert.Equal(expected, Walk(s_later.Value, tomorrow));
        Assert.Equal([1.5, 2, 2.5], expected[4..7]);
        Assert.Equal([0.75, 9], expected[^2..]);
        Assert.All(expected[..4], value => Assert.True(double.IsFinite(value) && Math.Abs(value) > 1));
    }

    [Fact]
    public void Without_the_pragma_it_would_not_be_without_a_word()
    {
        GeneratorRun run = RunOn(MetadataReference.CreateFromImage(s_later.Value));
        string text = run.Sources["Early.g.cs"].Replace("#pragma warning disable CS0108, CS0114", "", StringComparison.Ordinal);
        Compilation compilation = run.CompilationWithOutput();
        SyntaxTree tree = compilation.SyntaxTrees.Single(tree => tree.ToString() == run.Sources["Early.g.cs"]);
        string[] warned = [.. compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(text)))
            .GetDiagnostics().Where(found => found.Id is "CS0108" or "CS0114").Select(found => found.GetMessage(CultureInfo.InvariantCulture))];
        Assert.All(
            (string[])["Warmth", "Gain", "Plus", "Speed", "Level", "ReadAhead", "Slope", "LearningRate"],
            name => Assert.Contains(warned, message => message.Contains($".{name}", StringComparison.Ordinal)));
    }

    private static GeneratorRun RunOn(MetadataReference? runtime)
    {
        var host = new GeneratorHost([s_rule, s_schedule], new TestProject { Runtime = runtime });
        host.AddCode(User);
        return Generate(host);
    }

    /// <summary>Runs the user's code against a runtime of its own.</summary>
    private static double[] Walk(byte[] runtime, GeneratorRun run)
    {
        using var image = new MemoryStream();
        EmitResult result = run.CompilationWithOutput().Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Take(5)));
        image.Position = 0;
        var context = new AssemblyLoadContext("user", isCollectible: true);
        context.LoadFromStream(new MemoryStream(runtime));
        double[] walked = (double[])context.LoadFromStream(image).GetType("User", throwOnError: true)!.GetMethod("Walk")!.Invoke(null, null)!;
        context.Unload();
        return walked;
    }
}
