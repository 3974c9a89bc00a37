using System.Text.RegularExpressions;
using OptimizerGen.Compiler.Emit.Writing;

namespace OptimizerGen.Compiler.Tests.Emit;

/// <summary>Names of C# are handed out once each, and keep the author's wherever they can.</summary>
public sealed class NameTests
{
    [Fact]
    public void A_name_is_taken_once()
    {
        NameTable names = new("frame", "s");
        Assert.Equal(
            ["theta", "theta2", "theta22", "theta3", "s2", "frame2", "class_", "class2", "field_", "value_", "var_", "c", "c2", "c3"],
            new[] { "theta", "theta", "theta2", "theta", "s", "frame", "class", "class", "field", "value", "var", "c", "c", "c" }.Select(names.Take));
    }

    public static TheoryData<string> Awkward =>
    [
        "class", "field", "value", "var", "event", "params", "c", "c2", "s", "segment", "frame", "last", "length", "end", "i", "lanes", "start", "count",
        "theta2", "theta_memory", "grad2", "next_theta", "last_theta", "last_grad", "x", "kept0", "output", "choice", "index", "values", "point", "view", "key", "random", "memory",
    ];

    /// <summary>As a state, a hyperparameter and a temporary, in a rule with a condition, two passes and a gradient point.</summary>
    [Theory]
    [MemberData(nameof(Awkward))]
    public void No_local_is_declared_twice_in_one_method(string name)
    {
        string[] rules =
        [
            $"optimizer: Rule\nstate: {{ {name}: 0 }}\nupdate: [ {name} += grad, 'theta -= where(t == 1, {name}, {name} / norm({name}))' ]\ngradient_at: theta - {name}",
            $"optimizer: Rule\nhyperparameters: {{ {name}: 1, extra: {name} + 1 }}\nupdate: theta -= ({name} + extra) * {name}^t * grad / norm(grad)\nviews: {{ seen: theta * {name} }}",
            $"optimizer: Rule\nstate: {{ {name}: {{ init: 0, storage: bfloat16, rounding: stochastic }}, m: {{ init: 0, storage: bfloat16, rounding: stochastic }} }}\nupdate: [ {name} += grad, m += {name}, theta -= m / norm({name}) ]",
            $"optimizer: Rule\nupdate: [ {name} = 2 * grad + theta, theta -= {name} / norm({name}) * {name} ]",
        ];
        Assert.All(rules, AssertLocalsDiffer);
    }

    [Fact]
    public void States_called_like_the_copies_of_others_keep_apart() =>
        AssertLocalsDiffer("optimizer: Rule\nstate: { m: 0, last_m: 0, next_m: 0 }\nupdate: [ m = grad, last_m = m + previous(last_m), next_m += last_m, theta -= next_m ]");

    private static void AssertLocalsDiffer(string rule)
    {
        CompiledSpec compiled = Compilation.Compile(rule);
        if (compiled.Source is null)
        {
            Assert.All(compiled.Diagnostics, found => Assert.Contains(found.Id, new[] { "OPT1009", "OPT1006", "OPT1020" }));
            return;
        }

        foreach (string method in Regex.Split(compiled.Source, @"\n(?= +(?:private|internal|protected|public) )"))
        {
            AssertDiffer(method);
        }
    }

    /// <summary>A name may be declared again in another block, but not in one inside the first.</summary>
    private static void AssertDiffer(string method)
    {
        var blocks = new Stack<HashSet<string>>([new(StringComparer.Ordinal)]);
        HashSet<string> next = new(StringComparer.Ordinal);
        foreach (string line in method.Split('\n'))
        {
            // What the head of a loop declares belongs to the block behind it.
            HashSet<string> target = line.Contains("for (", StringComparison.Ordinal) ? next : blocks.Peek();
            foreach (Match match in Regex.Matches(line, @"\b(?:double|float|int|nint|nuint|Span<double>|Vector\d+<(?:float|double)>) (@?\w+)(?= =|,|\)|;)"))
            {
                string name = match.Groups[1].Value;
                Assert.False(blocks.Any(block => block.Contains(name)), $"{name} in {line}");
                target.Add(name);
            }

            if (line.Trim() == "{")
            {
                blocks.Push(next);
                next = new(StringComparer.Ordinal);
            }
            else if (line.TrimStart().StartsWith('}') && blocks.Count > 1)
            {
                blocks.Pop();
            }
        }
    }
}
