using OptimizerGen.Compiler.Tests.Diagnostics;
using Catalogue = OptimizerGen.Compiler.Diagnostics.DiagnosticCatalogue;

namespace OptimizerGen.Compiler.Tests.Binding;

/// <summary>The smallest spec for each mistake in names and in the parts of a rule.</summary>
public sealed class BindingDiagnosticTests
{
    public static readonly TheoryData<string, string> Cases = new()
    {
        { Catalogue.UnknownName.Id, "optimizer: Rule\nupdate: theta -= [|gradd|]" },
        { Catalogue.UnknownName.Id, "optimizer: Rule\nupdate: theta -= [|norm|] * grad" },
        { Catalogue.UnknownName.Id, "optimizer: Rule\nupdate: theta -= grad\nlet: { unused: [|nothing|] }" },
        { Catalogue.UnknownName.Id, "optimizer: Rule\nupdate: theta -= grad\nschedules: { [|rate|]: Linear }" },
        { Catalogue.UnknownName.Id, "optimizer: Rule\nupdate: [ theta -= grad, r = grad ]\nviews: { x: [|r|] }" },
        { Catalogue.NameNotHere.Id, "optimizer: Rule\nhyperparameters: { a: [|t|] }\nupdate: theta -= a * grad" },
        { Catalogue.NameNotHere.Id, "optimizer: Rule\nstate: { s: [|grad|] }\nupdate: [ s += grad, theta -= s ]" },
        { Catalogue.NameNotHere.Id, "optimizer: Rule\ngradient_at: theta - [|g|]\nupdate: theta -= grad" },
        { Catalogue.NameNotHere.Id, "optimizer: Rule\ninputs: { loss: scalar }\nviews: { x: theta * [|loss|] }\nupdate: theta -= loss * grad" },
        { Catalogue.NameNotHere.Id, "optimizer: Rule\nupdate: theta -= [|initial|] * grad" },
        { Catalogue.NameNotHere.Id, "optimizer: Rule\nupdate: theta -= [|inherited|]" },
        { Catalogue.NameNotHere.Id, "schedule: Rule\nvalue: norm([|theta|])" },
        { Catalogue.UnknownFunction.Id, "optimizer: Rule\nupdate: theta -= [|srt|](grad)" },
        { Catalogue.UnknownFunction.Id, "optimizer: Rule\nupdate: theta -= [|Linear|]() * grad" },
        { Catalogue.NotSupportedYet.Id, "optimizer: Rule\nupdate: theta -= grad * [|normal|]()" },
        { Catalogue.NotSupportedYet.Id, "optimizer: Rule\nupdate: theta -= grad * norm(grad, [|per model|])" },
        { Catalogue.NotSupportedYet.Id, "optimizer: Rule\nupdate: theta -= [|grad @ grad|]" },
        { Catalogue.NotSupportedYet.Id, "optimizer: Rule\nupdate: theta -= [|grad[1]|]" },
        { Catalogue.WrongArgumentCount.Id, "optimizer: Rule\nupdate: theta -= [|sqrt(grad, 2)|]" },
        { Catalogue.WrongArgumentCount.Id, "optimizer: Rule\nupdate: theta -= [|max(grad)|]" },
        { Catalogue.WrongArgumentCount.Id, "optimizer: Rule\nupdate: theta -= [|sqrt()|]" },
        { Catalogue.ReservedName.Id, "optimizer: Rule\nstate: { [|epoch|]: 0 }\nupdate: theta -= grad" },
        { Catalogue.ReservedName.Id, "optimizer: Rule\nlet: { [|orthonormal|]: grad }\nupdate: theta -= grad" },
        { Catalogue.ReservedName.Id, "optimizer: Rule\nhyperparameters: { a: { symbol: [|t|], default: 1 } }\nupdate: theta -= a * grad" },
        { Catalogue.ReservedName.Id, "optimizer: Rule\nhyperparameters: { a: { symbol: [|θ|], default: 1 } }\nupdate: theta -= a * grad" },
        { Catalogue.NotAnIdentifier.Id, "optimizer: Rule\nstate: { [|Velocity|]: 0 }\nupdate: theta -= grad" },
        { Catalogue.NotAnIdentifier.Id, "optimizer: Rule\nstate: { [|a__b|]: 0 }\nupdate: theta -= grad" },
        { Catalogue.NotAnIdentifier.Id, "optimizer: Rule\nstate: { [|a_|]: 0 }\nupdate: theta -= grad" },
        { Catalogue.NotAnIdentifier.Id, "optimizer: Rule\nstate: { [|_a|]: 0 }\nupdate: theta -= grad" },
        { Catalogue.NotAnIdentifier.Id, "optimizer: Rule\nlet: { [|größe|]: grad }\nupdate: theta -= grad" },
        { Catalogue.NotAnIdentifier.Id, "optimizer: Rule\nupdate: [ [|R|] = grad, theta -= R ]" },
        { Catalogue.DuplicateName.Id, "optimizer: Rule\nhyperparameters: { a: 1 }\nstate: { [|a|]: 0 }\nupdate: theta -= a * grad" },
        { Catalogue.DuplicateName.Id, "optimizer: Rule\nhyperparameters: { a: { symbol: x, default: 1 }, b: { symbol: [|x|], default: 1 } }\nupdate: theta -= a * b * grad" },
        { Catalogue.DuplicateName.Id, "optimizer: Rule\nhyperparameters: { a: { symbol: s, default: 1 } }\nstate: { [|s|]: 0 }\nupdate: [ s += grad, theta -= a * s ]" },
        { Catalogue.DuplicateName.Id, "optimizer: Rule\nmoments: { [|m|]: { of: grad, decay: 0.9 } }\nlet: { m_hat: m }\nupdate: theta -= m" },
        { Catalogue.MemberClash.Id, "optimizer: Rule\nhyperparameters: { [|length|]: 1 }\nupdate: theta -= length * grad" },
        { Catalogue.MemberClash.Id, "optimizer: Momentum\nhyperparameters: { [|momentum|]: 1 }\nupdate: theta -= momentum * grad" },
        { Catalogue.MemberClash.Id, "optimizer: Rule\nstate: { [|groups|]: 0 }\nupdate: [ groups += grad, theta -= groups ]" },
        { Catalogue.MemberClash.Id, "optimizer: Rule\nhyperparameters: { [|group|]: 1 }\nupdate: theta -= group * grad" },
        { Catalogue.MemberClash.Id, "optimizer: Rule\nhyperparameters: { [|learning_rate_scale|]: 1 }\nupdate: theta -= learning_rate_scale * grad" },
        { Catalogue.MemberClash.Id, "optimizer: Rule\nhyperparameters: { beta1: 1, [|beta_1|]: 1 }\nupdate: theta -= beta1 * beta_1 * grad" },
        { Catalogue.MemberClash.Id, "optimizer: Rule\nstate: { [|catalogue_entry|]: 0 }\nupdate: [ catalogue_entry += grad, theta -= catalogue_entry ]" },
        { Catalogue.MemberClash.Id, "optimizer: Rule\nhyperparameters: { [|reference_equals|]: 1 }\nupdate: theta -= reference_equals * grad" },
        { Catalogue.MemberClash.Id, "optimizer: MProduct\nmoments: { [|m|]: { of: grad, decay: 0.9, bias_correction: product } }\nupdate: theta -= m_hat" },
        { Catalogue.MemberClash.Id, "optimizer: Rule\nhyperparameters: { m_1_product: 1 }\nmoments: { [|m1|]: { of: grad, decay: 0.9, bias_correction: product } }\nupdate: theta -= m_1_product * m1_hat" },
        { Catalogue.MemberClash.Id, "optimizer: Rule\nstate: { read_half: 0 }\nupdate: [ read_half += grad, theta -= read_half ]\nviews: { [|half|]: theta / 2 }" },
        { Catalogue.MemberClash.Id, "optimizer: ReadHalf\nupdate: theta -= grad\nviews: { [|half|]: theta / 2 }" },
        { Catalogue.MemberClash.Id, "schedule: Rule\nhyperparameters: { [|reference_equals|]: 1 }\nvalue: initial * reference_equals" },
        { Catalogue.UnknownBase.Id, "optimizer: Rule\nextends: [|Heavi|]" },
        { Catalogue.BrokenBase.Id, "optimizer: Rule\nextends: [|Left|]" },
        { Catalogue.ExtendsCycle.Id, "optimizer: Rule\nextends: [|Rule|]" },
        { Catalogue.WrongKindOfBase.Id, "optimizer: Rule\nextends: [|Linear|]" },
        { Catalogue.WrongKindOfBase.Id, "schedule: Rule\nvalue: '[|Heavy|](learning_rate = 1)'" },
        { Catalogue.NothingToRemove.Id, "optimizer: Rule\nextends: Heavy\nmoments: { [|speed|]: none }" },
        { Catalogue.NothingToRemove.Id, "optimizer: Rule\nmoments: { [|speed|]: none }\nupdate: theta -= grad" },
        { Catalogue.NothingInherited.Id, "optimizer: Rule\nupdate: [ [|inherited|], theta -= grad ]" },
        { Catalogue.NothingInherited.Id, "optimizer: Rule\nextends: Heavy\ngradient: [ [|inherited|], grad = sign(grad) ]" },
        { Catalogue.NothingInherited.Id, "optimizer: Rule\nlet: { direction: '[|inherited|] + 1' }\nupdate: theta -= direction" },
        { Catalogue.InheritedProblem.Id, "optimizer: Rule\nextends: [|Heavy|]\nlet: { direction: none }" },
        { Catalogue.InheritedProblem.Id, "optimizer: Rule\nextends: [|Wrong|]" },
        { Catalogue.InheritedProblem.Id, "optimizer: Rule\nhyperparameters: { a: 1 }\nupdate: theta -= a * grad\nschedules: { a: [|Mistaken|] }" },
        { Catalogue.BrokenBase.Id, "optimizer: Rule\nextends: [|Broken|]" },
        { Catalogue.BrokenBase.Id, "optimizer: Rule\nextends: [|Lost|]" },
        { Catalogue.BrokenBase.Id, "optimizer: Rule\nextends: [|Orphan|]" },
        { Catalogue.BrokenBase.Id, "optimizer: Rule\nhyperparameters: { a: 1 }\nupdate: theta -= a * grad\nschedules: { a: [|Empty|] }" },
        { Catalogue.DefaultCycle.Id, "optimizer: Rule\nhyperparameters: { a: [|a|] }\nupdate: theta -= a * grad" },
        { Catalogue.DefaultCycle.Id, "optimizer: Rule\nhyperparameters: { a: '[|sqrt(b)|]', b: [|a + 1|] }\nupdate: theta -= a * b * grad" },
        { Catalogue.LetCycle.Id, "optimizer: Rule\nlet: { a: '[|a|] + 1' }\nupdate: theta -= a" },
        { Catalogue.LetCycle.Id, "optimizer: Rule\nlet: { a: b + 1, b: '[|a|] + 1' }\nupdate: theta -= a" },
        { Catalogue.LetCycle.Id, "optimizer: Rule\nmoments: { m: { of: grad, decay: 'norm([|m_hat|])' } }\nupdate: theta -= m" },
        { Catalogue.LetCycle.Id, "optimizer: Rule\nmoments: { m: { of: grad, decay: 'norm([|v_hat|])' }, v: { of: grad, decay: 'norm([|m_hat|])' } }\nupdate: theta -= m + v" },
        { Catalogue.LetReadsTarget.Id, "optimizer: Rule\nlet: { shrunk: 0.9 * theta }\nupdate: theta = [|shrunk - grad|]" },
        { Catalogue.LetReadsTarget.Id, "optimizer: Rule\nlet: { d: theta + grad }\nupdate: theta -= [|d|]" },
        { Catalogue.LetReadsTarget.Id, "optimizer: Rule\nmoments: { m: { of: grad, decay: 0.9 } }\nlet: { d: m_hat }\nupdate: [ m = [|d|], theta -= m ]" },
        { Catalogue.LetReadsTarget.Id, "optimizer: Rule\nlet: { d: m }\nmoments: { m: { of: '[|grad + d|]', decay: 0.9 } }\nupdate: theta -= m" },
        { Catalogue.CannotAssign.Id, "optimizer: Rule\nhyperparameters: { a: 1 }\nupdate: [ [|a|] = 2, theta -= a * grad ]" },
        { Catalogue.CannotAssign.Id, "optimizer: Rule\nhyperparameters: { a: { symbol: α, default: 1 } }\nupdate: [ [|α|] = 2, theta -= a * grad ]" },
        { Catalogue.CannotAssign.Id, "optimizer: Rule\ninputs: { loss: scalar }\nupdate: [ [|loss|] = 2, theta -= loss * grad ]" },
        { Catalogue.CannotAssign.Id, "optimizer: Rule\nlet: { d: grad }\nupdate: [ [|d|] = 2, theta -= d ]" },
        { Catalogue.CannotAssign.Id, "optimizer: Rule\nmoments: { m: { of: grad, decay: 0.9 } }\nupdate: [ [|m_hat|] = 2, theta -= m_hat ]" },
        { Catalogue.CannotAssign.Id, "optimizer: Rule\nmoments: { m: { of: grad, decay: 0.9, bias_correction: product } }\nupdate: [ [|m_product|] = 2, theta -= m_hat ]" },
        { Catalogue.CannotAssign.Id, "optimizer: Rule\nupdate: [ [|t|] = 2, theta -= grad ]" },
        { Catalogue.CannotAssign.Id, "optimizer: Rule\ngradient: [ [|theta|] *= 0.9, grad = sign(grad) ]\nupdate: theta -= grad" },
        { Catalogue.PreviousNeedsState.Id, "optimizer: Rule\nupdate: theta -= [|previous(grad)|]" },
        { Catalogue.PreviousNeedsState.Id, "optimizer: Rule\nhyperparameters: { a: 1 }\nupdate: theta -= [|previous(a)|] * grad" },
        { Catalogue.PreviousNeedsState.Id, "optimizer: Rule\nupdate: theta -= [|previous(m + 1)|]" },
        { Catalogue.PreviousNeedsState.Id, "optimizer: Rule\nstate: { s: '[|previous(theta)|]' }\nupdate: [ s += grad, theta -= s ]" },
        { Catalogue.ReadBeforeAssigned.Id, "optimizer: Rule\nupdate: [ [|r|] += grad, theta -= r ]" },
        { Catalogue.NoUpdate.Id, "optimizer: [|Rule|]" },
        { Catalogue.ThetaNotAssigned.Id, "optimizer: Rule\nupdate: [ x = grad, [|y = x|] ]" },
        { Catalogue.NoValue.Id, "schedule: [|Rule|]" },
        { Catalogue.MomentNeeds.Id, "optimizer: Rule\nmoments: { [|m|]: { decay: 0.9 } }\nupdate: theta -= m" },
        { Catalogue.MomentNeeds.Id, "optimizer: Rule\nmoments: { [|m|]: { of: grad } }\nupdate: theta -= m" },
        { Catalogue.UnknownSchedule.Id, "schedule: Rule\nvalue: '[|Lineer|](total = 3)'" },
        { Catalogue.UnknownSchedule.Id, "optimizer: Rule\nhyperparameters: { a: 1 }\nupdate: theta -= a * grad\nschedules: { a: [|Lineer|] }" },
        { Catalogue.ScheduleArgument.Id, "schedule: Rule\nvalue: 'Linear([|3|])'" },
        { Catalogue.ScheduleArgument.Id, "schedule: Rule\nvalue: 'Linear([|totall|] = 3)'" },
        { Catalogue.ScheduleArgument.Id, "schedule: Rule\nvalue: 'Linear(total = [|0|])'" },
        { Catalogue.ScheduleArgument.Id, "schedule: Rule\nvalue: 'Linear(total = [|2.5|])'" },
        { Catalogue.ScheduleArgument.Id, "schedule: Rule\nvalue: 'Linear(total = 3, [|total|] = 4)'" },
        { Catalogue.ScheduleArgument.Id, "schedule: Rule\nvalue: 'Linear(t = 5, [|step|] = 9)'" },
        { Catalogue.ScheduleArgument.Id, "schedule: Rule\nvalue: 'Linear(step = 5, [|t|] = 9)'" },
        { Catalogue.ScheduleArgument.Id, "schedule: Rule\nvalue: '[|Cosine()|]'" },
        { Catalogue.ScheduleArgument.Id, "optimizer: Rule\nhyperparameters: { a: 1 }\nupdate: theta -= a * grad\nschedules: { a: '[|Circular()|]' }" },
        { Catalogue.SchedulesCycle.Id, "schedule: Rule\nvalue: '[|Rule|]()'" },
        { Catalogue.GradientNotAssigned.Id, "optimizer: Rule\ngradient: [ grad = sign(grad), [|x = 1|] ]\nupdate: theta -= grad" },
        { Catalogue.TypeNameTaken.Id, "optimizer: [|Group|]\nupdate: theta -= grad" },
        { Catalogue.TypeNameTaken.Id, "optimizer: [|ParameterGroup|]\nupdate: theta -= grad" },
        { Catalogue.TypeNameTaken.Id, "optimizer: [|Optimizer|]\nupdate: theta -= grad" },
        { Catalogue.TypeNameTaken.Id, "schedule: [|Schedule|]\nvalue: initial" },
        { Catalogue.TypeNameTaken.Id, "optimizer: [|OptimizerCatalogue|]\nupdate: theta -= grad" },
        { Catalogue.TypeNameTaken.Id, "optimizer: [|Update|]\nupdate: theta -= grad" },
        { Catalogue.TypeNameTaken.Id, "optimizer: [|T|]\nupdate: theta -= grad" },
        { Catalogue.RoundingOfFull.Id, "optimizer: Rule\nstate: { s: { init: 0, rounding: [|stochastic|] } }\nupdate: [ s += grad, theta -= s ]" },
        { Catalogue.RoundingOfFull.Id, "optimizer: Rule\nmoments: { m: { of: grad, decay: 0.9, storage: full, rounding: [|nearest|] } }\nupdate: theta -= m" },
        { Catalogue.RoundingOfFull.Id, "optimizer: Rule\nextends: Heavy\nmoments: { velocity: { rounding: [|stochastic|] } }" },
        { Catalogue.NamesTooDeep.Id, "optimizer: Rule\nlet: { a: '" + Minus(27, "[|(" + Minus(49, "grad") + ")|]") + "', b: '" + Minus(90, "a") + "', c: '" + Minus(90, "b") + "', d: '" + Minus(90, "c") + "', e: '" + Minus(98, "d") + "' }\nupdate: theta -= e" },
        { Catalogue.NeedsElements.Id, "optimizer: Rule\nupdate: theta -= grad * norm([|3|])" },
        { Catalogue.NeedsElements.Id, "optimizer: Rule\nupdate: theta -= grad * dot(grad, [|norm(grad)|])" },
        { Catalogue.NeedsNumber.Id, "optimizer: Rule\nmoments: { m: { of: grad, decay: [|abs(grad)|] } }\nupdate: theta -= m" },
        { Catalogue.NotOnElementsYet.Id, "optimizer: Rule\nupdate: theta -= [|exp|](grad)" },
        { Catalogue.NotOnElementsYet.Id, "optimizer: Rule\nhyperparameters: { p: 2 }\nupdate: theta -= grad [|^|] p" },
        { Catalogue.NotOnElementsYet.Id, "optimizer: Rule\nupdate: theta -= grad [|^|] 0.3" },
        { Catalogue.DefaultOutsideRange.Id, "optimizer: Rule\nhyperparameters: { a: { default: [|1|], range: '[0, 1)' } }\nupdate: theta -= a * grad" },
        { Catalogue.DefaultOutsideRange.Id, "optimizer: Rule\nhyperparameters: { a: { default: [|-1|], range: '[0, 1)' } }\nupdate: theta -= a * grad" },
        { Catalogue.DefaultWrongType.Id, "optimizer: Rule\nhyperparameters: { a: { default: [|1.5|], type: integer } }\nupdate: theta -= a * grad" },
        { Catalogue.DefaultWrongType.Id, "optimizer: Rule\nhyperparameters: { a: { default: [|inf|], type: integer } }\nupdate: theta -= a * grad" },
        { Catalogue.DefaultWrongType.Id, "optimizer: Rule\nhyperparameters: { a: { default: [|1e10|], type: integer } }\nupdate: theta -= a * grad" },
        { Catalogue.DefaultWrongType.Id, "optimizer: Rule\nhyperparameters: { a: { default: [|-3000000000|], type: integer } }\nupdate: theta -= a * grad" },
        { Catalogue.DefaultWrongType.Id, "optimizer: Rule\nhyperparameters: { a: { default: [|1e300|], type: integer } }\nupdate: theta -= a * grad" },
        { Catalogue.DefaultWrongType.Id, "optimizer: Rule\nhyperparameters: { a: { default: [|2|], type: boolean } }\nupdate: theta -= a * grad" },
        { Catalogue.TooMany.Id, "optimizer: Rule\ninputs: { a: scalar, b: scalar, c: scalar, d: scalar, [|e|]: scalar }\nupdate: theta -= (a + b + c + d + e) * grad" },
        { Catalogue.TooMany.Id, "optimizer: Rule\ninputs: { a: element, b: element, c: element, d: element, [|e|]: element }\nupdate: theta -= (a + b + c + d + e) * grad" },
        { Catalogue.TooMany.Id, "optimizer: Rule\nupdate: |\n" + string.Concat(Enumerable.Repeat("  theta -= grad\n", 1000)) + "  [|theta *= 2|]\n" },
        { Catalogue.TooMany.Id, "optimizer: Rule\nlet: { a0: grad, a1: [|a0|], " + string.Join(", ", Enumerable.Range(2, 99).Select(i => $"a{i}: a{i - 1}")) + " }\nupdate: theta -= a100" },
        { Catalogue.StorageOfNumber.Id, "optimizer: Rule\nstate: { s: { init: 1, storage: [|bfloat16|] } }\nupdate: [ s *= 0.5, theta -= s * grad ]" },
        { Catalogue.StorageOfNumber.Id, "optimizer: Rule\nmoments: { m: { of: norm(grad), decay: 0.9, storage: [|bfloat16|], rounding: stochastic } }\nupdate: theta -= m * grad" },
        { Catalogue.StateNeverRead.Id, "optimizer: Rule\nstate: { [|s|]: 0 }\nupdate: [ s = grad, theta -= grad ]" },
        { Catalogue.StateNeverRead.Id, "optimizer: Rule\nmoments: { [|m|]: { of: grad, decay: 0.9 } }\nupdate: theta -= grad" },
        { Catalogue.StateNeverWritten.Id, "optimizer: Rule\nstate: { [|s|]: 1 }\nupdate: theta -= s * grad" },
        { Catalogue.HyperparameterNeverUsed.Id, "optimizer: Rule\nhyperparameters: { [|a|]: 1 }\nupdate: theta -= grad" },
        { Catalogue.HyperparameterNeverUsed.Id, "schedule: Rule\nhyperparameters: { [|a|]: 1 }\nvalue: initial" },
        { Catalogue.InputNeverUsed.Id, "optimizer: Rule\ninputs: { [|loss|]: scalar }\nupdate: theta -= grad" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_mistake_is_reported_at_its_place(string id, string spec) =>
        DiagnosticAssert.Compiling(spec, id, NamedSpecs.All);

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

    /// <summary>So many signs on each other, each with its parenthesis.</summary>
    private static string Minus(int count, string value) =>
        string.Concat(Enumerable.Repeat("-(", count - 1)) + "-" + value + new string(')', count - 1);
}
