using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Diagnostics;
using OptimizerGen.Compiler.Lowering.Plans;
using OptimizerGen.Compiler.Text;

namespace OptimizerGen.Compiler.Tests;

/// <summary>Nothing is ever thrown out of the front door; a phase that fails is a diagnostic of its spec.</summary>
public sealed class AttemptTests
{
    private const string Descent = "optimizer: A\nupdate: theta -= 0.1 * grad\n";

    [Fact]
    public void A_phase_that_fails_becomes_a_diagnostic_in_one_line()
    {
        var attempt = new Attempt(new SpecText("a.optimizer.yaml", "optimizer: A\n"));

        Assert.Null(attempt.Run<string>(_ => throw new InvalidOperationException("an index\r\nwent astray")));

        SpecDiagnostic error = Assert.Single(attempt.Diagnostics);
        Assert.Equal(("OPT9000", "a.optimizer.yaml"), (error.Id, error.Path));
        Assert.Contains("InvalidOperationException (an index went astray", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void A_phase_runs_only_where_nothing_is_wrong_yet()
    {
        var attempt = new Attempt(new SpecText("a.optimizer.yaml", ""));
        attempt.Run<string>(_ => throw new InvalidOperationException());

        Assert.Null(attempt.Run(_ => "made"));
        Assert.Null(attempt.Result("made").Value);
        Assert.Throws<OperationCanceledException>(() => new Attempt(attempt.Text).Run<string>(_ => throw new OperationCanceledException()));
    }

    [Fact]
    public void Binding_that_fails_is_a_result()
    {
        CompilerResult<BoundSpec> bound = SpecCompiler.Bind(SpecCompiler.Parse("x.yaml", Descent), [null!]);

        Assert.Null(bound.Value);
        Assert.Equal("OPT9000", Assert.Single(bound.Diagnostics).Id);
    }

    [Fact]
    public void Lowering_that_fails_is_a_result()
    {
        CompilerResult<LoweredOptimizer> lowered = SpecCompiler.Lower(Compilation.Optimizer(Descent) with { Views = null! });

        Assert.Null(lowered.Value);
        Assert.Equal("OPT9000", Assert.Single(lowered.Diagnostics).Id);
    }

    [Fact]
    public void What_was_wrong_before_is_told_with_what_was_found()
    {
        CompilerResult<BoundSpec> bound = SpecCompiler.Bind(SpecCompiler.Parse("x.yaml", "optimizer: A\nupdate: theta -= \n"), []);

        Assert.Null(bound.Value);
        Assert.Equal(ExpressionDiagnostics.EmptyExpression.Id, Assert.Single(bound.Diagnostics).Id);
        Assert.NotNull(SpecCompiler.Bind(SpecCompiler.Parse("x.yaml", Descent), []).Value);
    }
}
