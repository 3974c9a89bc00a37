using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace OptimizerGen;

/// <summary>
/// The tensors of a model, with their gradients, in pinned 64-byte aligned blocks that never move: every span of
/// them stays valid as long as it is held. Tensors are added first; once an optimizer is made for the set, its
/// layout is fixed.
/// </summary>
/// <remarks>
/// A step of an optimizer, and a move to a gradient point or back, write values, gradients that are to be cleared, and states, on
/// several threads and in no order that can be relied on. While one is being taken, do not read or write any of them from another
/// thread: some elements would be of before the step and some of after it. When the call returns, all of it is there to be read;
/// a copy taken then may be handed to any thread.
/// </remarks>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
public sealed partial class ParameterSet<T> : IReadOnlyList<Parameter<T>>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly List<Parameter<T>> _parameters = [];
    private readonly Dictionary<string, Parameter<T>> _byName = new(StringComparer.Ordinal);
    private readonly List<MemoryBlock<T>> _blocks = [];
    private string? _firstOptimizer;

    /// <summary>Makes an empty set.</summary>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is neither float nor double.</exception>
    public ParameterSet() => Precision.Require<T>("ParameterSet");

    /// <summary>The number of tensors.</summary>
    public int Count => _parameters.Count;

    /// <summary>The number of elements of all tensors together.</summary>
    public long Length { get; private set; }

    /// <summary>Whether each step of an optimizer sets the gradients of its own parameters to zero when it is done. False at first.</summary>
    public bool ClearGradientsAfterStep { get; set; }

    /// <summary>Guards the tensors: one step, or one move to a gradient point, at a time, whichever optimizer takes it.</summary>
    internal UseTable Uses { get; } = new();

    internal List<MemoryBlock<T>> Blocks => _blocks;

    /// <summary>The tensor at <paramref name="index"/>, in the order of adding.</summary>
    public Parameter<T> this[int index] => _parameters[index];

    /// <summary>The tensor called <paramref name="name"/>.</summary>
    /// <exception cref="KeyNotFoundException">There is none of that name.</exception>
    public Parameter<T> this[string name] => TryGetValue(name, out Parameter<T>? parameter)
        ? parameter
        : throw UnknownName.Key("The parameter set", "parameter", name, _byName.Keys);

    /// <summary>Finds the tensor called <paramref name="name"/>.</summary>
    public bool TryGetValue(string name, [NotNullWhen(true)] out Parameter<T>? parameter)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _byName.TryGetValue(name, out parameter);
    }

    /// <summary>The tensors for which a condition holds, as in <c>model.Where(p => p.Rank == 2)</c>.</summary>
    /// <inheritdoc cref="ParameterSelection{T}.Where" path="/param|/returns"/>
    public ParameterSelection<T> Where(Func<Parameter<T>, bool> belongs, [CallerArgumentExpression(nameof(belongs))] string condition = "") =>
        ParameterSelection<T>.All(this).Where(belongs, condition);

    /// <summary>The tensors whose names match a pattern, as in <c>model.Matching("*.weight")</c>.</summary>
    /// <inheritdoc cref="ParameterSelection{T}.Matching" path="/param|/returns|/exception"/>
    public ParameterSelection<T> Matching(string pattern) => ParameterSelection<T>.All(this).Matching(pattern);

    /// <summary>All tensors but those of a selection.</summary>
    /// <inheritdoc cref="ParameterSelection{T}.Except" path="/param|/returns|/exception"/>
    public ParameterSelection<T> Except(ParameterSelection<T> others) => ParameterSelection<T>.All(this).Except(others);

    /// <summary>Sets every gradient to zero.</summary>
    public void ClearGradients()
    {
        for (int block = 0; block < _blocks.Count; block++)
        {
            _blocks[block].Gradient.Span[.._blocks[block].UsedLength].Clear();
        }
    }

    /// <summary>The tensors in the order of adding; enumerating them allocates nothing.</summary>
    public ParameterEnumerator<T> GetEnumerator() => new(_parameters);

    /// <inheritdoc/>
    IEnumerator<Parameter<T>> IEnumerable<Parameter<T>>.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Fixes the layout, because an optimizer now keeps states for it.</summary>
    internal void Freeze(string optimizer) => _firstOptimizer ??= optimizer;
}
