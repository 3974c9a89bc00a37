using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using OptimizerGen.State;

namespace OptimizerGen.Execution;

/// <summary>Brings rows to date that have had no gradient for some steps: what these would have multiplied states and parameters by, in one product.</summary>
internal sealed class CatchUpPass<T>(OptimizerState<T> state) : StepPass<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly RowStepDescription _rule = state.Description.RowSteps;
    private RowHistory _history = null!;
    private int _columns;

    /// <summary>Whether subnormal values of states become 0.</summary>
    public bool Flushes { get; set; }

    /// <summary>From now on the rows of this tensor are meant.</summary>
    public void Use(RowHistory history, int columns) => (_history, _columns) = (history, columns);

    public override void Run(in Segment<T> segment, ReadOnlySpan<double> numbers)
    {
        for (int first = 0; first < segment.Length;)
        {
            (int row, int column) = Math.DivRem(segment.Start + first, _columns);
            int count = Math.Min(_columns - column, segment.Length - first);
            if (_history.IsBehind(row))
            {
                CatchUp(in segment, row, first, count);
            }

            first += count;
        }
    }

    private void CatchUp(in Segment<T> segment, int row, int first, int count)
    {
        double touched = _history.Touched[row];
        Multiply(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref segment.Parameters<T>(), first), count), _history.OfParameters.Missed(row, touched), flushes: false);
        for (int index = 0; index < _rule.DecaysOfStates.Count; index++)
        {
            if (_rule.DecaysOfStates[index] is >= 0 and var decay)
            {
                double missed = _history.Decays[decay].Missed(row, touched);
                if (state.Elements(index) is FullState<T>)
                {
                    Multiply(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref segment.State<T>(index), first), count), missed, Flushes);
                }
                else
                {
                    Multiply(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref segment.NarrowState(index), first), count), missed);
                }
            }
        }
    }

    private static void Multiply(Span<T> elements, double factor, bool flushes)
    {
        if (factor == 1)
        {
            return;
        }

        if (factor == 0)
        {
            elements.Clear();
            return;
        }

        T rounded = T.CreateTruncating(factor);
        int past = 0;
        var factors = new Vector<T>(rounded);
        foreach (ref Vector<T> vector in MemoryMarshal.Cast<T, Vector<T>>(elements))
        {
            vector *= factors;
            past += Vector<T>.Count;
        }

        for (int i = past; i < elements.Length; i++)
        {
            elements[i] *= rounded;
        }

        for (int i = 0; flushes && i < elements.Length; i++)
        {
            elements[i] = T.IsSubnormal(elements[i]) || T.IsZero(elements[i]) ? T.Zero : elements[i];
        }
    }

    /// <summary>In float, and rounded once to the nearest.</summary>
    private void Multiply(Span<ushort> elements, double factor)
    {
        for (int i = 0; factor != 1 && i < elements.Length; i++)
        {
            float caught = factor == 0 ? 0 : StepStorage.LoadScalar(ref elements[i]) * (float)factor;
            StepStorage.StoreNearest(Flushes ? StepVector.Flush(caught) : caught, ref elements[i]);
        }
    }
}
