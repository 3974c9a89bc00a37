using System.Numerics;
using OptimizerGen.State;

namespace OptimizerGen.Optimizers;

/// <summary>
/// The states of one number as they were when a step began. Where all tensors of a group share them, each that is moved by itself
/// starts from these, and leaves the same behind.
/// </summary>
internal sealed class NumbersBefore<T>(OptimizerState<T> state)
    where T : struct, IFloatingPointIeee754<T>
{
    private double[] _numbers = [];
    private int _count;

    /// <summary>Keeps what there is now.</summary>
    public void Keep()
    {
        int units = state.Layout.Units.Length;
        _count = units == 0 ? 0 : state.NumbersOf(0).Length;
        if (_numbers.Length < units * _count)
        {
            _numbers = new double[units * _count];
        }

        for (int unit = 0; unit < units && _count > 0; unit++)
        {
            state.NumbersOf(unit).CopyTo(_numbers.AsSpan(unit * _count, _count));
        }
    }

    /// <summary>Brings back those of a unit.</summary>
    public void Restore(int unit) => _numbers.AsSpan(unit * _count, _count).CopyTo(state.NumbersOf(unit));
}
