using OptimizerGen.Compiler.Tests.Diagnostics;
using OptimizerGen.Compiler.Diagnostics;

namespace OptimizerGen.Compiler.Tests.Binding;

/// <summary>What a mistake of binding is told, word by word.</summary>
public sealed class BindingSentenceTests
{
    [Theory]
    [InlineData("optimizer: Rule\nupdate: theta -= gradd", "'gradd' is not known here. Did you mean 'grad'?")]
    [InlineData("optimizer: Rule\nupdate: theta -= norm * grad", "'norm' is not known here. It is a function: write norm(…).")]
    [InlineData("optimizer: Rule\nupdate: theta -= max(grad)", "'max' takes 2 to 8 arguments, but 1 is given.")]
    [InlineData("optimizer: Rule\nextends: Heavi", "There is no spec 'Heavi' to extend. Did you mean 'Heavy'?")]
    [InlineData("optimizer: Rule\nextends: Linear", "'Linear' is a schedule, but an optimizer is needed here.")]
    [InlineData("optimizer: Left\nextends: Right", "'Left' extends itself: Left → Right → Left; one of them must stand on its own.")]
    [InlineData("optimizer: Rule\nextends: Left", "'Left' cannot be used until its own errors are mended.")]
    [InlineData("optimizer: Rule\nextends: Orphan", "'Orphan' cannot be used until its own errors are mended.")]
    [InlineData("optimizer: Rule\nextends: Heavy\nlet: { direction: none }",
        "What is inherited from 'Heavy' does not work in 'Rule': 'direction' is not known here.")]
    [InlineData("optimizer: Rule\nlet: { a: b, b: a + 1 }\nupdate: theta -= a", "'a' is defined by itself: a → b → a.")]
    [InlineData("schedule: Rule\nvalue: Rule()", "The schedule 'Rule' calls itself: Rule → Rule.")]
    [InlineData("schedule: Rule\nvalue: Linear(totall = 3)", "'Linear' has no hyperparameter 'totall'. Did you mean 'total'?")]
    [InlineData("schedule: Rule\nvalue: Linear(total = 0)", "The total of 'Linear' must be in [1, inf), but 0 is not.")]
    [InlineData("optimizer: Rule\nupdate: theta -= previous(grad)", "previous(grad) is not known: a gradient is not kept from step to step; "
        + "keep it in a state of your own: 'last: 0' under state and 'last = grad' at the end of update.")]
    [InlineData("optimizer: Rule\nhyperparameters: { length: 1 }\nupdate: theta -= length * grad",
        "'length' becomes the C# member 'Length', which is a member of every optimizer; choose another name.")]
    [InlineData("optimizer: Rule\nstate: { s: { init: 0, rounding: nearest } }\nupdate: [ s += grad, theta -= s ]",
        "'s' is kept in full, so nothing is rounded when it is stored; add 'storage: bfloat16', or remove 'rounding'.")]
    [InlineData("optimizer: Rule\nstate: { s: { init: 1, storage: bfloat16 } }\nupdate: [ s *= 0.5, theta -= s * grad ]",
        "'s' is one number, and numbers are always kept in double; remove 'storage'.")]
    [InlineData("optimizer: Update\nupdate: theta -= grad",
        "'Update' cannot name a class: every optimizer has a member of that name; choose another name, such as 'UpdateRule'.")]
    public void The_sentence_says_what_to_write(string spec, string message) =>
        Assert.Equal(message, Assert.Single(Compilation.Compile(spec, NamedSpecs.All).Diagnostics).Message);
}
