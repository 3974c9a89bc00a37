using System.Numerics;
using System.Runtime.CompilerServices;

namespace OptimizerGen;

/// <summary>
/// What a rule is handed at a step beside the gradient, in the order of <see cref="OptimizerDescription.Inputs"/>.
/// The first eight inputs can be numbers; up to four can be spans. Most rules need none, and the classes of those
/// that do have a <c>Step</c> with named arguments that fills this in.
/// </summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
public ref struct StepInputs<T>
    where T : struct, IFloatingPointIeee754<T>
{
    internal const int Capacity = 8;

    private NumberArray _numbers;
    private uint _numbersSet;
    private ElementInputs<T> _elements;

    internal readonly ElementInputs<T> Elements => _elements;

    /// <summary>Hands over a number.</summary>
    /// <param name="index">The input's index, from 0 to 7.</param>
    /// <param name="value">The number.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative or over 7.</exception>
    public void SetNumber(int index, double value)
    {
        RequireIndex(index);
        _numbers[index] = value;
        _numbersSet |= 1u << index;
    }

    /// <summary>Hands over a value for each element. The step reads them where they are.</summary>
    /// <param name="index">The input's index, from 0 to 7.</param>
    /// <param name="values">As many values as the optimizer has elements.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative or over 7.</exception>
    /// <exception cref="ArgumentException">Four other inputs are spans already.</exception>
    public void SetElements(int index, ReadOnlySpan<T> values)
    {
        RequireIndex(index);
        _elements.Set(index, values);
    }

    /// <summary>The number handed over for an input, 0 if none was.</summary>
    public readonly double GetNumber(int index)
    {
        RequireIndex(index);
        return _numbers[index];
    }

    /// <summary>The span handed over for an input, empty if none was.</summary>
    public readonly ReadOnlySpan<T> GetElements(int index)
    {
        RequireIndex(index);
        return _elements.Get(index);
    }

    internal readonly bool HasNumber(int index) => index < Capacity && (_numbersSet & (1u << index)) != 0;

    internal readonly bool HasElements(int index) => index < Capacity && _elements.Has(index);

    /// <summary>Whether something was handed over for an input at or after <paramref name="count"/>.</summary>
    internal readonly bool HasBeyond(int count)
    {
        if (_numbersSet == 0 && _elements.IsEmpty)
        {
            return false;
        }

        for (int index = count; index < Capacity; index++)
        {
            if (HasNumber(index) || HasElements(index))
            {
                return true;
            }
        }

        return false;
    }

    private static void RequireIndex(int index)
    {
        if ((uint)index >= Capacity)
        {
            throw new ArgumentOutOfRangeException(nameof(index), index, $"An input's index lies between 0 and {Capacity - 1}, but is {index}.");
        }
    }

    [InlineArray(Capacity)]
    private struct NumberArray
    {
        private double _first;
    }
}
