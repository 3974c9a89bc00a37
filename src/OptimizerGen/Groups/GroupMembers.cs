using System.ComponentModel;
using System.Numerics;

namespace OptimizerGen.CompilerServices;

/// <summary>What a new group is made from: its name and its parameters, of an optimizer. Used by generated code, which hands it on.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class GroupMembers<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private GroupMembers(IGroupOwner<T> owner, string name, Parameter<T>[] parameters)
    {
        Owner = owner;
        Name = name;
        Parameters = parameters;
    }

    internal IGroupOwner<T> Owner { get; }

    internal string Name { get; }

    internal Parameter<T>[] Parameters { get; }

    /// <summary>Those whose names match a pattern and that no group has yet.</summary>
    internal static GroupMembers<T> Matching(IGroupOwner<T> owner, string pattern) =>
        Free(owner, pattern, NamePattern.Match(owner.Members, $"{owner.Name}'s set", pattern), "matches", "pattern", nameof(pattern));

    /// <summary>Those for which a condition holds and that no group has yet.</summary>
    internal static GroupMembers<T> Where(IGroupOwner<T> owner, Func<Parameter<T>, bool> belongs, string name)
    {
        ArgumentNullException.ThrowIfNull(belongs);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (owner.Groups.Any(group => group.Name == name))
        {
            throw new ArgumentException($"{owner.Name} already has a group '{name}': give each one a name of its own.", nameof(name));
        }

        Parameter<T>[] members = [.. owner.Members.Where(belongs)];
        if (members.Length == 0)
        {
            string names = NamePattern.Listed(owner.Members.Select(parameter => parameter.ToString()), owner.Members.Count);
            throw new ArgumentException(
                $"The condition of the group '{name}' holds for no parameter of {owner.Name}'s set: "
                + (owner.Members.Count == 0 ? "it has none." : $"write one for parameters such as {names}."),
                nameof(belongs));
        }

        return Free(owner, name, members, "holds for", "group", nameof(belongs));
    }

    private static GroupMembers<T> Free(IGroupOwner<T> owner, string name, Parameter<T>[] members, string verb, string kind, string argument)
    {
        Parameter<T>[] free = [.. members.Where(parameter => owner.GroupOf(parameter) is null)];
        if (free.Length == 0)
        {
            string owned = NamePattern.Listed(members.Select(parameter => $"{parameter.Name} (in \"{owner.GroupOf(parameter)!.Name}\")"), members.Length);
            throw new ArgumentException(
                $"'{name}' {verb} only parameters that earlier groups have already, {owned}: add the narrower {kind} first.", argument);
        }

        return new GroupMembers<T>(owner, name, free);
    }
}
