using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Compiler.Interpretation;

/// <summary>
/// Runs the plans of a rule as a class runs them: phase by phase all tensors say which loops they need with which numbers,
/// then these run. What it does not find in a plan, it does not know.
/// </summary>
internal sealed class PlanRunner<T>(LoweredOptimizer plans, IElementArithmetic<T> arithmetic) : IRuleRunner<T>
    where T : struct
{
    public void Run(InterpretedPart part, int place, IReadOnlyList<InterpretedGroup<T>> groups)
    {
        LoweredKernel? kernel = part switch
        {
            InterpretedPart.Initialize => plans.Initialize,
            InterpretedPart.Update => plans.Update,
            InterpretedPart.GradientPoint => plans.GradientPoint,
            InterpretedPart.EarlierPoint => plans.EarlierPoints[place],
            InterpretedPart.View => plans.Views[place],
            _ => throw new InvalidOperationException($"A rule has no {part}."),
        };
        for (int phase = 0; phase < (kernel?.PhaseCount ?? 0); phase++)
        {
            IStageRun[] runs = [.. groups.SelectMany(group => Ask(kernel!, phase, group, groups))];
            foreach (InterpretedTensor<T> tensor in groups.SelectMany(group => group.Tensors))
            {
                tensor.Totals.Clear();
            }

            foreach (IStageRun asked in runs)
            {
                asked.Run();
            }
        }
    }

    /// <summary>What the tensors of a group need in a phase.</summary>
    private IReadOnlyList<IStageRun> Ask(LoweredKernel kernel, int phase, InterpretedGroup<T> group, IReadOnlyList<InterpretedGroup<T>> model)
    {
        var asked = new List<IStageRun>();
        var scopes = new Dictionary<KernelPlan, NumberScope>();
        foreach (InterpretedTensor<T> tensor in group.Tensors)
        {
            KernelPlan plan = Choose(kernel, tensor);
            if (phase >= plan.Phases.Count)
            {
                continue;
            }

            Phase now = plan.Phases[phase];
            if (!scopes.TryGetValue(plan, out NumberScope? ofGroup))
            {
                ofGroup = new NumberScope();
                scopes.Add(plan, ofGroup);
                foreach (PhaseNumber number in now.Numbers.Where(number => number.IsOfGroup))
                {
                    ofGroup.Define(number, group.NumberOf, total => TotalOfModel(total, model), group.Kept);
                }
            }

            asked.AddRange(Ask(now, new NumberScope(ofGroup), tensor, group.Extras));
        }

        return asked;
    }

    private List<IStageRun> Ask(Phase phase, NumberScope scope, InterpretedTensor<T> tensor, InterpretedExtras extras)
    {
        foreach (PhaseNumber number in phase.Numbers.Where(number => !number.IsOfGroup))
        {
            scope.Define(number, tensor.Memory.NumberOf, total => tensor.Totals[total.Place], tensor.Kept);
        }

        List<IStageRun> asked = [.. phase.Stages.Select(stage => Ask(stage, scope, tensor, extras))];
        foreach (Store store in phase.NumberStores)
        {
            tensor.Memory.NumberStates[store.Slot.Index] = scope[store.Value];
        }

        return asked;
    }

    private IStageRun Ask(Stage stage, NumberScope scope, InterpretedTensor<T> tensor, InterpretedExtras extras) => stage switch
    {
        _ when stage.Guards.Any(guard => scope[guard.Condition] != 0 != guard.Holds) => new OmittedRun<T>(stage, tensor),
        Pass pass => new PassRun<T>(pass, tensor, pass.Numbers.ToDictionary(number => number, number => scope[number]), extras, arithmetic),
        LinePass lines => new LinePassRun<T>(lines, tensor, lines.Numbers.ToDictionary(number => number, number => scope[number])),
        MatrixCall call => new MatrixRun<T>(call, tensor, [.. call.Numbers.Select(number => scope[number])], arithmetic),
        _ => throw new InvalidOperationException($"The interpreter cannot run a {stage.GetType().Name}."),
    };

    /// <summary>The totals of all tensors, one after the other.</summary>
    private static double TotalOfModel(PhaseNumber number, IReadOnlyList<InterpretedGroup<T>> model)
    {
        ReductionInfo reduction = ReductionTable.Of(number.Value.Op);
        return model.SelectMany(group => group.Tensors).Aggregate(reduction.Start, (total, tensor) => reduction.Join(total, tensor.Totals[number.Place]));
    }

    private static KernelPlan Choose(LoweredKernel kernel, InterpretedTensor<T> tensor)
    {
        var scope = new NumberScope();
        foreach (PhaseNumber number in kernel.ConditionNumbers)
        {
            scope.Define(number, tensor.Memory.NumberOf, total => throw new InvalidOperationException($"{total.Value} is known too late to choose by it."), []);
        }

        int choice = kernel.Conditions.Select((condition, i) => scope[condition] != 0 ? 1 << i : 0).Sum();
        return kernel.Variants[kernel.Choices[choice]];
    }
}
