using System.Numerics;

namespace OptimizerGen;

/// <summary>The adopted tensors among some whose memory belongs to an owner of its own; a step holds all of them, or fails before it begins.</summary>
internal sealed class ForeignMemory<T>(IEnumerable<Parameter<T>> parameters)
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly Parameter<T>[] _parameters = [.. parameters.Where(parameter => parameter.Memory.IsForeign)];

    /// <summary>Holds the memory of all in place.</summary>
    /// <exception cref="InvalidOperationException">An owner does not give it out; then none is held.</exception>
    public void Pin()
    {
        for (int i = 0; i < _parameters.Length; i++)
        {
            try
            {
                _parameters[i].Memory.Pin(_parameters[i].Name);
            }
            catch
            {
                Unpin(i);
                throw;
            }
        }
    }

    /// <summary>Lets go of all.</summary>
    public void Unpin() => Unpin(_parameters.Length);

    private void Unpin(int count)
    {
        for (int i = 0; i < count; i++)
        {
            _parameters[i].Memory.Unpin();
        }
    }
}
