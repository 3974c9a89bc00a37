namespace OptimizerGen.Compiler.Tests.Binding;

/// <summary>What is said of names that are not known, where papers and other libraries have them.</summary>
public sealed class SuggestionTests
{
    [Theory]
    [InlineData("theta -= lr * grad", "'lr' is not known here. Did you mean 'learning_rate'?")]
    [InlineData("theta -= learning_rate * gradient", "'gradient' is not known here. Did you mean 'grad'?")]
    [InlineData("theta -= learning_rate * g_t", "'g_t' is not known here. Did you mean 'grad'?")]
    [InlineData("theta -= learning_rate * grad * π", "'π' is not known here. Did you mean 'pi'?")]
    [InlineData("theta -= learning_rate * grad + 0 * params", "'params' is not known here. Did you mean 'theta'?")]
    [InlineData("theta -= learning_rate * pow(grad, 2)", "There is no function 'pow'. Write x^y.")]
    [InlineData("theta -= learning_rate * clip(grad, 0, 1)", "There is no function 'clip'. Did you mean 'clamp'?")]
    [InlineData("theta -= learning_rate * maximum(grad, 0)", "There is no function 'maximum'. Did you mean 'max'?")]
    [InlineData("theta -= learning_rate * if(t > 1, grad, 0)", "There is no function 'if'. Write where(condition, a, b).")]
    [InlineData("theta -= learning_rate * grda", "'grda' is not known here. Did you mean 'grad'?")]
    [InlineData("theta -= learning_rate * softmax(t) * grad", "There is no function 'softmax'.")]
    public void An_unknown_name_is_answered_with_the_one_that_is_meant(string update, string message) => Assert.Equal(
        message,
        Assert.Single(Compilation.Compile($"optimizer: Rule\nhyperparameters: {{ learning_rate: 0.1 }}\nupdate: '{update}'").Diagnostics, found => found.Id is "OPT1001" or "OPT1003").Message);

    [Theory]
    [InlineData("heavy", "There is no spec 'heavy' to extend. Did you mean 'Heavy'?")]
    [InlineData("Heavyy", "There is no spec 'Heavyy' to extend. Did you mean 'Heavy'?")]
    public void A_base_in_lower_case_is_found_nearby(string extends, string message) =>
        Assert.Equal(message, Assert.Single(Compilation.Compile($"optimizer: Rule\nextends: {extends}\nupdate: [ inherited ]", NamedSpecs.All).Diagnostics).Message);

    /// <summary>A name's edit distance to thousands of others is a matter of the letters they share.</summary>
    [Fact]
    public void Names_without_end_are_answered()
    {
        string names = string.Concat(Enumerable.Range(0, 60).Select(i => $"  {new string('a', 1000)}{i}: 1\n"));
        string sum = string.Join(" + ", Enumerable.Range(0, 60).Select(i => $"{new string('b', 1000)}{i}"));

        CompiledSpec compiled = Compilation.Compile($"optimizer: A\nhyperparameters:\n{names}update: theta -= ({sum}) * grad");

        Assert.Equal(60, compiled.Diagnostics.Count(found => found.Id == "OPT1001"));
        Assert.All(compiled.Diagnostics, found => Assert.InRange(found.Message.Length, 20, 600));
    }
}
