using OptimizerGen.Compiler.Binding.Symbols;
using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Binding.Building;

/// <summary>
/// Several states with a value for each element, as each of them stands: what statements have made of them is a choice for each,
/// <c>where(k == i, new, old)</c>. Here such choices are taken together again, so that a step reads and writes the one that k names.
/// </summary>
internal sealed class StatesByPlace(ValueFactory factory)
{
    /// <summary>What the state at a place holds, of states that hold these values.</summary>
    /// <param name="place">A number of the step.</param>
    /// <param name="values">What each of them holds.</param>
    /// <param name="states">The states.</param>
    public Value At(Value place, IReadOnlyList<Value> values, StateListSymbol states)
    {
        if (Hold(values, states))
        {
            return factory.StateAt(states.Elements[0].Index, place, states.Name);
        }

        if (Write.Last(values) is { } write)
        {
            Value others = At(place, write.Before, states);
            return place == write.Place ? write.Value : factory.Make(Op.Select, factory.Make(Op.Equal, place, write.Place), write.Value, others);
        }

        if (ConditionOf(values) is { } condition)
        {
            return factory.Make(Op.Select, condition, At(place, Side(values, condition, 1), states), At(place, Side(values, condition, 2), states));
        }

        (int changed, IReadOnlyList<Value> rest) = WithoutLast(values, states);
        return factory.Make(Op.Select, factory.Make(Op.Equal, place, factory.Constant(changed)), values[changed], At(place, rest, states));
    }

    /// <summary>
    /// An index that is written under which something was assigned last, and what the states would hold without that: nobody asks for
    /// what was there before, so that it may be whatever goes with the others.
    /// </summary>
    private (int Changed, IReadOnlyList<Value> Others) WithoutLast(IReadOnlyList<Value> values, StateListSymbol states)
    {
        Value? write = values.FirstOrDefault(value => value.Op == Op.Select && Write.IsPlace(value.Operands[0]));
        int changed = Enumerable.Range(0, values.Count).First(i => write is null
            ? ElementBuffer.OfLeaf(values[i]) != BufferOf(states.Elements[i])
            : !Write.IsAlike(values[i], i, write));
        Value[] rest = [.. values];
        Value kept = factory.Leaf(Op.ElementState, Shape.Element, states.Elements[changed].Index, states.Elements[changed].Name);
        rest[changed] = write is null ? kept
            : factory.Make(Op.Select, factory.Make(Op.Equal, write.Operands[0].Operands[0], factory.Constant(changed)), write.Operands[1], kept);
        return (changed, rest);
    }

    /// <summary>What has to be written so that the states hold these values: by places that numbers name, and by indices that are written.</summary>
    public (IReadOnlyList<Value> Places, IReadOnlyList<int> Indices) WrittenIn(IReadOnlyList<Value> values, StateListSymbol states)
    {
        var places = new List<Value>();
        var indices = new SortedSet<int>();
        Collect(values);
        return (places, [.. indices]);

        void Collect(IReadOnlyList<Value> left)
        {
            if (Write.Last(left) is { } write)
            {
                if (!places.Contains(write.Place))
                {
                    places.Add(write.Place);
                }

                Collect(write.Before);
            }
            else if (ConditionOf(left) is { } condition)
            {
                Collect(Side(left, condition, 1));
                Collect(Side(left, condition, 2));
            }
            else if (!Hold(left, states))
            {
                (int changed, IReadOnlyList<Value> rest) = WithoutLast(left, states);
                indices.Add(changed);
                Collect(rest);
            }
        }
    }

    /// <summary>Whether each state holds its own value.</summary>
    private static bool Hold(IReadOnlyList<Value> values, StateListSymbol states) =>
        values.Select(ElementBuffer.OfLeaf).SequenceEqual(states.Elements.Select(state => (ElementBuffer?)BufferOf(state)));

    private static ElementBuffer BufferOf(StateSymbol state) => new(BufferKind.State, state.Index);

    /// <summary>A condition of the step between whose sides all choose that are no state's own value.</summary>
    private static Value? ConditionOf(IReadOnlyList<Value> values)
    {
        Value[] choices = [.. values.Where(value => value.Op == Op.Select && value.Operands[0].IsNumber && !Write.IsPlace(value.Operands[0]))];
        return choices.Length > 0 && choices.All(choice => choice.Operands[0] == choices[0].Operands[0]) ? choices[0].Operands[0] : null;
    }

    private static IReadOnlyList<Value> Side(IReadOnlyList<Value> values, Value condition, int side) =>
        [.. values.Select(value => value.Op == Op.Select && value.Operands[0] == condition ? value.Operands[side] : value)];

    /// <summary>The last write at a place that a number names: all states are <c>where(place == i, value, before)</c>.</summary>
    private sealed record Write(Value Place, Value Value, IReadOnlyList<Value> Before)
    {
        public static Write? Last(IReadOnlyList<Value> values)
        {
            if (values[0] is not { Op: Op.Select } first || !IsPlace(first.Operands[0]))
            {
                return null;
            }

            return values.Select((value, i) => IsAlike(value, i, first)).All(alike => alike)
                ? new Write(first.Operands[0].Operands[0], first.Operands[1], [.. values.Select(value => value.Operands[2])])
                : null;
        }

        /// <summary>Whether the state at an index is written as another one is: the same value, where the same number names it.</summary>
        public static bool IsAlike(Value value, int index, Value other) =>
            value.Op == Op.Select && value.Operands[1] == other.Operands[1] && IsPlace(value.Operands[0])
            && value.Operands[0].Operands[0] == other.Operands[0].Operands[0] && value.Operands[0].Operands[1].IsConstant(index);

        /// <summary>Whether a condition says that an index names a place.</summary>
        public static bool IsPlace(Value condition) =>
            condition.Op == Op.Equal && condition.Operands[0].Op == Op.Wrap && condition.Operands[1].Op == Op.Constant;
    }
}
