using OptimizerGen.Compiler.Binding;
using OptimizerGen.Compiler.Diagnostics;

namespace OptimizerGen.Compiler.Tests.Binding;

/// <summary>Whatever a text says, time and memory are bounded, the stack is not left, and a limit is told with a place.</summary>
public sealed class LimitTests
{
    [Fact]
    public void Schedules_that_call_each_other_twice_are_one_schedule()
    {
        string[] library = ["schedule: S0\nvalue: initial", .. Enumerable.Range(1, 21).Select(i => $"schedule: S{i}\nvalue: S{i - 1}() + S{i - 1}(t = t + 1)")];
        Assert.NotNull(Compilation.Compile(library[^1], library[..^1]).Source);
    }

    [Fact]
    public void Schedules_that_are_another_one_at_each_call_meet_a_limit()
    {
        string[] library = ["schedule: S0\nvalue: t * initial", .. Enumerable.Range(1, 40).Select(i => $"schedule: S{i}\nvalue: S{i - 1}(t = t + 1) + S{i - 1}(t = t * 3)")];
        SpecDiagnostic found = Assert.Single(Compilation.Compile(library[^1], library[..^1]).Diagnostics);
        Assert.Equal(("OPT1015", 1), (found.Id, found.Start.Line));
        Assert.Contains("1000 different calls of schedules", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chain_of_schedules_is_no_deeper_than_an_expression()
    {
        string[] library = ["schedule: S0\nvalue: initial", .. Enumerable.Range(1, 2000).Select(i => $"schedule: S{i}\nvalue: S{i - 1}()")];
        SpecDiagnostic found = Assert.Single(Compilation.Compile(library[^1], library[..^1]).Diagnostics);
        Assert.Contains("400 levels", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_expression_that_inherits_itself_twice_in_each_spec_is_a_class_with_a_short_formula()
    {
        string[] library = ["optimizer: R0\nlet: { d: grad }\nupdate: theta -= 0.1 * d", .. Enumerable.Range(1, 25).Select(i => $"optimizer: R{i}\nextends: R{i - 1}\nlet: {{ d: inherited * inherited }}")];
        string source = Assert.IsType<string>(Compilation.Compile(library[^1], library[..^1]).Source);
        Assert.InRange(source.Length, 1, 200_000);
    }

    [Fact]
    public void An_update_that_inherits_itself_twice_in_each_spec_meets_a_limit()
    {
        string[] library = ["optimizer: R0\nupdate: theta -= 0.1 * grad", .. Enumerable.Range(1, 40).Select(i => $"optimizer: R{i}\nextends: R{i - 1}\nupdate: [ inherited, inherited ]")];
        SpecDiagnostic found = Assert.Single(Compilation.Compile(library[^1], library[..^1]).Diagnostics);
        Assert.Contains("1000 statements", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_chain_of_specs_is_one_rule()
    {
        string[] library = ["optimizer: R0\nlet: { d: grad }\nupdate: theta -= 0.1 * d", .. Enumerable.Range(1, 3000).Select(i => $"optimizer: R{i}\nextends: R{i - 1}\nlet: {{ d: 2 * grad }}")];
        Assert.NotNull(Compilation.Compile(library[^1], library[..^1]).Source);
    }

    [Theory]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    [InlineData(20_000, false)]
    public void A_chain_of_defaults_takes_no_time(int length, bool isRight)
    {
        string chain = string.Concat(Enumerable.Range(1, length - 1).Select(i => $"  h{i}: h{i - 1} + 1\n"));
        CompiledSpec answer = Compilation.Compile($"optimizer: A\nhyperparameters:\n  h0: 1\n{chain}update: theta -= h{length - 1} * grad");
        Assert.Equal(isRight, answer.Source is not null);
        Assert.All(answer.Diagnostics, found => Assert.Equal("OPT2007", found.Id));
    }

    [Fact]
    public void Of_a_thousand_defaults_in_a_circle_a_hundred_are_told_in_short()
    {
        string circle = string.Concat(Enumerable.Range(1, 999).Select(i => $"  h{i}: h{i - 1} + 1\n"));
        IReadOnlyList<SpecDiagnostic> found = Compilation.Compile($"optimizer: A\nhyperparameters:\n  h0: h999\n{circle}update: theta -= h0 * grad").Diagnostics;
        Assert.Equal(100, found.Count);
        Assert.All(found, mistake => Assert.InRange(mistake.Message.Length, 1, 300));
    }

    [Fact]
    public void Of_thousands_of_unknown_names_a_hundred_are_told()
    {
        string known = string.Concat(Enumerable.Range(0, 900).Select(i => $"  name{i}: 1\n"));
        string unknown = string.Join(" + ", Enumerable.Range(0, 150).Select(i => $"nane{i}"));
        string update = string.Concat(Enumerable.Range(0, 40).Select(i => $"  x{i} = {unknown}\n"));
        Assert.Equal(100, Compilation.Compile($"optimizer: A\nhyperparameters:\n{known}update: |\n{update}  theta -= grad\n").Diagnostics.Count);
    }

    [Fact]
    public void Decays_that_read_each_others_corrections_in_a_long_row_meet_a_limit()
    {
        string moments = string.Concat(Enumerable.Range(0, 900).Select(i => $"  m{i}: {{ of: grad, decay: norm(m{i + 1}_hat) }}\n"));
        IReadOnlyList<SpecDiagnostic> found = Compilation.Compile(
            $"optimizer: A\nmoments:\n{moments}  m900: {{ of: grad, decay: 0.9 }}\nupdate: theta -= m0").Diagnostics;
        Assert.NotEmpty(found);
        Assert.All(found, mistake => Assert.Contains(mistake.Id, new[] { "OPT2007", "OPT1033" }));
    }

    /// <summary>As deep as the limits allow, on half the stack that a thread has by default.</summary>
    [Theory]
    [InlineData("let: { a: 'X(95,grad)', b: 'X(95,a)', c: 'X(95,b)', d: 'X(95,c)' }\nupdate: theta -= d", true)]
    [InlineData("let: { a: 'X(95,grad)', b: 'X(95,a)', c: 'X(95,b)', d: 'X(95,c)', e: 'X(95,d)' }\nupdate: theta -= e", false)]
    public void The_deepest_rule_fits_on_a_small_stack(string sections, bool isRight)
    {
        string rule = System.Text.RegularExpressions.Regex.Replace(
            sections, @"X\((\d+),(\w+)\)", nest => string.Concat(Enumerable.Repeat("-(", int.Parse(nest.Groups[1].Value) - 1)) + "-" + nest.Groups[2].Value + new string(')', int.Parse(nest.Groups[1].Value) - 1));
        CompilerResult<BoundSpec>? bound = null;
        var thread = new Thread(
            () => bound = SpecCompiler.Bind(SpecCompiler.Parse("x.yaml", $"optimizer: A\n{rule}"), []), maxStackSize: 512 * 1024);
        thread.Start();
        thread.Join();
        Assert.Equal(isRight, bound!.Value is not null);
    }
}
