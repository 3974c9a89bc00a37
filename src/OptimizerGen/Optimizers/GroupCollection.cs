using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace OptimizerGen;

/// <summary>
/// The parameter groups of an optimizer in the order of adding. A parameter belongs to the first group whose pattern
/// matches its name or whose condition holds for it; those that are in none are the rest, which the optimizer's own
/// hyperparameters are for.
/// </summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="TGroup">The optimizer's type of group, with a property for each hyperparameter.</typeparam>
public sealed class GroupCollection<T, TGroup> : IReadOnlyList<TGroup>
    where T : struct, IFloatingPointIeee754<T>
    where TGroup : ParameterGroup<T>
{
    private readonly Optimizer<T> _optimizer;
    private readonly List<ParameterGroup<T>> _groups;

    /// <summary>Makes the collection of an optimizer whose groups are all of that type. Used by generated code.</summary>
    /// <param name="optimizer">The optimizer.</param>
    public GroupCollection(Optimizer<T> optimizer)
    {
        ArgumentNullException.ThrowIfNull(optimizer);
        _optimizer = optimizer;
        _groups = optimizer.Parts.Groups.Added;
    }

    /// <summary>The number of groups, the rest not counted.</summary>
    public int Count => _groups.Count;

    /// <summary>The group at <paramref name="index"/>, in the order of adding.</summary>
    public TGroup this[int index] => (TGroup)_groups[index];

    /// <summary>The group that was added with the pattern or under the name <paramref name="name"/>.</summary>
    /// <exception cref="KeyNotFoundException">There is none of that name.</exception>
    public TGroup this[string name] => TryGetValue(name, out TGroup? group)
        ? group
        : throw UnknownName.Key(_optimizer.Description.Name, "group", name, this.Select(other => other.Name));

    /// <summary>
    /// Adds a group for the parameters whose names match a pattern and that no earlier group has. It is possible
    /// before the first step.
    /// </summary>
    /// <param name="pattern">
    /// The names: <c>*</c> is any run of characters, dots included, <c>?</c> is one, and <c>|</c> stands between
    /// alternatives, as in <c>*.bias|*.norm.*</c>. It covers the whole name.
    /// </param>
    /// <returns>The group, whose hyperparameters are the optimizer's until they are set.</returns>
    /// <exception cref="ArgumentException">The pattern is empty or has an empty alternative, or no parameter is left that matches it.</exception>
    /// <exception cref="InvalidOperationException">
    /// The optimizer works on one vector, has begun, or is taking a step, or its set is at a gradient point.
    /// </exception>
    public TGroup Add(string pattern) => (TGroup)_optimizer.AddGroup(owner => GroupMembers<T>.Matching(owner, pattern));

    /// <summary>
    /// Adds a group for the parameters for which a condition holds and that no earlier group has, as in
    /// <c>Groups.Add(p => p.Rank &lt; 2)</c>. It is possible before the first step.
    /// </summary>
    /// <param name="belongs">The condition; it is asked once for each parameter.</param>
    /// <param name="name">The group's name, for messages and to find it by; by itself it is the condition's text in the code.</param>
    /// <returns>The group, whose hyperparameters are the optimizer's until they are set.</returns>
    /// <exception cref="ArgumentException">The name is empty or taken, or no parameter is left for which the condition holds.</exception>
    /// <exception cref="InvalidOperationException">
    /// The optimizer works on one vector, has begun, or is taking a step, or its set is at a gradient point.
    /// </exception>
    public TGroup Add(Func<Parameter<T>, bool> belongs, [CallerArgumentExpression(nameof(belongs))] string name = "") =>
        (TGroup)_optimizer.AddGroup(owner => GroupMembers<T>.Where(owner, belongs, name));

    /// <summary>Finds the group that was added with the pattern or under the name <paramref name="name"/>.</summary>
    public bool TryGetValue(string name, [NotNullWhen(true)] out TGroup? group)
    {
        ArgumentNullException.ThrowIfNull(name);
        group = this.FirstOrDefault(other => other.Name == name);
        return group is not null;
    }

    /// <summary>The group that a parameter belongs to, or <see langword="null"/> where it is one of the rest.</summary>
    /// <exception cref="ArgumentException">The parameter belongs to another set.</exception>
    public TGroup? Of(Parameter<T> parameter) => (TGroup?)_optimizer.Parts.Groups.GroupOf(parameter);

    /// <summary>The groups in the order of adding.</summary>
    public IEnumerator<TGroup> GetEnumerator() => _groups.Cast<TGroup>().GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
