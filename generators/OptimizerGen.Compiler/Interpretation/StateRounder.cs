using OptimizerGen.Compiler.Kernels;

namespace OptimizerGen.Compiler.Interpretation;

/// <summary>What memory holds of a state's new values: the values themselves, or what they are rounded to.</summary>
internal sealed class StateRounder<T>(Declarations declarations, IElementArithmetic<T> arithmetic)
    where T : struct
{
    /// <param name="state">Its index among the states.</param>
    /// <param name="tensor">The tensor's place in the model.</param>
    /// <param name="elements">Its new values; they are rounded in place.</param>
    /// <param name="step">The step being taken, or null for initial values, which are always rounded to the nearest.</param>
    public void Round(int state, int tensor, T[] elements, long? step)
    {
        StateDeclaration declaration = declarations.States[state];
        if (!declaration.IsRounded)
        {
            return;
        }

        int ordinal = declarations.RandomOrdinalOf(state);
        uint? key = declaration.IsRandom && step is { } t ? StepStorage.Key(t, tensor, ordinal / 2) : null;
        for (int i = 0; i < elements.Length; i++)
        {
            elements[i] = key is { } counted
                ? arithmetic.RoundStochastic(elements[i], StepStorage.RandomScalar(counted, (nuint)i) >> (ordinal % 2 == 0 ? 0 : 16))
                : arithmetic.RoundNearest(elements[i]);
        }
    }
}
