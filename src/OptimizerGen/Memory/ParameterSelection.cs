using System.Collections;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace OptimizerGen;

/// <summary>
/// Some tensors of a <see cref="ParameterSet{T}"/>, in the set's order: those that one optimizer is for. A set stands
/// for the selection of all that it holds at that moment.
/// </summary>
/// <remarks>
/// Selections narrow one another, as in <c>model.Matching("encoder.*").Where(p => p.Rank == 2)</c>, and
/// <c>model.Except(matrices)</c> is all that <c>matrices</c> leaves over.
/// </remarks>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
public sealed class ParameterSelection<T> : IReadOnlyList<Parameter<T>>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly List<Parameter<T>> _members;
    private readonly bool[] _holds;
    private readonly string _text;

    private ParameterSelection(ParameterSet<T> set, IEnumerable<Parameter<T>> members, string text)
    {
        Set = set;
        _members = [.. members];
        _text = text;
        _holds = new bool[set.Count];
        foreach (Parameter<T> member in _members)
        {
            _holds[member.Index] = true;
            Length += member.Length;
        }
    }

    /// <summary>The set that the tensors belong to.</summary>
    public ParameterSet<T> Set { get; }

    /// <summary>The number of tensors selected.</summary>
    public int Count => _members.Count;

    /// <summary>The number of elements of all these tensors together.</summary>
    public long Length { get; }

    /// <summary>Whether it is all of the set.</summary>
    public bool IsWhole => Count == Set.Count;

    /// <summary>The tensor at <paramref name="index"/> among the selected ones, in the set's order.</summary>
    public Parameter<T> this[int index] => _members[index];

    /// <summary>The selected tensor called <paramref name="name"/>.</summary>
    /// <exception cref="KeyNotFoundException">None of that name is selected.</exception>
    public Parameter<T> this[string name] => Set.TryGetValue(name, out Parameter<T>? parameter) && Contains(parameter)
        ? parameter
        : throw UnknownName.Key(IsWhole ? "The parameter set" : $"The selection ({_text})", "parameter", name, _members.Select(member => member.Name));

    /// <summary>All that the set holds now.</summary>
    public static implicit operator ParameterSelection<T>(ParameterSet<T> set) => All(set);

    /// <summary>Whether the tensor is selected.</summary>
    public bool Contains(Parameter<T> parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        return ReferenceEquals(parameter.Set, Set) && parameter.Index < _holds.Length && _holds[parameter.Index];
    }

    /// <summary>Those of the selection for which a condition holds, as in <c>Where(p => p.Rank == 2)</c>.</summary>
    /// <param name="belongs">The condition.</param>
    /// <param name="condition">The condition in words, for messages; by itself it is the text in the code.</param>
    /// <returns>The selection; it may be empty, but an optimizer refuses an empty one.</returns>
    public ParameterSelection<T> Where(Func<Parameter<T>, bool> belongs, [CallerArgumentExpression(nameof(belongs))] string condition = "")
    {
        ArgumentNullException.ThrowIfNull(belongs);
        return new ParameterSelection<T>(Set, _members.Where(belongs), Narrowed($"where {condition}"));
    }

    /// <summary>Those of the selection whose names match a pattern, as in <c>Matching("*.weight")</c>.</summary>
    /// <param name="pattern">
    /// The names: <c>*</c> is any run of characters, dots included, <c>?</c> is one, and <c>|</c> stands between
    /// alternatives, as in <c>*.bias|*.norm.*</c>. It covers the whole name.
    /// </param>
    /// <returns>The selection; it has one tensor at least.</returns>
    /// <exception cref="ArgumentException">The pattern is empty or has an empty alternative, or no name matches it.</exception>
    public ParameterSelection<T> Matching(string pattern) =>
        new(Set, NamePattern.Match(this, IsWhole ? "the set" : $"the selection ({_text})", pattern), Narrowed($"matching '{pattern}'"));

    /// <summary>Those of the selection that another one leaves over.</summary>
    /// <param name="others">The other selection, of the same set.</param>
    /// <returns>The selection; it may be empty, but an optimizer refuses an empty one.</returns>
    /// <exception cref="ArgumentException">The other selection is of another set.</exception>
    public ParameterSelection<T> Except(ParameterSelection<T> others)
    {
        ArgumentNullException.ThrowIfNull(others);
        if (!ReferenceEquals(others.Set, Set))
        {
            throw new ArgumentException("The selection to leave out is of another set: select from one set only.", nameof(others));
        }

        return new ParameterSelection<T>(Set, _members.Where(member => !others.Contains(member)), Narrowed($"except {others._text}"));
    }

    /// <summary>The tensors in the set's order; enumerating them allocates nothing.</summary>
    public ParameterEnumerator<T> GetEnumerator() => new(_members);

    /// <summary>How it was selected and how much it is, such as <c>matching '*.bias' (12 of 40 parameters)</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{_text} ({Count} of {Set.Count} parameters)");

    IEnumerator<Parameter<T>> IEnumerable<Parameter<T>>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>All that a set holds now; what is added to it later is not among them.</summary>
    internal static ParameterSelection<T> All(ParameterSet<T> set)
    {
        ArgumentNullException.ThrowIfNull(set);
        return new ParameterSelection<T>(set, (IEnumerable<Parameter<T>>)set, "all");
    }

    /// <summary>Refuses a selection without tensors, unless there are none to select from.</summary>
    /// <param name="optimizer">Who is to work on it, for the message.</param>
    /// <param name="argument">The argument that it was handed over as.</param>
    /// <exception cref="ArgumentException">The selection is empty and the set is not.</exception>
    internal void RequireMembers(string optimizer, string argument)
    {
        if (Count == 0 && Set.Count > 0)
        {
            throw new ArgumentException(
                $"{optimizer} was given a selection that no parameter belongs to ({_text}), of a set with names such as "
                + $"{NamePattern.Listed(Set.Select(parameter => parameter.Name), Set.Count)}: select at least one.",
                argument);
        }
    }

    private string Narrowed(string text) => _text == "all" ? text : $"{_text}, {text}";
}
