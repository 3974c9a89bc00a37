using System.Numerics;
using OptimizerGen.Optimizers;

namespace OptimizerGen;

/// <summary>
/// The gradients that a step asks for, one after the other, to be gone through by <c>foreach</c>: each turn lays out where
/// one is to be evaluated, and the turn after it takes over what the caller has found there. When the loop ends, however it
/// does, the values of a parameter set have the exact bits from before.
/// </summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
public ref struct GradientPointSequence<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly GradientPoints<T> _points;
    private readonly ReadOnlySpan<T> _parameters;
    private readonly Span<T> _point;
    private readonly ReadOnlySpan<T> _gradient;
    private int _index = -1;
    private GradientPointScope<T> _scope;

    private GradientPointSequence(GradientPoints<T> points, ReadOnlySpan<T> parameters, Span<T> point, ReadOnlySpan<T> gradient)
    {
        _points = points;
        _parameters = parameters;
        _point = point;
        _gradient = gradient;
    }

    internal static GradientPointSequence<T> OfVector(GradientPoints<T> points, ReadOnlySpan<T> parameters, Span<T> point, ReadOnlySpan<T> gradient)
    {
        points.RequireVector("use GradientPoints()");
        return new GradientPointSequence<T>(points, parameters, point, gradient);
    }

    internal static GradientPointSequence<T> OfSet(GradientPoints<T> points)
    {
        points.RequireSet("use GradientPoints(parameters, point, gradient)");
        return new GradientPointSequence<T>(points, default, default, default);
    }

    /// <summary>The gradient that is asked for now.</summary>
    public readonly GradientRequest<T> Current => new(_points.NameOf(_index), _index, _points.Count, _point);

    /// <summary>Itself.</summary>
    public readonly GradientPointSequence<T> GetEnumerator() => this;

    /// <summary>Takes over the gradient asked for, and lays out where the next one is to be evaluated; false when all have been asked for.</summary>
    /// <exception cref="InvalidOperationException">A step is being taken, or a hyperparameter has no value or one that cannot be used.</exception>
    /// <exception cref="NotFiniteNumberException">The gradient is not finite, and that is to be refused.</exception>
    public bool MoveNext()
    {
        if (_index < 0)
        {
            _points.Restart();
        }
        else if (_index == _points.Count - 1)
        {
            return false;
        }
        else if (_points.IsOfSet)
        {
            _points.Keep();
        }
        else
        {
            _points.Keep(_gradient);
        }

        if (_points.IsOfSet)
        {
            _scope = _points.GoOn();
        }
        else
        {
            _points.Write(_parameters, _point);
        }

        _index++;
        return true;
    }

    /// <summary>Brings the values of a set back.</summary>
    public readonly void Dispose() => _scope.Dispose();
}
