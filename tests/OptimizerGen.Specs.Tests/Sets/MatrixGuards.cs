using System.Reflection;
using OptimizerGen.Compiler;
using OptimizerGen.Specs.Tests.Rules;

namespace OptimizerGen.Specs.Tests.Sets;

/// <summary>
/// What is done with matrices for a value that a condition on numbers does not choose, is not done: of a tensor with so many rows
/// that no memory can hold rows × rows, the steps that try it are those that are refused.
/// </summary>
public sealed class MatrixGuards
{
    private const int Calls = 9;
    private const int Rows = 70_000;

    private static readonly (string Name, string Yaml, int[] Refused)[] s_rules =
    [
        ("ByStep", """
            optimizer: ByStep
            hyperparameters: { now: 0 }
            state: { q: 0 }
            update: |
              q = where(now % 3 == 0, eigenvectors(grad @ transpose(grad)) @ grad, q)
              theta -= q
            """, [3, 6, 9]),
        ("ByStatement", """
            optimizer: ByStatement
            hyperparameters: { now: 0, period: { type: integer, default: 4 } }
            state: { q: { init: 0, when: rank > 1 }, m: 0 }
            update:
              - m = 0.9 * m + grad
              - { if: now % period == 1, do: 'q = 0.5 * q + m @ transpose(m)' }
              - theta -= m
              - { if: rank > 1, do: 'theta -= q @ m' }
            """, []),
        ("ByFourConditions", """
            optimizer: ByFourConditions
            hyperparameters: { now: 0, a: true, b: true, c: true }
            update: |
              u = where(a, grad, 2 * grad) + where(b, grad, 3 * grad) + where(c, grad, 4 * grad) + where(a and b, grad, 5 * grad)
              u = where(now % 4 == 0 and rank < 3, inverse_root(u @ transpose(u), 2) @ u, u)
              theta -= where(a, u, theta) + where(b, u, theta) + where(c, u, theta)
            """, [4, 8]),
        ("ByNormOfModel", """
            optimizer: ByNormOfModel
            hyperparameters: { now: 0 }
            state: { far: 0 }
            update: |
              far = norm(grad, per model) + 0 * now
              u = where(far > 1500, solve(grad @ transpose(grad) + identity(rows), grad), grad)
              theta -= u / (1 + rms(u, per row))
            """, [6, 7, 8, 9]),
        ("BySum", """
            optimizer: BySum
            hyperparameters: { now: 0 }
            update: |
              u = where(mean(abs(grad)) > 7.5 and now > 0, 0.5 * grad + (grad @ transpose(grad)) @ grad, grad)
              theta -= u
            """, [8, 9]),
    ];

    private static readonly Lazy<Assembly> s_assembly = new(() =>
        Assembly.Load(RuleAssembly.Compile(s_rules.Select(rule => SpecCompiler.Parse("test.optimizer.yaml", rule.Yaml)), checksOverflow: false)));

    public static TheoryData<string> Rules => [.. s_rules.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Only_steps_that_choose_it_work_it_out(string rule)
    {
        Optimizer<float> optimizer = RuleAssembly.Create<float>(s_assembly.Value, rule, Rows);
        float[] theta = new float[Rows], gradient = new float[Rows];
        var refused = new List<int>();
        for (int now = 1; now <= Calls; now++)
        {
            // A step that is refused does not count.
            optimizer.Hyperparameters["now"] = now;
            Array.Fill(gradient, now);
            try
            {
                optimizer.Step(theta, gradient);
            }
            catch (InvalidOperationException refusal)
            {
                Assert.Contains("more than one buffer can hold", refusal.Message, StringComparison.Ordinal);
                refused.Add(now);
            }
        }

        Assert.Equal(s_rules.Single(other => other.Name == rule).Refused, refused);
    }
}
