using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Binding.Tables;
using OptimizerGen.Compiler.Binding.Tree;
using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Binding.Building;

/// <summary>Picks numbers out of lists and states out of several, and writes reductions over lists out. Only a list of any length is left for the run.</summary>
internal sealed class ListBuilder(ValueFactory factory)
{
    /// <summary>A number of a list, or what one of several states holds.</summary>
    public Value Pick(BoundElement element, IReadOnlyList<Value> indices, ValueEnvironment environment)
    {
        if (element.List is StateListSymbol states)
        {
            Value[] values = [.. states.Elements.Select(state => element.IsPrevious ? environment.Before(state) : environment[state])];
            return states.Elements[0].Shape == Shape.Element && values.Length > 1 && indices[0].Op != Op.Constant
                ? new StatesByPlace(factory).At(Place(indices[0], values.Length), values, states)
                : Pick(indices[0], values);
        }

        var list = (ListSymbol)element.List;
        if (environment.NumbersOf(list) is not { } numbers)
        {
            return factory.MakeOfList(Op.ListAt, list.Index, indices[0]);
        }

        return list.Columns == 0
            ? Pick(indices[0], numbers)
            : Pick(indices[0], [.. Enumerable.Range(0, list.Rows).Select(row => Pick(indices[1], [.. numbers.Skip(row * list.Columns).Take(list.Columns)]))]);
    }

    /// <summary>Gives one of several states a value: that which the index names, wherever it lies.</summary>
    /// <param name="states">The states.</param>
    /// <param name="index">Which of them.</param>
    /// <param name="value">What it becomes.</param>
    /// <param name="environment">What holds where it is assigned.</param>
    /// <param name="whereKept">What a state becomes of which a tensor may have none.</param>
    public void Assign(
        StateListSymbol states, Value index, Value value, ValueEnvironment environment, Func<Symbol, Value, ValueEnvironment, Value> whereKept)
    {
        int count = states.Elements.Count;
        if (index.Op == Op.Constant)
        {
            StateSymbol named = states.Elements[(int)StepMath.Wrap(index.Constant, count)];
            ExpressionBuilder.Give(named, whereKept(named, value, environment), environment);
            return;
        }

        for (int i = 0; i < count; i++)
        {
            StateSymbol state = states.Elements[i];
            ExpressionBuilder.Give(state, whereKept(state, factory.Make(Op.Select, Names(index, i, count), value, environment[state]), environment), environment);
        }
    }

    /// <summary>A reduction over lists: one term after the other where their length is known.</summary>
    /// <param name="over">The reduction.</param>
    /// <param name="environment">What holds where it stands.</param>
    /// <param name="build">Builds the arguments.</param>
    public Value Reduce(BoundOverLists over, ValueEnvironment environment, Func<BoundExpression, Value> build)
    {
        IReadOnlyList<Value>?[] numbers = [.. over.Lists.Select(environment.NumbersOf)];
        if (numbers.FirstOrDefault(known => known is not null) is not { } first)
        {
            return ReduceAtRun(over, environment, build);
        }

        if (numbers.Any(known => known is null || known.Count != first.Count))
        {
            // Lists that one call gives a schedule: the call reports it, and a 0 stands in for it.
            return factory.Constant(0);
        }

        Value? joined = null;
        for (int i = 0; i < first.Count; i++)
        {
            for (int k = 0; k < numbers.Length; k++)
            {
                environment.SetItem(over.Lists[k], numbers[k]![i]);
            }

            Value term = over.Reduction.Term(factory, [.. over.Parts.Select(build)]);
            joined = joined is null ? term : factory.Make(over.Reduction.Join, joined, term);
        }

        return over.Reduction.Finish(factory, joined!, factory.Constant(first.Count));
    }

    private Value ReduceAtRun(BoundOverLists over, ValueEnvironment environment, Func<BoundExpression, Value> build)
    {
        Value[] sizes = [.. over.Lists.Select(list => factory.Leaf(Op.ListSize, Shape.Number, list.Index, "size_of_" + list.Name))];
        foreach (ListSymbol list in over.Lists)
        {
            environment.SetItem(list, factory.Leaf(Op.ListItem, Shape.Number, list.Index, list.Name));
        }

        Value term = over.Reduction.Term(factory, [.. over.Parts.Select(build)]);
        return over.Reduction.Finish(factory, factory.MakeOfList(over.Reduction.OfList, 0, [term, .. sizes]), sizes[0]);
    }

    private Value Pick(Value index, IReadOnlyList<Value> choices) =>
        index.Op == Op.Constant ? choices[(int)StepMath.Wrap(index.Constant, choices.Count)]
        : choices.All(choice => choice == choices[0]) ? choices[0]
        : choices.All(choice => choice.IsNumber) ? factory.Make(Op.Pick, [Place(index, choices.Count), .. choices])
        : Enumerable.Range(1, choices.Count - 1).Aggregate(choices[0], (others, i) => factory.Make(Op.Select, Names(index, i, choices.Count), choices[i], others));

    /// <summary>Whether the index names a place.</summary>
    private Value Names(Value index, int place, int count) => factory.Make(Op.Equal, Place(index, count), factory.Constant(place));

    private Value Place(Value index, int count) => factory.Make(Op.Wrap, index, factory.Constant(count));
}
