using OptimizerGen.Compiler.Kernels;
using OptimizerGen.Compiler.Lowering.Plans;

namespace OptimizerGen.Compiler.Lowering;

/// <summary>
/// Finds how rows can be stepped by themselves: which states a row without a gradient has multiplied by a number in each step, so that it can
/// be caught up by their product, and what else would happen to it.
/// </summary>
internal sealed class RowPlanner
{
    private readonly Kernel _update;
    private readonly NumberAlgebra _numbers;
    private readonly RowForms _forms;
    private readonly List<Value> _decays = [];
    private readonly List<RowCondition> _conditions = [];

    private RowPlanner(Kernel update, Kernel? initialize)
    {
        _update = update;
        var intervals = new NumberIntervals(update.Declarations);
        _numbers = new NumberAlgebra(update.Factory, intervals);
        _forms = new RowForms(update.Factory, _numbers, StateSigns.Of(update, initialize, intervals));
    }

    public static RowPlan Plan(Kernel update, Kernel? initialize, bool hasGradientPoint) =>
        ObstacleOf(update, hasGradientPoint) is { } obstacle ? new RowPlan { Obstacle = obstacle } : new RowPlanner(update, initialize).Plan();

    private static string? ObstacleOf(Kernel update, bool hasGradientPoint) =>
        hasGradientPoint ? "its gradient belongs to a point of its own, to which all rows would have to move"
        : update.HasNumbersOfModel ? "it has numbers of the whole model"
        : update.HasMatrices ? "it takes tensors as matrices"
        : update.Values.Any(value => value.Kind == OpKind.Place) || update.Stores.Any(store => store.Slot.Place is not null)
            ? "an index that changes from step to step says which of its states it reads and writes"
        : update.HasLines ? "it has numbers for rows, columns or blocks"
        : update.Values.Any(value => value.Kind == OpKind.Reduction) ? "it reduces whole tensors to a number"
        : null;

    private RowPlan Plan()
    {
        var ofStates = new Dictionary<int, int>();
        foreach (Store store in _update.Stores.Where(store => store.Slot.Kind == SlotKind.ElementState))
        {
            if (PlanState(store) is { } decay)
            {
                ofStates.Add(store.Slot.Index, decay);
            }
        }

        RowForm moved = _forms.Of(_update.Stores.Single(store => store.Slot == Slot.Parameters).Value);
        Require(moved.OtherOfParameters, "theta itself moves a row without a gradient by more than a factor");
        Value? keep = moved.Terms.Where(term => term.Key.Op == Op.Parameters).Select(term => term.Value).FirstOrDefault();
        Value rest = _numbers.Any(
            moved.Terms.Where(term => term.Key.Op != Op.Parameters).Select(term => _numbers.IsNotZero(term.Value))
                .Append(_numbers.IsNotZero(moved.Constant)).Append(moved.Other));
        string? impossible = _conditions.Find(condition => NumberAlgebra.IsTrue(condition.Value))?.Words;
        return impossible is not null ? new RowPlan { Obstacle = impossible } : new RowPlan
        {
            Decays = _decays,
            DecayOfParameters = keep is null ? null : PlaceOf(keep),
            DecaysOfStates = ofStates,
            Conditions = _conditions,
            LeavesOut = keep is null || !NumberAlgebra.IsZero(rest),
        };
    }

    /// <summary>The decay of a state. More than that must not happen to it.</summary>
    private int? PlanState(Store store)
    {
        string name = _update.Declarations.States[store.Slot.Index].Name;
        RowForm form = _forms.Of(store.Value);
        Value own = _numbers.Zero;
        foreach (KeyValuePair<Value, Value> term in form.Terms.OrderBy(term => term.Key.Id))
        {
            if (term.Key.Op == Op.ElementState && term.Key.Index == store.Slot.Index)
            {
                own = term.Value;
                continue;
            }

            Require(_numbers.IsNotZero(term.Value), $"its state '{name}' follows '{KernelPrinter.Print(term.Key)}' in a row without a gradient");
        }

        Require(form.Other, $"its state '{name}' changes by more than a factor in a row without a gradient");
        Require(_numbers.IsNotZero(form.Constant), $"its state '{name}' has something added in a row without a gradient");
        return PlaceOf(own);
    }

    private int? PlaceOf(Value decay)
    {
        if (decay.IsConstant(1))
        {
            return null;
        }

        if (!_decays.Contains(decay))
        {
            _decays.Add(decay);
        }

        return _decays.IndexOf(decay);
    }

    private void Require(Value isZero, string words)
    {
        if (!NumberAlgebra.IsZero(isZero))
        {
            _conditions.Add(new RowCondition(isZero, words));
        }
    }
}
