using System.Numerics;
using OptimizerGen.Optimizers;

namespace OptimizerGen;

/// <summary>While it is open, the values of a parameter set are at an optimizer's gradient point; disposing of it restores their exact bits.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
public readonly struct GradientPointScope<T> : IDisposable
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly GradientPoints<T>? _owner;
    private readonly long _ticket;

    internal GradientPointScope(GradientPoints<T> owner, long ticket)
    {
        _owner = owner;
        _ticket = ticket;
    }

    /// <summary>Brings the values back. Disposing a second time does nothing.</summary>
    public void Dispose() => _owner?.Close(_ticket);
}
