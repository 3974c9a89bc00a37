using Microsoft.CodeAnalysis;
using OptimizerGen.Generator.Tests.Driver;

namespace OptimizerGen.Generator.Tests.Pipeline;

/// <summary>A rule that needs more than the gradient cannot be stepped without it: the build says what is missing.</summary>
public class InputStepTests
{
    private const string OnVector = "rule.Step(new float[2], new float[2]);";
    private const string OnSet = "rule.Step();";
    private static readonly TestSpec s_spec = Rule("Weighted", "inputs: { loss: scalar, weight: element }\nupdate: theta -= loss * weight * grad");

    [Theory]
    [InlineData(OnVector, "Weighted needs loss and weight at every step: call Step(parameters, gradient, loss, weight).")]
    [InlineData(OnSet, "Weighted needs loss at every step: call Step(loss).")]
    public void A_step_without_inputs_is_an_error_that_names_them(string call, string sentence)
    {
        Diagnostic error = Assert.Single(ErrorsOf(s_spec, call));

        Assert.Equal("CS0619", error.Id);
        Assert.Contains(sentence, error.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OptimizerGen.StepOutcome taken = rule.Step(new float[2], new float[2], 1, new float[2]);")]
    [InlineData("OptimizerGen.StepOutcome taken = rule.Step(loss: 1);")]
    [InlineData("rule.Step(new OptimizerGen.StepInputs<float>());")]
    [InlineData("rule.Step(new float[2], new float[2], new OptimizerGen.StepInputs<float>());")]
    public void A_step_with_them_says_what_became_of_it(string call) => Assert.Empty(ErrorsOf(s_spec, call));

    /// <summary>On a set they lie in the input views.</summary>
    [Fact]
    public void Values_for_each_element_are_not_handed_to_a_step_on_a_set()
    {
        TestSpec spec = Rule("Weighted", "inputs: { weight: element }\nupdate: theta -= weight * grad");

        Assert.Empty(ErrorsOf(spec, OnSet));
        Assert.Single(ErrorsOf(spec, OnVector));
    }

    [Fact]
    public void A_rule_without_inputs_is_stepped_as_it_inherits_it() =>
        Assert.Empty(ErrorsOf(Rule("Weighted", "update: theta -= grad"), OnVector + OnSet));

    private static IEnumerable<Diagnostic> ErrorsOf(TestSpec spec, string calls)
    {
        var host = new GeneratorHost([spec]);
        host.AddCode("internal static class User { internal static void Use(My.Project.Weighted<float> rule) { " + calls + " } }");
        return host.Run().CompilationWithOutput().GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    private static TestSpec Rule(string name, string sections) => new($"specs/{name}.optimizer.yaml", $"optimizer: {name}\n{sections}\n");
}
