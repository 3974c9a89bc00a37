using OptimizerGen.Compiler.Tests.Diagnostics;
using OptimizerGen.Compiler.Diagnostics;

namespace OptimizerGen.Compiler.Tests.Binding;

/// <summary>The smallest spec for each mistake in names and in the parts of a rule.</summary>
public sealed class BindingDiagnosticTests
{
    public static readonly TheoryData<string, string> Cases = new()
    {
        { BindingDiagnostics.UnknownName.Id, "optimizer: Rule\nupdate: theta -= [|gradd|]" },
        { BindingDiagnostics.UnknownName.Id, "optimizer: Rule\nupdate: theta -= [|norm|] * grad" },
        { BindingDiagnostics.UnknownName.Id, "optimizer: Rule\nupdate: theta -= grad\nlet: { unused: [|nothing|] }" },
        { BindingDiagnostics.UnknownName.Id, "optimizer: Rule\nupdate: theta -= grad\nschedules: { [|rate|]: Linear }" },
        { BindingDiagnostics.UnknownName.Id, "optimizer: Rule\nupdate: [ theta -= grad, r = grad ]\nviews: { x: [|r|] }" },
        { BindingDiagnostics.NameNotHere.Id, "optimizer: Rule\nhyperparameters: { a: [|t|] }\nupdate: theta -= a * grad" },
        { BindingDiagnostics.NameNotHere.Id, "optimizer: Rule\nstate: { s: [|grad|] }\nupdate: [ s += grad, theta -= s ]" },
        { BindingDiagnostics.NameNotHere.Id, "optimizer: Rule\ngradient_at: theta - [|g|]\nupdate: theta -= grad" },
        { BindingDiagnostics.NameNotHere.Id, "optimizer: Rule\ninputs: { loss: scalar }\nviews: { x: theta * [|loss|] }\nupdate: theta -= loss * grad" },
        { BindingDiagnostics.NameNotHere.Id, "optimizer: Rule\nupdate: theta -= [|initial|] * grad" },
        { BindingDiagnostics.NameNotHere.Id, "optimizer: Rule\nupdate: theta -= [|inherited|]" },
        { BindingDiagnostics.NameNotHere.Id, "schedule: Rule\nvalue: norm([|theta|])" },
        { BindingDiagnostics.UnknownFunction.Id, "optimizer: Rule\nupdate: theta -= [|srt|](grad)" },
        { BindingDiagnostics.UnknownFunction.Id, "optimizer: Rule\nupdate: theta -= [|Linear|]() * grad" },
        { SyntaxDiagnostics.NotSupportedYet.Id, "optimizer: Rule\nupdate: theta -= grad * [|normal|]()" },
        { SyntaxDiagnostics.NotSupportedYet.Id, "optimizer: Rule\nupdate: theta -= [|grad @ grad|]" },
        { SyntaxDiagnostics.NotSupportedYet.Id, "optimizer: Rule\nupdate: theta -= [|grad[1]|]" },
        { BindingDiagnostics.WrongArgumentCount.Id, "optimizer: Rule\nupdate: theta -= [|sqrt(grad, 2)|]" },
        { BindingDiagnostics.WrongArgumentCount.Id, "optimizer: Rule\nupdate: theta -= [|max(grad)|]" },
        { BindingDiagnostics.WrongArgumentCount.Id, "optimizer: Rule\nupdate: theta -= [|sqrt()|]" },
        { BindingDiagnostics.ReservedName.Id, "optimizer: Rule\nstate: { [|epoch|]: 0 }\nupdate: theta -= grad" },
        { BindingDiagnostics.ReservedName.Id, "optimizer: Rule\nlet: { [|orthonormal|]: grad }\nupdate: theta -= grad" },
        { BindingDiagnostics.ReservedName.Id, "optimizer: Rule\nhyperparameters: { a: { symbol: [|t|], default: 1 } }\nupdate: theta -= a * grad" },
        { BindingDiagnostics.ReservedName.Id, "optimizer: Rule\nhyperparameters: { a: { symbol: [|θ|], default: 1 } }\nupdate: theta -= a * grad" },
        { BindingDiagnostics.NotAnIdentifier.Id, "optimizer: Rule\nstate: { [|Velocity|]: 0 }\nupdate: theta -= grad" },
        { BindingDiagnostics.NotAnIdentifier.Id, "optimizer: Rule\nstate: { [|a__b|]: 0 }\nupdate: theta -= grad" },
        { BindingDiagnostics.NotAnIdentifier.Id, "optimizer: Rule\nstate: { [|a_|]: 0 }\nupdate: theta -= grad" },
        { BindingDiagnostics.NotAnIdentifier.Id, "optimizer: Rule\nstate: { [|_a|]: 0 }\nupdate: theta -= grad" },
        { BindingDiagnostics.NotAnIdentifier.Id, "optimizer: Rule\nlet: { [|größe|]: grad }\nupdate: theta -= grad" },
        { BindingDiagnostics.NotAnIdentifier.Id, "optimizer: Rule\nupdate: [ [|R|] = grad, theta -= R ]" },
        { BindingDiagnostics.DuplicateName.Id, "optimizer: Rule\nhyperparameters: { a: 1 }\nstate: { [|a|]: 0 }\nupdate: theta -= a * grad" },
        { BindingDiagnostics.DuplicateName.Id, "optimizer: Rule\nhyperparameters: { a: { symbol: x, default: 1 }, b: { symbol: [|x|], default: 1 } }\nupdate: theta -= a * b * grad" },
        { BindingDiagnostics.DuplicateName.Id, "optimizer: Rule\nhyperparameters: { a: { symbol: s, default: 1 } }\nstate: { [|s|]: 0 }\nupdate: [ s += grad, theta -= a * s ]" },
        { BindingDiagnostics.DuplicateName.Id, "optimizer: Rule\nmoments: { [|m|]: { of: grad, decay: 0.9 } }\nlet: { m_hat: m }\nupdate: theta -= m" },
        { BindingDiagnostics.MemberClash.Id, "optimizer: Rule\nhyperparameters: { [|length|]: 1 }\nupdate: theta -= length * grad" },
        { BindingDiagnostics.MemberClash.Id, "optimizer: Momentum\nhyperparameters: { [|momentum|]: 1 }\nupdate: theta -= momentum * grad" },
        { BindingDiagnostics.MemberClash.Id, "optimizer: Rule\nstate: { [|groups|]: 0 }\nupdate: [ groups += grad, theta -= groups ]" },
        { BindingDiagnostics.MemberClash.Id, "optimizer: Rule\nhyperparameters: { [|group|]: 1 }\nupdate: theta -= group * grad" },
        { BindingDiagnostics.MemberClash.Id, "optimizer: Rule\nhyperparameters: { [|learning_rate_scale|]: 1 }\nupdate: theta -= learning_rate_scale * grad" },
        { BindingDiagnostics.MemberClash.Id, "optimizer: Rule\nhyperparameters: { beta1: 1, [|beta_1|]: 1 }\nupdate: theta -= beta1 * beta_1 * grad" },
        { BindingDiagnostics.MemberClash.Id, "optimizer: Rule\nstate: { [|catalogue_entry|]: 0 }\nupdate: [ catalogue_entry += grad, theta -= catalogue_entry ]" },
        { BindingDiagnostics.MemberClash.Id, "optimizer: Rule\nhyperparameters: { [|reference_equals|]: 1 }\nupdate: theta -= reference_equals * grad" },
        { BindingDiagnostics.MemberClash.Id, "optimizer: MProduct\nmoments: { [|m|]: { of: grad, decay: 0.9, bias_correction: product } }\nupdate: theta -= m_hat" },
        { BindingDiagnostics.MemberClash.Id, "optimizer: Rule\nhyperparameters: { m_1_product: 1 }\nmoments: { [|m1|]: { of: grad, decay: 0.9, bias_correction: product } }\nupdate: theta -= m_1_product * m1_hat" },
        { BindingDiagnostics.MemberClash.Id, "optimizer: Rule\nstate: { read_half: 0 }\nupdate: [ read_half += grad, theta -= read_half ]\nviews: { [|half|]: theta / 2 }" },
        { BindingDiagnostics.MemberClash.Id, "optimizer: ReadHalf\nupdate: theta -= grad\nviews: { [|half|]: theta / 2 }" },
        { BindingDiagnostics.MemberClash.Id, "schedule: Rule\nhyperparameters: { [|reference_equals|]: 1 }\nvalue: initial * reference_equals" },
        { LayerDiagnostics.UnknownBase.Id, "optimizer: Rule\nextends: [|Heavi|]" },
        { LayerDiagnostics.BrokenBase.Id, "optimizer: Rule\nextends: [|Left|]" },
        { LayerDiagnostics.ExtendsCycle.Id, "optimizer: Rule\nextends: [|Rule|]" },
        { LayerDiagnostics.WrongKindOfBase.Id, "optimizer: Rule\nextends: [|Linear|]" },
        { LayerDiagnostics.WrongKindOfBase.Id, "schedule: Rule\nvalue: '[|Heavy|](learning_rate = 1)'" },
        { LayerDiagnostics.NothingToRemove.Id, "optimizer: Rule\nextends: Heavy\nmoments: { [|speed|]: none }" },
        { LayerDiagnostics.NothingToRemove.Id, "optimizer: Rule\nmoments: { [|speed|]: none }\nupdate: theta -= grad" },
        { LayerDiagnostics.NothingInherited.Id, "optimizer: Rule\nupdate: [ [|inherited|], theta -= grad ]" },
        { LayerDiagnostics.NothingInherited.Id, "optimizer: Rule\nextends: Heavy\ngradient: [ [|inherited|], grad = sign(grad) ]" },
        { LayerDiagnostics.NothingInherited.Id, "optimizer: Rule\nlet: { direction: '[|inherited|] + 1' }\nupdate: theta -= direction" },
        { LayerDiagnostics.InheritedProblem.Id, "optimizer: Rule\nextends: [|Heavy|]\nlet: { direction: none }" },
        { LayerDiagnostics.InheritedProblem.Id, "optimizer: Rule\nextends: [|Wrong|]" },
        { LayerDiagnostics.InheritedProblem.Id, "optimizer: Rule\nhyperparameters: { a: 1 }\nupdate: theta -= a * grad\nschedules: { a: [|Mistaken|] }" },
        { LayerDiagnostics.BrokenBase.Id, "optimizer: Rule\nextends: [|Broken|]" },
        { LayerDiagnostics.BrokenBase.Id, "optimizer: Rule\nextends: Heavy\nwith: [|Torn|]" },
        { LayerDiagnostics.InheritedProblem.Id, "optimizer: Rule\nextends: Heavy\nwith: [|Astray|]" },
        { LayerDiagnostics.InheritedProblem.Id, "optimizer: Rule\nupdate: theta -= grad\nwith: [|Shrunk|]" },
        { LayerDiagnostics.WrongKindOfBase.Id, "optimizer: Rule\nextends: Heavy\nwith: [|Heavy|]" },
        { LayerDiagnostics.WrongKindOfBase.Id, "optimizer: Rule\nextends: [|Halved|]" },
        { LayerDiagnostics.NothingInherited.Id, "optimizer: Rule\nextends: Heavy\nwith: [ [|inherited|], Halved ]" },
        { LayerDiagnostics.UnknownTransform.Id, "optimizer: Rule\nextends: Heavy\nwith: [ Shrunk, [|Halfed|] ]" },
        { LayerDiagnostics.UnknownTransformArgument.Id, "optimizer: Rule\nextends: Heavy\nwith: [ { Halved: { [|shares|]: 0.1 } } ]" },
        { LayerDiagnostics.UnknownTransformArgument.Id, "optimizer: Rule\nextends: Heavy\nwith: [ { Halved: { [|share|]: none } } ]" },
        { LayerDiagnostics.TransformTwice.Id, "optimizer: Rule\nextends: Heavy\nwith: [ Halved, Shrunk, [|Halved|] ]" },
        { LayerDiagnostics.UpdateWithoutInherited.Id, "transform: Rule\nupdate: [|theta *= 0.5|]" },
        { LayerDiagnostics.PointWithoutInherited.Id, "optimizer: Rule\nextends: Heavy\ngradient_at: theta - velocity\nwith: [|Ahead|]" },
        { LayerDiagnostics.NothingToWrap.Id, "optimizer: Rule\nupdate: theta -= grad\nwith: [|Halved|]" },
        { LayerDiagnostics.WrappedNeverUsed.Id, "optimizer: Rule\nlet: { direction: grad }\nupdate: theta -= grad\nwith: [|Halved|]" },
        { LayerDiagnostics.LetHidesDirection.Id, "transform: Rule\nlet: { [|direction|]: sign(grad) }" },
        { BindingDiagnostics.NameNotHere.Id, "transform: Rule\nafter: theta -= [|inherited|]" },
        { BindingDiagnostics.UnknownName.Id, "transform: Rule\nafter: theta -= [|velocity|]" },
        { BindingDiagnostics.CannotAssign.Id, "transform: Rule\nafter: [|learning_rate|] = 1" },
        { BindingDiagnostics.CannotAssign.Id, "transform: Rule\ngradient: [|theta|] = grad" },
        { BindingDiagnostics.DuplicateName.Id, "transform: Rule\nhyperparameters: { a: 1 }\nstate: { [|a|]: 0 }\nafter: theta -= a" },
        { LayerDiagnostics.InheritedProblem.Id, "optimizer: Rule\nextends: Heavy\nhyperparameters: { share: 1, halved_share: 2 }\nwith: [|Halved|]\nupdate: theta -= direction * share * halved_share" },
        { ShapeDiagnostics.DefaultOutsideRange.Id, "optimizer: Rule\nextends: Heavy\nwith: [ { Halved: { share: [|2|] } } ]" },
        { LayerDiagnostics.BrokenBase.Id, "optimizer: Rule\nextends: [|Lost|]" },
        { LayerDiagnostics.BrokenBase.Id, "optimizer: Rule\nextends: [|Orphan|]" },
        { LayerDiagnostics.BrokenBase.Id, "optimizer: Rule\nhyperparameters: { a: 1 }\nupdate: theta -= a * grad\nschedules: { a: [|Empty|] }" },
        { BindingDiagnostics.DefaultCycle.Id, "optimizer: Rule\nhyperparameters: { a: [|a|] }\nupdate: theta -= a * grad" },
        { BindingDiagnostics.DefaultCycle.Id, "optimizer: Rule\nhyperparameters: { a: '[|sqrt(b)|]', b: [|a + 1|] }\nupdate: theta -= a * b * grad" },
        { BindingDiagnostics.LetCycle.Id, "optimizer: Rule\nlet: { a: '[|a|] + 1' }\nupdate: theta -= a" },
        { BindingDiagnostics.LetCycle.Id, "optimizer: Rule\nlet: { a: b + 1, b: '[|a|] + 1' }\nupdate: theta -= a" },
        { BindingDiagnostics.LetCycle.Id, "optimizer: Rule\nmoments: { m: { of: grad, decay: 'norm([|m_hat|])' } }\nupdate: theta -= m" },
        { BindingDiagnostics.LetCycle.Id, "optimizer: Rule\nmoments: { m: { of: grad, decay: 'norm([|v_hat|])' }, v: { of: grad, decay: 'norm([|m_hat|])' } }\nupdate: theta -= m + v" },
        { BindingDiagnostics.LetReadsTarget.Id, "optimizer: Rule\nlet: { shrunk: 0.9 * theta }\nupdate: theta = [|shrunk - grad|]" },
        { BindingDiagnostics.LetReadsTarget.Id, "optimizer: Rule\nlet: { d: theta + grad }\nupdate: theta -= [|d|]" },
        { BindingDiagnostics.LetReadsTarget.Id, "optimizer: Rule\nmoments: { m: { of: grad, decay: 0.9 } }\nlet: { d: m_hat }\nupdate: [ m = [|d|], theta -= m ]" },
        { BindingDiagnostics.LetReadsTarget.Id, "optimizer: Rule\nlet: { d: m }\nmoments: { m: { of: '[|grad + d|]', decay: 0.9 } }\nupdate: theta -= m" },
        { BindingDiagnostics.CannotAssign.Id, "optimizer: Rule\nhyperparameters: { a: 1 }\nupdate: [ [|a|] = 2, theta -= a * grad ]" },
        { BindingDiagnostics.CannotAssign.Id, "optimizer: Rule\nhyperparameters: { a: { symbol: α, default: 1 } }\nupdate: [ [|α|] = 2, theta -= a * grad ]" },
        { BindingDiagnostics.CannotAssign.Id, "optimizer: Rule\ninputs: { loss: scalar }\nupdate: [ [|loss|] = 2, theta -= loss * grad ]" },
        { BindingDiagnostics.CannotAssign.Id, "optimizer: Rule\nlet: { d: grad }\nupdate: [ [|d|] = 2, theta -= d ]" },
        { BindingDiagnostics.CannotAssign.Id, "optimizer: Rule\nmoments: { m: { of: grad, decay: 0.9 } }\nupdate: [ [|m_hat|] = 2, theta -= m_hat ]" },
        { BindingDiagnostics.CannotAssign.Id, "optimizer: Rule\nmoments: { m: { of: grad, decay: 0.9, bias_correction: product } }\nupdate: [ [|m_product|] = 2, theta -= m_hat ]" },
        { BindingDiagnostics.CannotAssign.Id, "optimizer: Rule\nupdate: [ [|t|] = 2, theta -= grad ]" },
        { BindingDiagnostics.CannotAssign.Id, "optimizer: Rule\ngradient: [ [|theta|] *= 0.9, grad = sign(grad) ]\nupdate: theta -= grad" },
        { BindingDiagnostics.PreviousNeedsState.Id, "optimizer: Rule\nupdate: theta -= [|previous(grad)|]" },
        { BindingDiagnostics.PreviousNeedsState.Id, "optimizer: Rule\nhyperparameters: { a: 1 }\nupdate: theta -= [|previous(a)|] * grad" },
        { BindingDiagnostics.PreviousNeedsState.Id, "optimizer: Rule\nupdate: theta -= [|previous(m + 1)|]" },
        { BindingDiagnostics.PreviousNeedsState.Id, "optimizer: Rule\nstate: { s: '[|previous(theta)|]' }\nupdate: [ s += grad, theta -= s ]" },
        { BindingDiagnostics.ReadBeforeAssigned.Id, "optimizer: Rule\nupdate: [ [|r|] += grad, theta -= r ]" },
        { BindingDiagnostics.NoUpdate.Id, "optimizer: [|Rule|]" },
        { BindingDiagnostics.ThetaNotAssigned.Id, "optimizer: Rule\nupdate: [ x = grad, [|y = x|] ]" },
        { ScheduleDiagnostics.NoValue.Id, "schedule: [|Rule|]" },
        { BindingDiagnostics.MomentNeeds.Id, "optimizer: Rule\nmoments: { [|m|]: { decay: 0.9 } }\nupdate: theta -= m" },
        { BindingDiagnostics.MomentNeeds.Id, "optimizer: Rule\nmoments: { [|m|]: { of: grad } }\nupdate: theta -= m" },
        { ScheduleDiagnostics.UnknownSchedule.Id, "schedule: Rule\nvalue: '[|Lineer|](total = 3)'" },
        { ScheduleDiagnostics.UnknownSchedule.Id, "optimizer: Rule\nhyperparameters: { a: 1 }\nupdate: theta -= a * grad\nschedules: { a: [|Lineer|] }" },
        { ScheduleDiagnostics.ArgumentWithoutName.Id, "schedule: Rule\nvalue: 'Linear([|3|])'" },
        { ScheduleDiagnostics.UnknownArgument.Id, "schedule: Rule\nvalue: 'Linear([|totall|] = 3)'" },
        { ScheduleDiagnostics.ArgumentOutsideRange.Id, "schedule: Rule\nvalue: 'Linear(total = [|0|])'" },
        { ScheduleDiagnostics.ArgumentOutsideRange.Id, "schedule: Rule\nvalue: 'Linear(total = [|2.5|])'" },
        { ScheduleDiagnostics.ArgumentGivenTwice.Id, "schedule: Rule\nvalue: 'Linear(total = 3, [|total|] = 4)'" },
        { ScheduleDiagnostics.StepAndNumberGiven.Id, "schedule: Rule\nvalue: 'Linear(t = 5, [|step|] = 9)'" },
        { ScheduleDiagnostics.StepAndNumberGiven.Id, "schedule: Rule\nvalue: 'Linear(step = 5, [|t|] = 9)'" },
        { ScheduleDiagnostics.ArgumentMissing.Id, "schedule: Rule\nvalue: '[|Cosine()|]'" },
        { ScheduleDiagnostics.DefaultOfCalleeCycle.Id, "optimizer: Rule\nhyperparameters: { a: 1 }\nupdate: theta -= a * grad\nschedules: { a: '[|Circular()|]' }" },
        { ScheduleDiagnostics.SchedulesCycle.Id, "schedule: Rule\nvalue: '[|Rule|]()'" },
        { BindingDiagnostics.GradientNotAssigned.Id, "optimizer: Rule\ngradient: [ grad = sign(grad), [|x = 1|] ]\nupdate: theta -= grad" },
        { BindingDiagnostics.TypeNameTaken.Id, "optimizer: [|Group|]\nupdate: theta -= grad" },
        { BindingDiagnostics.TypeNameTaken.Id, "optimizer: [|ParameterGroup|]\nupdate: theta -= grad" },
        { BindingDiagnostics.TypeNameTaken.Id, "optimizer: [|Optimizer|]\nupdate: theta -= grad" },
        { BindingDiagnostics.TypeNameTaken.Id, "schedule: [|Schedule|]\nvalue: initial" },
        { BindingDiagnostics.TypeNameTaken.Id, "optimizer: [|OptimizerCatalogue|]\nupdate: theta -= grad" },
        { BindingDiagnostics.TypeNameTaken.Id, "optimizer: [|Update|]\nupdate: theta -= grad" },
        { BindingDiagnostics.TypeNameTaken.Id, "optimizer: [|T|]\nupdate: theta -= grad" },
        { BindingDiagnostics.RoundingOfFull.Id, "optimizer: Rule\nstate: { s: { init: 0, rounding: [|stochastic|] } }\nupdate: [ s += grad, theta -= s ]" },
        { BindingDiagnostics.RoundingOfFull.Id, "optimizer: Rule\nmoments: { m: { of: grad, decay: 0.9, storage: full, rounding: [|nearest|] } }\nupdate: theta -= m" },
        { BindingDiagnostics.RoundingOfFull.Id, "optimizer: Rule\nextends: Heavy\nmoments: { velocity: { rounding: [|stochastic|] } }" },
        { BindingDiagnostics.NamesTooDeep.Id, "optimizer: Rule\nlet: { a: '" + Minus(27, "[|(" + Minus(49, "grad") + ")|]") + "', b: '" + Minus(90, "a") + "', c: '" + Minus(90, "b") + "', d: '" + Minus(90, "c") + "', e: '" + Minus(98, "d") + "' }\nupdate: theta -= e" },
        { ShapeDiagnostics.NeedsElements.Id, "optimizer: Rule\nupdate: theta -= grad * norm([|3|])" },
        { ShapeDiagnostics.NeedsElements.Id, "optimizer: Rule\nupdate: theta -= grad * dot(grad, [|norm(grad)|])" },
        { ShapeDiagnostics.NeedsNumber.Id, "optimizer: Rule\nmoments: { m: { of: grad, decay: [|abs(grad)|] } }\nupdate: theta -= m" },
        { ShapeDiagnostics.DefaultOutsideRange.Id, "optimizer: Rule\nhyperparameters: { a: { default: [|1|], range: '[0, 1)' } }\nupdate: theta -= a * grad" },
        { ShapeDiagnostics.DefaultOutsideRange.Id, "optimizer: Rule\nhyperparameters: { a: { default: [|-1|], range: '[0, 1)' } }\nupdate: theta -= a * grad" },
        { ShapeDiagnostics.DefaultWrongType.Id, "optimizer: Rule\nhyperparameters: { a: { default: [|1.5|], type: integer } }\nupdate: theta -= a * grad" },
        { ShapeDiagnostics.DefaultWrongType.Id, "optimizer: Rule\nhyperparameters: { a: { default: [|inf|], type: integer } }\nupdate: theta -= a * grad" },
        { ShapeDiagnostics.DefaultWrongType.Id, "optimizer: Rule\nhyperparameters: { a: { default: [|1e10|], type: integer } }\nupdate: theta -= a * grad" },
        { ShapeDiagnostics.DefaultWrongType.Id, "optimizer: Rule\nhyperparameters: { a: { default: [|-3000000000|], type: integer } }\nupdate: theta -= a * grad" },
        { ShapeDiagnostics.DefaultWrongType.Id, "optimizer: Rule\nhyperparameters: { a: { default: [|1e300|], type: integer } }\nupdate: theta -= a * grad" },
        { ShapeDiagnostics.DefaultWrongType.Id, "optimizer: Rule\nhyperparameters: { a: { default: [|2|], type: boolean } }\nupdate: theta -= a * grad" },
        { ShapeDiagnostics.TooMany.Id, "optimizer: Rule\ninputs: { a: scalar, b: scalar, c: scalar, d: scalar, [|e|]: scalar }\nupdate: theta -= (a + b + c + d + e) * grad" },
        { ShapeDiagnostics.TooMany.Id, "optimizer: Rule\ninputs: { a: element, b: element, c: element, d: element, [|e|]: element }\nupdate: theta -= (a + b + c + d + e) * grad" },
        { ShapeDiagnostics.TooMany.Id, "optimizer: Rule\nupdate: |\n" + string.Concat(Enumerable.Repeat("  theta -= grad\n", 1000)) + "  [|theta *= 2|]\n" },
        { ShapeDiagnostics.TooMany.Id, "optimizer: Rule\nlet: { a0: grad, a1: [|a0|], " + string.Join(", ", Enumerable.Range(2, 99).Select(i => $"a{i}: a{i - 1}")) + " }\nupdate: theta -= a100" },
        { ShapeDiagnostics.StorageOfNumber.Id, "optimizer: Rule\nstate: { s: { init: 1, storage: [|bfloat16|] } }\nupdate: [ s *= 0.5, theta -= s * grad ]" },
        { ShapeDiagnostics.StorageOfNumber.Id, "optimizer: Rule\nmoments: { m: { of: norm(grad), decay: 0.9, storage: [|bfloat16|], rounding: stochastic } }\nupdate: theta -= m * grad" },
        { ShapeDiagnostics.ScopeOfNoReduction.Id, "optimizer: Rule\nupdate: theta -= abs(grad, [|per model|])" },
        { ShapeDiagnostics.ModelNotHere.Id, "optimizer: Rule\nstate: { m: { init: 'theta * norm(theta, [|per model|])' } }\nupdate: [ m = m, theta -= grad ]" },
        { ShapeDiagnostics.ModelNotHere.Id, "optimizer: Rule\nupdate: theta -= grad\nviews: { unit: 'theta / norm(theta, [|per model|])' }" },
        { ShapeDiagnostics.BlockLength.Id, "optimizer: Rule\nupdate: theta -= grad / norm(grad, [|per block|])" },
        { ShapeDiagnostics.BlockLength.Id, "optimizer: Rule\nupdate: theta -= grad / norm(grad, [|per block(2.5)|])" },
        { ShapeDiagnostics.BlockLength.Id, "optimizer: Rule\nhyperparameters: { n: 4 }\nupdate: theta -= n * grad / norm(grad, [|per block(n)|])" },
        { ShapeDiagnostics.OtherBlockLength.Id, "optimizer: Rule\nupdate: theta -= grad / norm(grad, per block(4)) / norm(grad, [|per block(8)|])" },
        { ShapeDiagnostics.ShapesDoNotMeet.Id, "optimizer: Rule\nupdate: theta -= grad * [|max(norm(grad, per row), norm(grad, per block(3)))|]" },
        { ShapeDiagnostics.StateOfTwoShapes.Id, "optimizer: Rule\nstate: { [|s|]: 0 }\nupdate: [ 's = 0.5 * s + norm(grad, per row)', 'theta -= s * grad', 's = norm(grad, per column)' ]" },
        { ShapeDiagnostics.NothingToReduce.Id, "optimizer: Rule\nupdate: [ 'r = norm(grad, per row)', 'theta -= grad * mean([|r|], per column)' ]" },
        { ShapeDiagnostics.NothingToReduce.Id, "optimizer: Rule\nupdate: [ 'r = norm(grad, per row)', 'theta -= grad * sum([|r|], per model)' ]" },
        { ShapeDiagnostics.NeedsElements.Id, "optimizer: Rule\nupdate: theta -= grad * norm([|norm(grad)|], per row)" },
        { ShapeDiagnostics.StorageOfLines.Id, "optimizer: Rule\nmoments: { m: { of: 'mean(grad^2, per row)', decay: 0.9, storage: [|bfloat16|] } }\nupdate: theta -= grad / m" },
        { UsageDiagnostics.StateNeverRead.Id, "optimizer: Rule\nstate: { [|s|]: 0 }\nupdate: [ s = grad, theta -= grad ]" },
        { UsageDiagnostics.StateNeverRead.Id, "optimizer: Rule\nmoments: { [|m|]: { of: grad, decay: 0.9 } }\nupdate: theta -= grad" },
        { UsageDiagnostics.StateNeverWritten.Id, "optimizer: Rule\nstate: { [|s|]: 1 }\nupdate: theta -= s * grad" },
        { UsageDiagnostics.HyperparameterNeverUsed.Id, "optimizer: Rule\nhyperparameters: { [|a|]: 1 }\nupdate: theta -= grad" },
        { UsageDiagnostics.HyperparameterNeverUsed.Id, "schedule: Rule\nhyperparameters: { [|a|]: 1 }\nvalue: initial" },
        { UsageDiagnostics.InputNeverUsed.Id, "optimizer: Rule\ninputs: { [|loss|]: scalar }\nupdate: theta -= grad" },
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
