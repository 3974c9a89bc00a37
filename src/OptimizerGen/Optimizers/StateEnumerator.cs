using System.Numerics;

namespace OptimizerGen;

/// <summary>Goes through the elements of a vector's state, in whatever form it is kept, and allocates nothing.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
public struct StateEnumerator<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly StateView<T> _view;
    private readonly int _length;
    private int _next;

    internal StateEnumerator(StateView<T> view, int length)
    {
        _view = view;
        _length = length;
    }

    /// <summary>The element it stands at, as it is now.</summary>
    public readonly T Current => _view[_next - 1];

    /// <summary>Goes on to the next element, if there is one.</summary>
    public bool MoveNext()
    {
        if (_next == _length)
        {
            return false;
        }

        _next++;
        return true;
    }
}
